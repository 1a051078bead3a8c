import type { Conversation } from '../../../contracts/conversation';
import type { WebhookDetail, WebhookRow } from '../../../contracts/webhook-log';
import { merged } from '../../helpers/merged';
import { connection, connectionEnv, startHouse, type House } from '../../helpers/start-house';
import { startStrapi, type StrapiProcess } from '../../helpers/strapi-process';
import { databaseClient } from '../../helpers/test-database';
import { adminClient, type AdminClient } from '../../helpers/admin-client';
import { envelope, textItem, textWebhook } from '../../helpers/webhook-builders';

const phone = '34612345678';
const otherNumber = '100000000000099';

describe('replaying what was set aside', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
  });
  afterAll(() => house.close());

  const list = async (query = '') => (await house.admin.get<{ data: WebhookRow[] }>(`/whatsapp/webhook-events${query}`)).body.data;
  const detail = async (documentId: string) =>
    (await house.admin.get<{ data: WebhookDetail }>(`/whatsapp/webhook-events/${documentId}`)).body.data;
  const replay = ({ documentId }: WebhookRow, client: AdminClient = house.admin) =>
    client.post<{ data: WebhookDetail }>(`/whatsapp/webhook-events/${documentId}/replay`);
  const deliver = async (...bodies: unknown[]) => {
    for (const body of bodies) expect((await house.deliver(body)).status).toBe(200);
    await merged(house);
  };
  const conversations = async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
  const wamids = async () =>
    (await house.database.knex('whatsapp_messages').where({ direction: 'inbound' }).orderBy('wamid').pluck('wamid')) as string[];

  /** One good message, and one that has no id. */
  const half = (id: string, waId = phone) => envelope({ messages: [textItem({ waId }, { id, body: id }), { type: 'text' }] });

  it('sets it aside again while the cause is there, counts the tries, and doubles nothing', async () => {
    await deliver(half('wamid.half-1'));
    const [row] = (await list()) as [WebhookRow];
    for (const attempts of [1, 2]) {
      const answer = await replay(row);
      expect([answer.status, answer.body.data.documentId]).toEqual([200, row.documentId]);
      await merged(house);
      expect(await detail(row.documentId)).toMatchObject({ state: 'quarantined', reason: 'malformed', items: [{ attempts }] });
    }
    expect(await wamids()).toEqual(['wamid.half-1']);
    expect(await conversations()).toMatchObject([{ unreadCount: 1 }]);
  });

  it('can be taken up again after it was settled', async () => {
    const [row] = (await list()) as [WebhookRow];
    await house.admin.post(`/whatsapp/webhook-events/${row.documentId}/settle`);
    expect(await list('?state=quarantined')).toEqual([]);
    expect((await replay(row)).status).toBe(200);
    await merged(house);
    expect(await detail(row.documentId)).toMatchObject({ state: 'quarantined', items: [{ attempts: 3, settledAt: null }] });
  });

  it('refuses what was not set aside, and what is not there', async () => {
    await deliver(textWebhook({ waId: phone }, { id: 'wamid.whole', body: 'x' }));
    const [row] = (await list()) as [WebhookRow];
    const answer = await replay(row);
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'whatsapp.webhook_not_quarantined']);
    expect((await house.admin.post(`/whatsapp/webhook-events/${'z'.repeat(24)}/replay`)).status).toBe(404);
  });

  it('many times at once, on every node, while it is being merged: each answer is clear, and nothing doubles', async () => {
    await deliver(half('wamid.half-2', '34612345679'));
    const [row] = (await list()) as [WebhookRow];
    // SQLite is for one node.
    const second: StrapiProcess | null =
      databaseClient === 'sqlite'
        ? null
        : await startStrapi({
            env: { ...connectionEnv(house.simulator.url), WHATSAPP_MEDIA_DIRECTORY: house.mediaDirectory, ...house.database.env },
          });
    const clients = [house.admin, ...(second ? [adminClient(second.url, house.admin.token)] : [])];
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => replay(row, clients[index % clients.length])));
    await merged(house);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const taken = statuses.filter((status) => status === 200).length;
    expect(taken).toBeGreaterThan(0);
    expect(await detail(row.documentId)).toMatchObject({ state: 'quarantined', items: [{ attempts: taken }] });
    expect(await wamids()).toEqual(['wamid.half-1', 'wamid.half-2', 'wamid.whole']);
    const found = (await conversations()).find(({ contact }) => contact.waId === '34612345679');
    expect(found?.unreadCount).toBe(1);
    await second?.stop();
    expect(house.strapi.unhandled).toEqual([]);
  });

  it('merges it once the cause is gone: the number is ours now', async () => {
    const foreign = { ...textWebhook({ waId: '34612345680', name: 'Ana' }, { id: 'wamid.foreign', body: 'hello' }) };
    const value = foreign.entry[0]?.changes[0]?.value as { metadata: { phone_number_id: string } };
    value.metadata.phone_number_id = otherNumber;
    await deliver(foreign);
    const [row] = (await list('?state=quarantined')) as [WebhookRow];
    expect(row.reason).toBe('foreign_number');
    expect((await detail(row.documentId)).items[0]?.details).toContain(otherNumber);
    expect((await replay(row)).status).toBe(200);
    await merged(house);
    expect((await list('?state=quarantined'))[0]?.reason).toBe('foreign_number');

    await house.strapi.stop();
    await house.restart({ env: { WHATSAPP_PHONE_NUMBER_ID: otherNumber } });
    expect((await replay(row)).status).toBe(200);
    await merged(house);
    expect(await detail(row.documentId)).toMatchObject({ state: 'processed', reason: null, items: [] });
    expect(await wamids()).toContain('wamid.foreign');
    expect((await conversations()).filter(({ contact }) => contact.name === 'Ana')).toMatchObject([{ unreadCount: 1 }]);
    await house.strapi.stop();
    await house.restart({ env: { WHATSAPP_PHONE_NUMBER_ID: connection.phoneNumberId } });
  });

  it('all of one reason, or all of them, in portions', async () => {
    await house.database.knex('whatsapp_quarantined_items').del();
    await deliver(
      ...Array.from({ length: 7 }, (_, index) => half(`wamid.all-${index}`, `3461234570${index}`)),
      envelope({}, { field: 'brand_new_field' }),
    );
    // Many more of the other reason than one portion holds.
    const [last]: { id: number; body: Buffer }[] = await house.database.knex('whatsapp_webhook_events').orderBy('id', 'desc').limit(1);
    const now = Date.now();
    const copies = Array.from({ length: 450 }, (_, index) => ({
      document_id: `copy${String(index).padStart(20, '0')}`,
      body: last?.body,
      size: last?.body.length,
      received_at: now,
      state: 'processed',
      kind: 'other',
    }));
    for (let start = 0; start < copies.length; start += 150) {
      await house.database.knex('whatsapp_webhook_events').insert(copies.slice(start, start + 150));
    }
    const ids: number[] = await house.database.knex('whatsapp_webhook_events').where('document_id', 'like', 'copy%').pluck('id');
    for (let start = 0; start < ids.length; start += 150) {
      await house.database.knex('whatsapp_quarantined_items').insert(
        ids.slice(start, start + 150).map((id) => ({
          webhook_event_id: id,
          path: 'entry.0.changes.0',
          kind: 'brand_new_field',
          reason: 'not_handled',
          details: 'x',
          attempts: 0,
        })),
      );
    }
    const replayAll = (body: unknown) => house.admin.post<{ data: { queued: number } }>('/whatsapp/webhook-replays', body);
    const reasons = async () => {
      const rows: { reason: string; n: unknown; most: unknown }[] = await house.database
        .knex('whatsapp_quarantined_items')
        .groupBy('reason')
        .orderBy('reason')
        .select('reason')
        .count({ n: '*' })
        .max({ most: 'attempts' });
      return rows.map(({ reason, n, most }) => [reason, Number(n), Number(most)]);
    };
    expect((await replayAll({ reason: 'malformed' })).body.data).toEqual({ queued: 7 });
    await merged(house);
    expect(await reasons()).toEqual([
      ['malformed', 7, 1],
      ['not_handled', 451, 0],
    ]);
    expect((await replayAll({})).body.data).toEqual({ queued: 458 });
    await merged(house);
    expect(await reasons()).toEqual([
      ['malformed', 7, 2],
      ['not_handled', 451, 1],
    ]);
    expect((await replayAll({ reason: 'foreign_waba' })).body.data).toEqual({ queued: 0 });
    expect((await replayAll({ reasons: [] })).status).toBe(400);
    expect((await house.database.knex('whatsapp_messages').where('wamid', 'like', 'wamid.all-%')).length).toBe(7);
    const replays: unknown[] = await house.database
      .knex('whatsapp_audit_entries')
      .where({ action: 'webhook.replayed' })
      .where('details', 'like', '%"all"%');
    expect(replays).toHaveLength(2);
  });
});
