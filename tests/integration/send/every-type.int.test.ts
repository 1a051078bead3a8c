import { randomUUID } from 'node:crypto';

import type { Conversation } from '../../../contracts/conversation';
import type { MediaFile } from '../../../contracts/media';
import type { MessageObject } from '../../../contracts/message-object';
import type { Message } from '../../../contracts/message';
import * as bytes from '../../helpers/file-bytes';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { uploadFile } from '../../helpers/upload-file';
import { waitUntil } from '../../helpers/wait-until';

const customer = '34612345678';

describe('every type goes out and reaches the phone', () => {
  let house: House;
  let conversation: Conversation;
  let inbound: Message;
  const media: Record<string, string> = {};

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hi' } }, { profileName: 'Ana Pérez' });
    conversation = await waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0], {
      what: 'the conversation',
    });
    inbound = await waitUntil(async () => (await thread())[0], { what: 'the message' });
    const files = {
      image: ['a.png', bytes.png()],
      video: ['a.mp4', bytes.isoMedia()],
      audio: ['a.mp3', bytes.mp3()],
      voice: ['a.ogg', bytes.ogg()],
      document: ['bill.pdf', bytes.pdf()],
      sticker: ['a.webp', bytes.webp()],
    } as const;
    for (const [name, [filename, content]] of Object.entries(files)) {
      const answer = await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, { filename, content });
      media[name] = answer.body.data.documentId;
    }
  });
  afterAll(() => house.close());

  const thread = async () =>
    (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${conversation.documentId}/messages?limit=100`)).body.data;
  const send = (body: unknown) => house.admin.post<{ data: Message }>(`/whatsapp/conversations/${conversation.documentId}/messages`, body);
  const onPhone = async (wamid: string | null) =>
    (await house.simulator.state()).customers.flatMap(({ messages }) => messages).find((message) => message.wamid === wamid);
  /** Sends it, and waits until it is where it should be. */
  async function arrives(body: unknown, status = 'read') {
    const answer = await send(body);
    expect([answer.status, answer.body.error?.message]).toEqual([201, undefined]);
    const message = await waitUntil(
      async () => {
        const found = (await thread()).find(({ documentId }) => documentId === answer.body.data.documentId);
        if (found?.status === 'failed') throw new Error(JSON.stringify(found.error));
        return found?.status === status ? found : undefined;
      },
      { what: `${JSON.stringify(body)} to be ${status}`, timeoutMs: 20_000 },
    );
    return { message, shown: await onPhone(message.wamid) };
  }

  it.each([
    [
      'text',
      () => ({ type: 'text', text: { body: 'See https://example.org', previewUrl: true } }),
      { text: { body: 'See https://example.org', preview_url: true } },
    ],
    [
      'image',
      () => ({ type: 'image', image: { media: media.image, caption: 'Look' } }),
      { image: { id: expect.any(String), caption: 'Look' } },
    ],
    ['video', () => ({ type: 'video', video: { media: media.video } }), { video: { id: expect.any(String) } }],
    ['audio', () => ({ type: 'audio', audio: { media: media.audio } }), { audio: { id: expect.any(String) } }],
    [
      'voice note',
      () => ({ type: 'audio', audio: { media: media.voice, voice: true } }),
      { audio: { id: expect.any(String), voice: true } },
    ],
    [
      'document',
      () => ({ type: 'document', document: { media: media.document, filename: 'bill.pdf' } }),
      { document: { id: expect.any(String), filename: 'bill.pdf' } },
    ],
    ['sticker', () => ({ type: 'sticker', sticker: { media: media.sticker } }), { sticker: { id: expect.any(String) } }],
    [
      'location',
      () => ({ type: 'location', location: { latitude: 43.26, longitude: -2.93, name: 'Shop', address: 'Calle 1' } }),
      { location: { latitude: '43.26', longitude: '-2.93', name: 'Shop', address: 'Calle 1' } },
    ],
    [
      'contacts',
      () => ({
        type: 'contacts',
        contacts: [{ name: { formattedName: 'Luis Pérez', firstName: 'Luis' }, phones: [{ phone: '+34 622 555 390' }] }],
      }),
      { contacts: [{ name: { formatted_name: 'Luis Pérez', first_name: 'Luis' }, phones: [{ phone: '+34 622 555 390' }] }] },
    ],
    [
      'URL button',
      () => ({ type: 'interactive', interactive: { kind: 'cta_url', body: 'Our shop', displayText: 'Open', url: 'https://example.org' } }),
      { interactive: { type: 'cta_url' } },
    ],
    [
      'location request',
      () => ({ type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where are you?' } }),
      { interactive: { type: 'location_request_message' } },
    ],
    [
      'contact info request',
      () => ({ type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Your number?' } }),
      { interactive: { type: 'request_contact_info' } },
    ],
  ])('%s', async (_what, content, expected) => {
    const { shown } = await arrives({ content: content() }, 'read');
    expect(shown).toMatchObject(expected);
  });

  it('a reply quotes its message', async () => {
    const { shown } = await arrives({ content: { type: 'text', text: { body: 'Yes' } }, replyTo: inbound.documentId });
    expect(shown).toMatchObject({ context: { message_id: inbound.wamid } });
  });

  it('a reaction is put on and taken back; it is no new message in the list', async () => {
    const { shown } = await arrives({ content: { type: 'reaction', reaction: { message: inbound.documentId, emoji: '👍' } } }, 'sent');
    expect(shown).toMatchObject({ reaction: { message_id: inbound.wamid, emoji: '👍' } });
    await arrives({ content: { type: 'reaction', reaction: { message: inbound.documentId, emoji: null } } }, 'sent');
    const listed = await house.admin.get<{ data: Conversation }>(`/whatsapp/conversations/${conversation.documentId}`);
    expect(listed.body.data.preview?.type).not.toBe('reaction');
    const foreign = await send({ content: { type: 'reaction', reaction: { message: 'x'.repeat(24), emoji: '👍' } } });
    expect(foreign.body.error?.code).toBe('whatsapp.reaction_target_not_found');
  });

  it('a file goes to Meta once, and its id serves until it ends', async () => {
    const uploads = async () =>
      (await house.simulator.state()).requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/media')).length;
    const before = await uploads();
    await arrives({ content: { type: 'image', image: { media: media.image } } });
    expect(await uploads()).toBe(before);
    const again = await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, {
      filename: 'same.png',
      content: bytes.png(),
    });
    await arrives({ content: { type: 'image', image: { media: again.body.data.documentId } } });
    expect(await uploads()).toBe(before);
    await house.database.knex('whatsapp_media_files').update({ meta_expires_at: 1 });
    await arrives({ content: { type: 'image', image: { media: media.image } } });
    expect(await uploads()).toBe(before + 1);
  });

  it('an id that Meta refuses is forgotten for all equal files, and the next message brings them again', async () => {
    const knex = house.database.knex;
    const twin = await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, { filename: 'twin.png', content: bytes.png() });
    await arrives({ content: { type: 'image', image: { media: media.image } } });
    await arrives({ content: { type: 'image', image: { media: twin.body.data.documentId } } });
    await house.simulator.faults([{ match: { method: 'POST', path: '*/messages' }, kind: 'status', status: 400, code: 131053, times: 1 }]);
    const { body } = await send({ content: { type: 'image', image: { media: media.image } } });
    await waitUntil(
      async () => (await knex('whatsapp_messages').where({ document_id: body.data.documentId }).first())?.status === 'failed',
      {
        what: 'the refusal',
      },
    );
    const [{ metaId }] = await knex('whatsapp_media_files')
      .where({ document_id: twin.body.data.documentId })
      .select({ metaId: 'meta_media_id' });
    expect(metaId).toBeNull();
    await arrives({ content: { type: 'image', image: { media: media.image } } });
  });

  it('an upload that fails for a while delays its message and nothing else', async () => {
    const fresh = await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, {
      filename: 'b.png',
      content: bytes.png({ fill: 7 }),
    });
    await house.simulator.faults([
      { match: { method: 'POST', path: `/${connection.phoneNumberId}/media` }, kind: 'status', status: 500, code: 131000, times: 1 },
    ]);
    const { shown } = await arrives({ content: { type: 'image', image: { media: fresh.body.data.documentId } } });
    expect(shown).toBeDefined();
  }, 60_000);

  it.each([
    ['a file of another kind', () => ({ type: 'image', image: { media: media.document } }), 'whatsapp.media_not_usable'],
    ['a song as a voice note', () => ({ type: 'audio', audio: { media: media.audio, voice: true } }), 'whatsapp.media_not_usable'],
    ['a file that is not there', () => ({ type: 'image', image: { media: 'x'.repeat(24) } }), 'whatsapp.media_not_found'],
    [
      'a list that is no message object',
      () => ({
        type: 'interactive',
        interactive: { kind: 'list', body: 'b', button: 'Open', sections: [{ rows: [{ id: '1', title: 'One' }] }] },
      }),
      'whatsapp.message_object_required',
    ],
    [
      'buttons that are no message object',
      () => ({ type: 'interactive', interactive: { kind: 'button', body: 'b', buttons: [{ id: '1', title: 'One' }] } }),
      'whatsapp.message_object_required',
    ],
  ])('%s is refused, and nothing is stored', async (_what, content, code) => {
    const before = (await thread()).length;
    const answer = await send({ content: content() });
    expect([answer.status, answer.body.error?.code]).toEqual([422, code]);
    expect((await thread()).length).toBe(before);
  });

  describe('from a message object', () => {
    const list = (title: string) => ({
      type: 'interactive',
      interactive: {
        kind: 'list',
        body: `Hello {{contact.firstName|there}}, ${title}?`,
        button: 'Choose',
        sections: [
          {
            rows: [
              { id: 'full', title: 'Full tune-up' },
              { id: 'quick', title: 'Quick check' },
            ],
          },
        ],
      },
    });
    const create = (body: unknown) => house.admin.post<{ data: MessageObject }>('/whatsapp/message-objects', body);
    let object: MessageObject;

    it('it is written per language, and its name is taken once', async () => {
      const written = { name: 'Services', defaultLocale: 'en', contents: { en: list('what can we do'), es: list('qué hacemos') } };
      const made = await create(written);
      expect(made.status).toBe(201);
      object = made.body.data;
      expect(object).toMatchObject({ name: 'Services', kind: 'list', usageCount: 0, updatedBy: 'Marta Ruiz' });
      const both = await Promise.all([create({ ...written, name: 'Twice' }), create({ ...written, name: 'TWICE' })]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const copies = await Promise.all(
        [1, 2].map(() => house.admin.post<{ data: MessageObject }>(`/whatsapp/message-objects/${object.documentId}/duplicate`)),
      );
      expect(copies.map(({ body }) => body.data.name).sort()).toEqual(['Services (2)', 'Services (3)']);
    });

    it('it goes out with the contact in it, and is counted once however often it is asked', async () => {
      const body = { messageObject: { documentId: object.documentId }, correlationId: randomUUID() };
      const { shown } = await arrives(body);
      expect(shown).toMatchObject({ interactive: { type: 'list', body: { text: 'Hello Ana, what can we do?' } } });
      expect((await send(body)).status).toBe(200);
      const { shown: spanish } = await arrives({ messageObject: { documentId: object.documentId, locale: 'es' } });
      expect(spanish).toMatchObject({ interactive: { body: { text: 'Hello Ana, qué hacemos?' } } });
      const used = await house.admin.get<{ data: MessageObject }>(`/whatsapp/message-objects/${object.documentId}`);
      expect(used.body.data.usageCount).toBe(2);
      expect(used.body.data.lastUsedAt).not.toBeNull();
    });

    it("a developer sends it by its name, in the contact's language", async () => {
      await house.strapi.run(`
        await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${conversation.contact.documentId}', data: { language: 'es_ES' } });`);
      const sent = await house.strapi.run<Message>(`
        return strapi.plugin('whatsapp').service('messages').send({ to: '+${customer}', messageObject: 'services' });`);
      expect(sent.content).toMatchObject({ interactive: { body: 'Hello Ana, qué hacemos?' } });
    });

    it('a tap on the phone comes back, linked to it', async () => {
      const sent = (await thread()).find(
        ({ content, wamid }) => wamid !== null && (content as { interactive?: { kind: string } }).interactive?.kind === 'list',
      );
      await house.simulator.customerWrites(customer, {
        type: 'interactive',
        context: { from: '15550783881', id: sent?.wamid },
        interactive: { type: 'list_reply', list_reply: { id: 'full', title: 'Full tune-up' } },
      });
      const answer = await waitUntil(
        async () => (await thread()).find(({ text, direction }) => direction === 'inbound' && text === 'Full tune-up'),
        { what: 'the answer' },
      );
      expect(answer).toMatchObject({
        content: { interactive: { kind: 'list_reply', id: 'full' } },
        replyTo: { documentId: sent?.documentId },
      });
    });

    it.each([
      ['an unknown placeholder', { en: { type: 'text', text: { body: 'Hi {{contact.shoeSize}}' } } }, 'whatsapp.content_invalid'],
      ['two types', { en: { type: 'text', text: { body: 'Hi' } }, es: list('x') }, 'whatsapp.invalid_request'],
      ['a default language that is not written', { fr: { type: 'text', text: { body: 'Hi' } } }, 'whatsapp.invalid_request'],
      [
        'a text that is too long with its own words',
        { en: { type: 'text', text: { body: `${'a'.repeat(4095)}{{contact.name|Ana}}` } } },
        'whatsapp.invalid_request',
      ],
      ['a file that is not there', { en: { type: 'image', image: { media: 'x'.repeat(24) } } }, 'whatsapp.media_not_found'],
    ])('%s is refused with the place', async (_what, contents, code) => {
      const answer = await create({ name: 'Bad', defaultLocale: 'en', contents });
      expect(answer.body.error?.code).toBe(code);
    });

    it('without a value and without words that stand in it is not sent half-written', async () => {
      const made = await create({
        name: 'Username',
        defaultLocale: 'en',
        contents: { en: { type: 'text', text: { body: 'Hi {{contact.username}}' } } },
      });
      const answer = await send({ messageObject: { documentId: made.body.data.documentId } });
      expect([answer.body.error?.code, answer.body.error?.message]).toEqual([
        'whatsapp.content_invalid',
        expect.stringContaining('stand in'),
      ]);
    });
  });

  it('somebody writes: the phone shows it, and what was read is marked', async () => {
    const answer = await house.admin.post<{ data: { shown: boolean } }>(`/whatsapp/conversations/${conversation.documentId}/typing`);
    expect(answer.body.data).toEqual({ shown: true });
    const marks = (await house.simulator.state()).requests.filter(({ body }) => (body as { status?: string } | null)?.status === 'read');
    expect(marks.at(-1)?.body).toMatchObject({ typing_indicator: { type: 'text' } });
  });
});
