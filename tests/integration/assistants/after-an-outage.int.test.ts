import { enabledAssistant } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { countUnderWay } from '../../helpers/turns/database-history';
import { waitUntil } from '../../helpers/wait-until';
import { envelope, textItem } from '../../helpers/webhook-builders';

const CONTACTS = 500;
const MESSAGES = 5_000;
const PER_WEBHOOK = 100;
const MINUTE = 60_000;

describe(`after an outage Meta delivers ${MESSAGES} messages that waited`, () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await enabledAssistant(house);
  });
  afterAll(() => house.close());

  it('keeps all of them, answers none that is older than ten minutes by itself, and answers what is fresh', async () => {
    const { knex } = house.database;
    const now = Date.now();
    const waIdOf = (index: number) => `3463000${String(index % CONTACTS).padStart(4, '0')}`;
    // From 20 hours ago until 11 minutes ago, as they would come: oldest first.
    const items = Array.from({ length: MESSAGES }, (_, index) => {
      const age = 11 * MINUTE + ((MESSAGES - index) / MESSAGES) * 1_190 * MINUTE;
      return textItem({ waId: waIdOf(index) }, { at: now - age, body: `Are you there? ${index}` });
    });
    for (let start = 0; start < MESSAGES; start += PER_WEBHOOK) {
      const messages = items.slice(start, start + PER_WEBHOOK);
      const contacts = messages.map(({ from }) => ({ wa_id: from, profile: { name: `P${from ?? ''}` } }));
      expect((await house.deliver(envelope({ contacts, messages }))).status).toBe(200);
    }
    const stored = async () =>
      Number((await knex('whatsapp_messages').where({ direction: 'inbound' }).count({ count: '*' }).first())?.count);
    await waitUntil(async () => ((await stored()) === MESSAGES ? true : undefined), {
      what: 'all messages',
      timeoutMs: 120_000,
      everyMs: 200,
    });
    await waitUntil(async () => ((await countUnderWay(knex)) === 0 ? true : undefined), { what: 'quiet', timeoutMs: 30_000, everyMs: 200 });
    expect(await knex('whatsapp_messages').whereNot({ direction: 'inbound' })).toEqual([]);
    expect(await knex('whatsapp_assistant_runs')).toEqual([]);
    const conversations: Record<string, unknown>[] = await knex('whatsapp_conversations');
    expect(conversations).toHaveLength(CONTACTS);
    expect(conversations.every((conversation) => conversation.missed_at !== null && conversation.mode === 'automatic')).toBe(true);
    expect(conversations.reduce((sum, { unread_count: unread }) => sum + Number(unread), 0)).toBe(MESSAGES);

    await house.simulator.customerWrites(waIdOf(0), { type: 'text', text: { body: 'Hello again' } });
    await waitUntil(async () => ((await knex('whatsapp_messages').where({ author_kind: 'assistant' })).length > 0 ? true : undefined), {
      what: 'an answer to the fresh one',
      timeoutMs: 20_000,
    });
    expect((await house.simulator.model()).counts.received).toBeGreaterThan(0);
    expect(house.strapi.unhandled).toEqual([]);
  });
});
