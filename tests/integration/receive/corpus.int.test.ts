import { randomUUID } from 'node:crypto';

import { corpusWebhooks, describeWithCorpus, type CorpusFile, type WebhookBody, type WebhookItem } from '../../helpers/corpus';
import { emptyInbox, finalState } from '../../helpers/final-state';
import { shuffle } from '../../helpers/shuffle';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { databaseClient } from '../../helpers/test-database';
import { waitUntil } from '../../helpers/wait-until';

/** On SQLite a run takes seconds; on a server the same rules are exercised by fewer orders. */
const ORDERS = databaseClient === 'sqlite' ? 20 : 3;

/** Edits and revokes change their target and are no messages of their own. */
const CHANGES = new Set(['edit', 'revoke']);

describeWithCorpus('every example webhook, twice, in any order', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    // The statuses of this test come from the corpus alone.
    await house.simulator.settings({ webhookUrl: null });
    await waitUntil(async () => Number((await house.database.knex('whatsapp_templates').count({ n: '*' }))[0]?.n) > 0, {
      what: 'templates',
    });
  });
  afterAll(() => house.close());

  it(`answers 200, stores each wamid once, and ends in the same state in ${ORDERS} orders`, async () => {
    const files = corpusWebhooks();
    expect(files.length).toBeGreaterThan(110);
    let first: unknown;

    for (let seed = 1; seed <= ORDERS; seed += 1) {
      await emptyInbox(house.database.knex);
      const sentWamid = await sendFirst();
      const rewritten = files.map((file, index) => rewrite(file, { index, sentWamid }));
      const answers = await deliverAll(shuffle([...rewritten, ...rewritten], seed));
      expect({ seed, answers: answers.filter((status) => status !== 200) }).toEqual({ seed, answers: [] });

      const wamids = rewritten.flatMap((body) =>
        itemsOf(body)
          .filter(({ type }) => !CHANGES.has(type ?? ''))
          .map(({ id }) => id),
      );
      const stored: { wamid: string }[] = await house.database.knex('whatsapp_messages').select('wamid').whereNot('wamid', sentWamid);
      expect(stored.map(({ wamid }) => wamid).sort()).toEqual([...wamids].sort());

      const state = await finalState(house.database.knex, (wamid) => (wamid === sentWamid ? 'the message sent first' : wamid));
      first ??= state;
      expect({ seed, state }).toEqual({ seed, state: first });
    }
    expect(house.strapi.unhandled).toEqual([]);
  }, 600_000);

  it('answers the unchanged originals with 200 and sets aside what is foreign', async () => {
    await emptyInbox(house.database.knex);
    const files = corpusWebhooks();
    const answers = await deliverAll(files.map(({ body }) => body));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await house.database.knex('whatsapp_messages')).toEqual([]);
    const reasons: { reason: string }[] = await house.database.knex('whatsapp_quarantined_items').distinct('reason');
    expect(reasons.map(({ reason }) => reason)).toContain('foreign_waba');
    const events: { id: number }[] = await house.database.knex('whatsapp_webhook_events').select('id');
    const quarantined: { id: number }[] = await house.database.knex('whatsapp_quarantined_items').distinct('webhook_event_id as id');
    expect(quarantined.length).toBe(events.length);
  }, 120_000);

  /** The message of which the status files speak. */
  async function sendFirst(): Promise<string> {
    const correlationId = randomUUID();
    await house.strapi.run(`await strapi.plugin('whatsapp').service('messages').send({
      to: '+16505551234',
      content: { type: 'template', template: { name: 'hello_world', language: 'en_US' } },
      correlationId: '${correlationId}',
    })`);
    const row = await waitUntil(async () => {
      const found: { wamid: string | null } | undefined = await house.database
        .knex('whatsapp_messages')
        .where({ correlation_id: correlationId })
        .first();
      return found?.wamid ? found : null;
    });
    return row.wamid ?? '';
  }

  async function deliverAll(bodies: readonly WebhookBody[]): Promise<number[]> {
    const answers: number[] = [];
    for (const body of bodies) answers.push((await house.deliver(body)).status);
    await waitUntil(async () => (await house.database.knex('whatsapp_webhook_events').where({ state: 'received' }).first()) === undefined, {
      what: 'the journal to be merged',
      timeoutMs: 60_000,
    });
    return answers;
  }
});

/** Samples share ids: each file gets message ids of its own, and all belong to the connection. */
function rewrite({ body }: CorpusFile, { index, sentWamid }: { index: number; sentWamid: string }): WebhookBody {
  const copy = structuredClone(body);
  let next = 0;
  for (const entry of copy.entry) {
    entry.id = connection.wabaId;
    for (const { value } of entry.changes) {
      if (value.metadata) value.metadata.phone_number_id = connection.phoneNumberId;
      for (const item of [...(value.messages ?? []), ...(value.message_echoes ?? [])]) {
        item.id = `wamid.file-${index}-${next}`;
        next += 1;
      }
      for (const status of value.statuses ?? []) if (status.type !== 'call') status.id = sentWamid;
    }
  }
  return copy;
}

function itemsOf(body: WebhookBody): WebhookItem[] {
  return body.entry.flatMap(({ changes }) => changes.flatMap(({ value }) => [...(value.messages ?? []), ...(value.message_echoes ?? [])]));
}
