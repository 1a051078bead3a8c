import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';

const ana = '34612345678';

interface Shown {
  wamid: string;
  type: string;
  preview: string;
  text?: string;
  content?: Record<string, unknown>;
  template?: Record<string, unknown>;
  isEdited: boolean;
  isRevoked: boolean;
  quotes?: string;
}

describe('what the phone page shows', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
  });
  beforeEach(async () => {
    await simulator.reset();
    await simulator.customerWrites(ana, textBody('Hi'));
  });
  afterAll(() => simulator.close());

  const phone = async () => {
    const response = await fetch(`${simulator.url}/_simulator/phone?customer=${ana}`);
    return (await response.json()) as { chat: { messages: Shown[] }; people: { id: string; last?: { text: string } }[] };
  };
  const lastOf = async (count: number) => {
    const { chat } = await eventually(phone, ({ chat: { messages } }) => messages.length === count);
    return chat.messages.at(-1);
  };
  const card = { name: { formatted_name: 'Iker Ruiz', first_name: 'Iker' } };
  const link = 'https://example.org/a.jpg';
  const body = { text: 'Which one?' };

  it.each<[string, Record<string, unknown>, string, unknown]>([
    ['a photo', { type: 'image', image: { link } }, 'a photo', { link }],
    ['a photo with words', { type: 'image', image: { link, caption: 'Look' } }, 'Look', { link, caption: 'Look' }],
    ['a video', { type: 'video', video: { link } }, 'a video', { link }],
    ['a recording', { type: 'audio', audio: { link } }, 'a recording', { link }],
    ['a file', { type: 'document', document: { link, filename: 'a.pdf' } }, 'a.pdf', { link, filename: 'a.pdf' }],
    ['a sticker', { type: 'sticker', sticker: { link } }, 'a sticker', { link }],
    ['a place', { type: 'location', location: { latitude: 1, longitude: 2 } }, 'a place', { latitude: 1, longitude: 2 }],
    ['a contact', { type: 'contacts', contacts: [card] }, 'Iker Ruiz', [card]],
    ['contacts', { type: 'contacts', contacts: [card, card] }, 'Iker Ruiz and 1 more', [card, card]],
    [
      'a question',
      { type: 'interactive', interactive: { type: 'location_request_message', body, action: { name: 'send_location' } } },
      'Which one?',
      { type: 'location_request_message', body, action: { name: 'send_location' } },
    ],
  ])('is %s of the business', async (_name, message, preview, content) => {
    await graph.send(ana, message);
    expect(await lastOf(2)).toMatchObject({ direction: 'out', type: message['type'], preview, content });
    expect((await phone()).people[0]?.last?.text).toBe(preview);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a button', { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'Yes' } } }, 'Yes'],
    ['a row', { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'Pads' } } }, 'Pads'],
    ['a form', { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { body: 'Sent' } } }, 'Sent'],
    ['a quick reply', { type: 'button', button: { text: 'I am coming', payload: 'x' } }, 'I am coming'],
    ['a number', { type: 'contacts', contacts: [{ phones: [{ phone: '+34600' }] }] }, '+34600'],
    ['something new', { type: 'hologram', hologram: {} }, 'hologram'],
  ])('is the customer’s answer: %s', async (_name, message, preview) => {
    await simulator.customerWrites(ana, message);
    expect(await lastOf(2)).toMatchObject({ direction: 'in', preview });
  });

  it('is a template with all its parts', async () => {
    const image = { type: 'image', image: { link } };
    await graph.sendTemplate(ana, {
      name: 'weekend_offer',
      language: { code: 'en_US' },
      components: [
        { type: 'header', parameters: [image] },
        {
          type: 'limited_time_offer',
          parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1_900_000_000_000 } }],
        },
        { type: 'body', parameters: ['Ana', 'CASCO20'].map((text) => ({ type: 'text', text })) },
        { type: 'button', sub_type: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', coupon_code: 'CASCO20' }] },
      ],
    });
    expect((await lastOf(2))?.template).toEqual({
      media: { format: 'IMAGE', content: { link } },
      offer: { text: 'Ends on Sunday', expiresAt: 1_900_000_000_000 },
      body: 'All helmets are a fifth off this weekend, Ana. Use the code CASCO20 at the till.',
      buttons: [
        { type: 'COPY_CODE', text: 'Copy code', code: 'CASCO20' },
        { type: 'URL', text: 'See the helmets', url: 'https://bicinorte.example/helmets' },
      ],
    });
  });

  it('is a template with cards', async () => {
    const components = (price: string) => [
      { type: 'header', parameters: [{ type: 'image', image: { link } }] },
      { type: 'body', parameters: [{ type: 'text', text: price }] },
      { type: 'button', sub_type: 'url', index: 1, parameters: [{ type: 'text', text: 'alba' }] },
    ];
    await graph.sendTemplate(ana, {
      name: 'bikes_of_the_week',
      language: { code: 'en_US' },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
        { type: 'carousel', cards: ['1 €', '2 €', '3 €'].map((price, card_index) => ({ card_index, components: components(price) })) },
      ],
    });
    const cards = (await lastOf(2))?.template?.['cards'];
    expect(cards).toHaveLength(3);
    expect(cards).toMatchObject([
      {
        media: { format: 'IMAGE' },
        body: 'The Alba, for the city: 1 € and ready to ride.',
        buttons: [
          { type: 'QUICK_REPLY', payload: 'I like this one' },
          { type: 'URL', url: 'https://bicinorte.example/bikes/alba' },
        ],
      },
      {},
      {},
    ]);
  });

  it('is what was edited, and of what was deleted only that it was there', async () => {
    const { wamid } = await simulator.customerWrites(ana, textBody('Helo'));
    const change = (what: string, fields: object) =>
      fetch(`${simulator.url}/_simulator/customers/${ana}/messages/${encodeURIComponent(wamid)}/${what}`, {
        method: 'POST',
        body: JSON.stringify(fields),
      });
    await change('edit', { text: { body: 'Hello' } });
    expect(await lastOf(2)).toMatchObject({ text: 'Hello', isEdited: true, isRevoked: false });
    await change('revoke', {});
    const gone = await lastOf(2);
    expect(gone).toMatchObject({ preview: 'a deleted message', isEdited: false, isRevoked: true });
    expect(gone).not.toHaveProperty('text');
  });

  it('is a quote by its id', async () => {
    const [first] = (await phone()).chat.messages;
    await graph.sendText(ana, 'Hello', { context: { message_id: first?.wamid } });
    expect((await lastOf(2))?.quotes).toBe(first?.wamid);
  });
});
