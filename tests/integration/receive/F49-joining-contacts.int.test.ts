import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { emptyInbox, finalState } from '../../helpers/final-state';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

const phone = '5511987654321';
const userId = 'BR.13491208655302741918';
const start = Date.UTC(2026, 10, 24, 9);

const byUserId = textWebhook({ userId, name: 'Tiago' }, { id: 'wamid.join-1', at: start + 1000, body: 'with my user id' });
const byPhone = textWebhook({ waId: phone, name: 'Tiago S.' }, { id: 'wamid.join-2', at: start + 2000, body: 'with my phone' });
const byBoth = textWebhook({ waId: phone, userId, name: 'Tiago Souza' }, { id: 'wamid.join-3', at: start + 3000, body: 'with both' });

const permutations = [
  [byUserId, byPhone, byBoth],
  [byUserId, byBoth, byPhone],
  [byPhone, byUserId, byBoth],
  [byPhone, byBoth, byUserId],
  [byBoth, byUserId, byPhone],
  [byBoth, byPhone, byUserId],
];

describe('F49: one person, first known by user id, then by phone, then by both', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => emptyInbox(house.database.knex));

  const merged = () =>
    waitUntil(async () => (await house.database.knex('whatsapp_webhook_events').where({ state: 'received' }).first()) === undefined, {
      what: 'the journal to be merged',
    });

  it('ends as one contact with one conversation in every order, twice', async () => {
    const states: unknown[] = [];
    for (const order of permutations) {
      await emptyInbox(house.database.knex);
      for (const webhook of [...order, ...order]) {
        expect((await house.deliver(webhook)).status).toBe(200);
        await merged();
      }
      states.push(await finalState(house.database.knex));
    }
    expect(states[0]).toMatchObject({
      contacts: [
        { profileName: 'Tiago Souza', identities: [{ kind: 'bsuid' }, { kind: 'wa_id', value: '551187654321', received: phone }] },
      ],
      conversations: [{ unread: 3, preview: 'wamid.join-3' }],
      messages: [{ key: 'wamid.join-1' }, { key: 'wamid.join-2' }, { key: 'wamid.join-3' }],
    });
    for (const state of states) expect(state).toEqual(states[0]);
  });

  it('ends the same when all arrive at once, twenty times each', async () => {
    const webhooks = Array.from({ length: 20 }, () => [byBoth, byPhone, byUserId]).flat();
    const answers = await Promise.all(webhooks.map((webhook) => house.deliver(webhook)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await merged();
    const state = await finalState(house.database.knex);
    expect(state.contacts).toHaveLength(1);
    expect(state.conversations).toMatchObject([{ unread: 3 }]);
    expect(state.messages).toHaveLength(3);
  });

  it('leads from the conversation that is gone to the one that stayed', async () => {
    await house.deliver(byUserId);
    await merged();
    await house.deliver(byPhone);
    await merged();
    const before = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
    expect(before).toHaveLength(2);
    await house.deliver(byBoth);
    await merged();
    const after = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
    expect(after).toHaveLength(1);

    for (const { documentId } of before) {
      const found = await house.admin.get<{ data: Conversation }>(`/whatsapp/conversations/${documentId}`);
      expect(found.body.data.documentId).toBe(after[0]?.documentId);
      const messages = await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${documentId}/messages`);
      expect(messages.body.data.map(({ text }) => text)).toEqual(['with both', 'with my phone', 'with my user id']);
    }
    const gone = before.find(({ documentId }) => documentId !== after[0]?.documentId);
    const changes = await house.admin.get<{ data: { gone: string[] } }>(`/whatsapp/changes?since=${Date.now() - 5000}`);
    expect(changes.body.data.gone).toEqual([gone?.documentId]);
  });

  it.each([
    ['Brazil with and without the ninth digit', '5511987654321', '551187654321'],
    ['Mexico with and without the 1', '5215512345678', '525512345678'],
    ['Argentina with and without the 9', '5491123456789', '541123456789'],
  ])('takes the variants of a number as one contact: %s', async (_name, one, other) => {
    await house.deliver(textWebhook({ waId: one, name: 'A' }, { body: 'one' }));
    await house.deliver(textWebhook({ waId: other, name: 'A' }, { body: 'other' }));
    await merged();
    const state = await finalState(house.database.knex);
    expect(state.contacts).toHaveLength(1);
    expect(state.conversations).toMatchObject([{ unread: 2 }]);
  });
});
