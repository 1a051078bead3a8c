import type { MessageObject } from '../../../contracts/message-object';
import type { ReusableContent } from '../../../contracts/sendable-content';
import { assistantOn, data } from '../../helpers/assistant-on';
import * as bytes from '../../helpers/file-bytes';
import { addLibraryFolder, addToLibrary } from '../../helpers/library';
import { makeExtendedApp, type TestApp } from '../../helpers/make-app';
import { startHouse, type House } from '../../helpers/start-house';
import { toolOfType, type OutboundType } from '../../helpers/tool-of-type';
import { uploadFile } from '../../helpers/upload-file';
import { waitUntil } from '../../helpers/wait-until';
import { phoneOf, untilSettled, type PhoneMessage } from '../../helpers/watched-turns';

const files = {
  image: { filename: 'a-bike.png', content: bytes.png(), mimeType: 'image/png' },
  video: { filename: 'a-ride.mp4', content: bytes.isoMedia(), mimeType: 'video/mp4' },
  audio: { filename: 'a-bell.mp3', content: bytes.mp3(), mimeType: 'audio/mpeg' },
  document: { filename: 'a-bill.pdf', content: bytes.pdf(), mimeType: 'application/pdf' },
  sticker: { filename: 'a-smile.webp', content: bytes.webp(), mimeType: 'image/webp' },
} as const;
const rows = [{ id: 'full', title: 'Full tune-up', description: 'All of it' }];
const interactive = (content: unknown) => ({ type: 'interactive', interactive: content }) as ReusableContent;
const prepared: Readonly<Record<string, (media: string) => ReusableContent>> = {
  text: () => ({ type: 'text', text: { body: 'Hello {{contact.firstName|there}}, we open at nine.' } }),
  image: (media) => ({ type: 'image', image: { media, caption: 'Look' } }),
  video: (media) => ({ type: 'video', video: { media } }),
  audio: (media) => ({ type: 'audio', audio: { media } }),
  document: (media) => ({ type: 'document', document: { media, filename: 'bill.pdf' } }),
  sticker: (media) => ({ type: 'sticker', sticker: { media } }),
  location: () => ({ type: 'location', location: { latitude: 43.26, longitude: -2.93, name: 'Shop' } }),
  contacts: () =>
    ({
      type: 'contacts',
      contacts: [{ name: { formattedName: 'Luis', firstName: 'Luis' }, phones: [{ phone: '+34 622 555 390' }] }],
    }) as ReusableContent,
  button: () => interactive({ kind: 'button', body: 'Now?', buttons: [{ id: 'y', title: 'Yes' }] }),
  list: () => interactive({ kind: 'list', body: 'Which?', button: 'Choose', sections: [{ rows }] }),
  cta_url: () => interactive({ kind: 'cta_url', body: 'Our shop', displayText: 'Open', url: 'https://example.org' }),
  location_request_message: () => interactive({ kind: 'location_request_message', body: 'Where are you?' }),
  request_contact_info: () => interactive({ kind: 'request_contact_info', body: 'Your number?' }),
};

describe('every type of message is reached by a tool call and arrives', () => {
  let app: TestApp;
  let house: House;
  const refs: Record<string, string> = {};
  const objects: Record<string, string> = {};
  let writers = 0;

  beforeAll(async () => {
    app = await makeExtendedApp('module.exports = (plugin) => plugin;');
    house = await startHouse({ appDir: app.dir });
    const { admin, simulator, strapi } = house;
    const folder = await addLibraryFolder(house, 'For customers');
    for (const [kind, file] of Object.entries(files)) refs[kind] = `${kind}:${await addToLibrary(house, { ...file, folder: folder.id })}`;
    await addToLibrary(house, { ...files.document, filename: 'a-salary.pdf' });
    for (const [kind, make] of Object.entries(prepared)) {
      const file = files[kind as keyof typeof files];
      const media = file ? (await data<{ documentId: string }>(uploadFile(strapi.url, admin.token, file))).documentId : '';
      const written = { name: `Saved ${kind}`, defaultLocale: 'en', contents: { en: make(media) } };
      objects[kind] = (await data<MessageObject>(admin.post('/whatsapp/message-objects', written))).documentId;
    }
    await data(admin.post('/whatsapp/templates/sync'));
    await assistantOn(
      house,
      { baseUrl: simulator.modelUrl },
      {
        tools: [
          'send_reply_buttons',
          'send_list',
          'send_cta_url',
          'send_location',
          'request_location',
          'request_contact_info',
          'send_contact',
          'send_media',
          'send_saved_message',
          'send_template',
          'react',
        ],
        mediaFolders: [folder.path],
        templates: ['order_update'],
        allowCoordinates: true,
        urlAllowlist: ['example.org'],
        limits: { tokensPerTurn: 100_000 },
      },
    );
  });
  afterAll(async () => {
    await house.close();
    await app.remove();
  });

  interface Turn {
    readonly waId: string;
    readonly shown: readonly PhoneMessage[];
    readonly inbound: PhoneMessage | undefined;
  }

  /** A model that makes exactly these calls, one step each, when a new contact writes. */
  async function turnWith(calls: readonly { name: string; arguments: unknown }[], outcome = 'sent'): Promise<Turn> {
    writers += 1;
    const waId = `346150000${String(writers).padStart(2, '0')}`;
    const messages = calls.map((call) => ({ toolCalls: [call] }));
    await house.simulator.modelBehaves([{ behaviour: 'fixed', messages: [...messages, { content: '' }] }]);
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'Hi there' } }, { profileName: 'Ana Pérez' });
    const { received, runs } = await untilSettled(house, waId);
    expect(runs).toMatchObject([{ outcome, error: null }]);
    const shown = await waitUntil(
      async () => {
        const all = await phoneOf(house, waId);
        return all.every(({ direction, status }) => direction === 'in' || ['delivered', 'read', 'sent'].includes(status)) ? all : undefined;
      },
      { what: 'its delivery' },
    );
    expect(shown.filter(({ direction }) => direction === 'out')).toHaveLength(received.length);
    return {
      waId,
      shown: shown.filter(({ direction }) => direction === 'out'),
      inbound: shown.find(({ direction }) => direction === 'in'),
    };
  }

  const byType: readonly (readonly [OutboundType, () => unknown, unknown])[] = [
    ['text', () => ({ body: 'We open at **nine**.' }), { type: 'text', text: { body: 'We open at *nine*.' } }],
    [
      'button',
      () => ({ body: 'Now?', header: 'Repair', footer: 'Bici Norte', buttons: [{ id: 'y', title: 'Yes' }] }),
      {
        interactive: { type: 'button', body: { text: 'Now?' }, action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] } },
      },
    ],
    [
      'list',
      () => ({ body: 'Which?', button: 'Choose', sections: [{ title: 'All', rows }] }),
      { interactive: { type: 'list', action: { button: 'Choose', sections: [{ title: 'All', rows }] } } },
    ],
    [
      'cta_url',
      () => ({ body: 'Our shop', display_text: 'Open', url: 'https://example.org/shop' }),
      { interactive: { type: 'cta_url', action: { parameters: { display_text: 'Open', url: 'https://example.org/shop' } } } },
    ],
    [
      'location',
      () => ({ latitude: '43.26', longitude: -2.93, name: 'Shop', address: 'Calle 1' }),
      { type: 'location', location: { latitude: '43.26', longitude: '-2.93', name: 'Shop', address: 'Calle 1' } },
    ],
    ['location_request_message', () => ({ body: 'Where are you?' }), { interactive: { type: 'location_request_message' } }],
    ['request_contact_info', () => ({ body: 'Your number?' }), { interactive: { type: 'request_contact_info' } }],
    ['contacts', () => ({ contact: objects.contacts }), { contacts: [{ name: { formatted_name: 'Luis' } }] }],
    [
      'template',
      () => ({
        name: 'order_update',
        language: 'en_US',
        variables: [
          { key: 'first_name', value: 'Ana' },
          { key: 'item', value: 'bike' },
        ],
      }),
      { type: 'template', template: { name: 'order_update', language: { code: 'en_US' } } },
    ],
  ];

  it.each(byType)('%s', async (type, input, expected) => {
    const { shown } = await turnWith([{ name: toolOfType[type], arguments: input() }]);
    expect(shown).toMatchObject([expected]);
  });

  it.each(['image', 'video', 'audio', 'document', 'sticker'] as const)('%s of the Media Library, after it was looked for', async (kind) => {
    const { shown } = await turnWith([
      { name: 'search_media', arguments: { query: files[kind].filename } },
      { name: toolOfType[kind], arguments: { media_ref: refs[kind], caption: 'Look' } },
    ]);
    const hasCaption = kind !== 'audio' && kind !== 'sticker';
    expect(shown).toMatchObject([{ type: kind, [kind]: { id: expect.any(String), ...(hasCaption && { caption: 'Look' }) } }]);
  });

  it.each(Object.keys(prepared))('a prepared message of the kind %s', async (kind) => {
    const { shown } = await turnWith([{ name: 'send_saved_message', arguments: { message: objects[kind] } }]);
    const type = ['button', 'list', 'cta_url', 'location_request_message', 'request_contact_info'].includes(kind) ? 'interactive' : kind;
    expect(shown).toMatchObject([{ type }]);
    if (kind === 'text') expect(shown).toMatchObject([{ text: { body: 'Hello Ana, we open at nine.' } }]);
  });

  it('a saved place', async () => {
    const { shown } = await turnWith([{ name: 'send_location', arguments: { place: objects.location } }]);
    expect(shown).toMatchObject([{ type: 'location', location: { name: 'Shop' } }]);
  });

  it('a reaction, with an answer that quotes the message', async () => {
    const { shown, inbound } = await turnWith([
      { name: 'react', arguments: { message: 1, emoji: '👍' } },
      { name: 'send_text', arguments: { body: 'Hi Ana', reply_to: 1 } },
    ]);
    expect(shown).toMatchObject([
      { type: 'reaction', reaction: { message_id: inbound?.wamid, emoji: '👍' } },
      { type: 'text', text: { body: 'Hi Ana' }, context: { message_id: inbound?.wamid } },
    ]);
  });

  it('a file of another folder is neither found nor sent', async () => {
    writers += 1;
    const waId = `346150000${String(writers).padStart(2, '0')}`;
    await house.simulator.modelBehaves({
      behaviour: 'fixed',
      messages: [
        { toolCalls: [{ name: 'search_media', arguments: { query: 'a-salary' } }] },
        { toolCalls: [{ name: 'send_media', arguments: { media_ref: 'document:6' } }] },
      ],
    });
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'Hi there' } }, { profileName: 'Ana' });
    const { received, runs } = await untilSettled(house, waId);
    expect(received.map(({ type }) => type)).toEqual(['text']);
    expect(runs).toMatchObject([{ outcome: 'invalid' }]);
    expect(JSON.stringify(runs[0]?.steps)).toContain('Nothing was found.');
  });

  it('with a closed window a template is the only message that is offered, and it arrives', async () => {
    const { simulator, database } = house;
    await assistantOn(house, { baseUrl: simulator.modelUrl }, { templates: ['order_update'], debounce: { windowMs: 2_500, maxMs: 2_500 } });
    const waId = '34615999999';
    const variables = [
      { key: 'first_name', value: 'Ana' },
      { key: 'item', value: 'bike' },
    ];
    const template = { name: 'send_template', arguments: { name: 'order_update', language: 'en_US', variables } };
    await simulator.modelBehaves({ behaviour: 'fixed', messages: [{ toolCalls: [template] }] });
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'Is it ready?' } }, { profileName: 'Ana' });
    // The window closes while the contact may still write on.
    const { id } = await waitUntil<{ id: number }>(() => database.knex('whatsapp_conversations').whereNotNull('turn_due_at').first('id'));
    await database
      .knex('whatsapp_conversations')
      .where({ id })
      .update({ last_inbound_at: Date.now() - 25 * 3_600_000 });
    const { received, runs } = await untilSettled(house, waId);
    expect(runs).toMatchObject([{ outcome: 'sent' }]);
    expect(received).toMatchObject([{ type: 'template', template: { name: 'order_update' } }]);
    const { requests } = await simulator.model();
    expect(requests.at(-1)?.toolNames.sort()).toEqual(['handoff_to_human', 'no_reply', 'send_template']);
  });
});
