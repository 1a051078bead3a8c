import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

describe('a customer writes and an editor answers', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());

  it('shows the message in the list, and the answer arrives with its ticks', async () => {
    const { admin, simulator } = house;
    await simulator.customerWrites('34612345678', { type: 'text', text: { body: 'Hola 👋' } }, { profileName: 'Ana' });
    const conversation = await waitUntil(async () => {
      const answer = await admin.get<{ data: Conversation[] }>('/whatsapp/conversations');
      return answer.body.data?.[0];
    });
    expect(conversation).toMatchObject({
      contact: { name: 'Ana', waId: '34612345678', isGroup: false },
      mode: 'automatic',
      unreadCount: 1,
      window: { state: 'open' },
      preview: { direction: 'inbound', type: 'text', text: 'Hola 👋' },
    });

    const path = `/whatsapp/conversations/${conversation.documentId}/messages`;
    const sent = await admin.post<{ data: Message }>(path, { content: { type: 'text', text: { body: 'Hi Ana' } } });
    expect(sent.status).toBe(201);
    expect(sent.body.data).toMatchObject({ direction: 'outbound', status: 'queued', author: { kind: 'user', name: 'Marta Ruiz' } });

    const read = await waitUntil(async () => {
      const answer = await admin.get<{ data: Message[] }>(path);
      return answer.body.data.find(({ status }) => status === 'read');
    });
    expect(read.documentId).toBe(sent.body.data.documentId);
    const state = await simulator.state();
    expect(state.customers[0]?.messages.map(({ direction, type }) => [direction, type])).toEqual([
      ['in', 'text'],
      ['out', 'text'],
    ]);
    expect(house.strapi.unhandled).toEqual([]);
  });
});
