import type { ConnectionState } from '../../../contracts/connection';
import type { Conversation } from '../../../contracts/conversation';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

type Answer = { data: ConnectionState };
type List = { data: Conversation[] };

describe('several numbers of one account', () => {
  let house: House;
  let second: string;

  beforeAll(async () => {
    house = await startHouse();
    second = (await house.simulator.addNumber(connection.wabaId, { displayPhoneNumber: '34911222333', verifiedName: 'Second shop' })).id;
    await house.admin.post('/whatsapp/tasks/sync-numbers/run');
  });
  afterAll(() => house.close());

  const update = (phoneNumberId: string, body: unknown) => house.admin.put<Answer>(`/whatsapp/connection/numbers/${phoneNumberId}`, body);
  const list = async (query = '') => (await house.admin.get<List>(`/whatsapp/conversations${query}`)).body.data;
  const write = (waId: string, text: string, phoneNumberId: string) =>
    house.simulator.customerWrites(waId, { type: 'text', text: { body: text } }, { phoneNumberId });
  const sentFrom = async (text: string) => {
    const { requests } = await house.simulator.state();
    return requests.find(({ method, body }) => method === 'POST' && JSON.stringify(body).includes(text))?.path ?? null;
  };

  it('quarantines what comes for a number that is not enabled, and takes it once it is', async () => {
    const before = (await house.admin.get<Answer>('/whatsapp/connection')).body.data.numbers;
    expect(before.map(({ phoneNumberId, isEnabled, isDefault }) => [phoneNumberId, isEnabled, isDefault])).toEqual([
      [connection.phoneNumberId, true, true],
      [second, false, false],
    ]);
    await write('34600000001', 'to the second, too early', second);
    const log = await waitUntil(async () => {
      const { data } = (
        await house.admin.get<{ data: { documentId: string; reason: string }[] }>('/whatsapp/webhook-events?state=quarantined')
      ).body;
      return data[0];
    });
    expect(log.reason).toBe('foreign_number');
    expect(await list()).toEqual([]);

    expect((await update(second, { isEnabled: true })).status).toBe(200);
    await house.admin.post('/whatsapp/webhook-replays', {});
    const conversation = await waitUntil(async () => (await list())[0]);
    expect(conversation.phoneNumber.phoneNumberId).toBe(second);
  });

  it('keeps one conversation for each number, answers from the number that was written to, and filters', async () => {
    await write('34600000001', 'to the first', connection.phoneNumberId);
    const both = await waitUntil(async () => {
      const all = await list();
      return all.length === 2 ? all : undefined;
    });
    expect(new Set(both.map(({ contact }) => contact.documentId)).size).toBe(1);
    for (const { documentId, phoneNumber } of both) {
      const text = `answer from ${phoneNumber.phoneNumberId}`;
      await house.admin.post(`/whatsapp/conversations/${documentId}/messages`, { content: { type: 'text', text: { body: text } } });
      const path = await waitUntil(() => sentFrom(text).then((found) => found ?? undefined));
      expect(path).toContain(`${phoneNumber.phoneNumberId}/messages`);
    }
    expect((await list(`?phoneNumberId=${second}`)).map(({ phoneNumber }) => phoneNumber.phoneNumberId)).toEqual([second]);
    expect(await list('?phoneNumberId=99999999')).toEqual([]);
  });

  it('sends from the default number when none is named, and from the named one otherwise', async () => {
    await house.strapi.run(`
      await strapi.plugin('whatsapp').service('messages').send({ to: '+34600000001', content: { type: 'text', text: { body: 'by default' } } });
      await strapi.plugin('whatsapp').service('messages').send({ to: '+34600000001', from: '${second}', content: { type: 'text', text: { body: 'by name' } } });
    `);
    expect(await waitUntil(() => sentFrom('by default').then((found) => found ?? undefined))).toContain(
      `${connection.phoneNumberId}/messages`,
    );
    expect(await waitUntil(() => sentFrom('by name').then((found) => found ?? undefined))).toContain(`${second}/messages`);
    await expect(
      house.strapi.run(
        `await strapi.plugin('whatsapp').service('messages').send({ to: '+34600000001', from: '555555555', content: { type: 'text', text: { body: 'x' } } });`,
      ),
    ).rejects.toMatchObject({ code: 'whatsapp.number_not_enabled' });
  });

  it('keeps the default number on, and locks it where the configuration names it', async () => {
    const off = await update(connection.phoneNumberId, { isEnabled: false });
    expect([off.status, off.body.error?.code]).toEqual([409, 'whatsapp.invalid_request']);
    const moved = await update(second, { isDefault: true });
    expect([moved.status, moved.body.error?.code]).toEqual([409, 'whatsapp.field_locked']);
    expect((await update('99999999', { isEnabled: true })).status).toBe(404);
  });

  it('quarantines again what comes after it was switched off', async () => {
    await update(second, { isEnabled: false });
    await write('34600000002', 'too late', second);
    // Ticks of what this number sent before may still come in, and stand there too.
    await waitUntil(async () => {
      const bodies: Buffer[] = await house.database
        .knex('whatsapp_quarantined_items as q')
        .join('whatsapp_webhook_events as w', 'w.id', 'q.webhook_event_id')
        .where('q.reason', 'foreign_number')
        .pluck('w.body');
      return bodies.some((body) => body.includes('too late'));
    });
    expect((await list()).map(({ contact }) => contact.waId)).not.toContain('34600000002');
  });
});
