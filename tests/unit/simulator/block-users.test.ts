import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { changesOf, startWebhookReceiver, valueOf } from './webhook-receiver';

const ana = '34612345678';
const bruno = '5511987654321';

interface BlockReply {
  added_users?: Record<string, unknown>[];
  removed_users?: Record<string, unknown>[];
  failed_users?: { input: string; wa_id?: string; errors: { code: number; message: string; error_data: { details: string } }[] }[];
}

function blockListOf(simulator: TestSimulator) {
  const { call } = graphClient(simulator.url);
  const edge = '/v26.0/100000000000002/block_users';
  const change = async (method: 'POST' | 'DELETE', users: unknown) => {
    const { status, body } = await call(method, edge, { messaging_product: 'whatsapp', block_users: users });
    return { status, list: body['block_users'] as BlockReply, error: body.error, body };
  };
  return {
    block: (...users: unknown[]) => change('POST', users),
    unblock: (...users: unknown[]) => change('DELETE', users),
    send: (body: Record<string, unknown>) => call('POST', edge, body),
    list: async (query = '') => (await call('GET', `${edge}${query}`)).body,
  };
}

describe('the block list', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;
  let blocking: ReturnType<typeof blockListOf>;

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url });
    graph = graphClient(simulator.url);
    blocking = blockListOf(simulator);
  });
  beforeEach(async () => {
    await simulator.reset();
    receiver.received.length = 0;
    await simulator.customerWrites(ana, textBody('Hi'), { userId: 'ES.4242' });
    await eventually(simulator.state, ({ webhooks }) => webhooks.delivered === 1);
  });
  afterAll(async () => {
    await simulator.close();
    await receiver.close();
  });

  const block = () => blocking.block({ user: `+${ana}` });

  it('takes somebody by phone, and shows them', async () => {
    const { status, body } = await block();
    expect(status).toBe(200);
    expect(body).toEqual({ messaging_product: 'whatsapp', block_users: { added_users: [{ input: `+${ana}`, wa_id: ana }] } });
    expect(await blocking.list()).toEqual({
      data: [{ messaging_product: 'whatsapp', wa_id: ana, user_id: 'ES.4242' }],
      paging: { cursors: { before: expect.any(String), after: expect.any(String) } },
    });
    expect((await simulator.state()).customers).toMatchObject([{ waId: ana, blockedAt: expect.any(Number) }]);
  });

  it('takes somebody by user id, and the same person twice', async () => {
    const first = await blocking.block({ user_id: 'ES.4242' });
    expect(first.list).toEqual({ added_users: [{ input: 'ES.4242', wa_id: ana, user_id: 'ES.4242' }] });
    expect((await block()).status).toBe(200);
    expect((await blocking.list()).data).toHaveLength(1);
  });

  it('is empty at the start, and comes in pages', async () => {
    expect(await blocking.list()).toEqual({ data: [] });
    await simulator.customerWrites(bruno, textBody('Oi'));
    await blocking.block({ user: ana }, { user: bruno });
    const page = await blocking.list('?limit=1');
    expect(page.data).toMatchObject([{ wa_id: ana }]);
    const { next } = page['paging'] as { next: string };
    const second = await fetch(next, { headers: { authorization: 'Bearer demo-access-token' } });
    expect(await second.json()).toMatchObject({ data: [{ wa_id: bruno }] });
  });

  it('tells of each who could not be blocked', async () => {
    await simulator.customerWrites(bruno, textBody('Oi'));
    await simulator.letHoursPass(bruno, 25);
    const { status, list, error } = await blocking.block(
      { user: ana },
      { user: bruno },
      { user: '447700900123' },
      { user: 'nobody' },
      { user: '15550783881' },
      { user_id: 'nobody' },
    );
    expect(status).toBe(400);
    expect(error).toMatchObject({
      message: '(#139100) Failed to block/unblock users',
      code: 139100,
      error_data: { details: expect.stringContaining('see the block_users response list') },
    });
    expect(list.added_users).toEqual([{ input: ana, wa_id: ana }]);
    expect(list.failed_users?.map(({ input, wa_id: waId, errors }) => [input, waId, errors[0]?.code])).toEqual([
      [bruno, bruno, 131047],
      ['447700900123', '447700900123', 131047],
      ['nobody', undefined, 131047],
      ['15550783881', '15550783881', 131021],
      ['nobody', undefined, 131047],
    ]);
    expect(list.failed_users?.[0]?.errors[0]?.error_data.details).toMatch(/last 24 hours/);
  });

  it('takes who is known from a webhook posted by hand', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const value = {
      metadata: { phone_number_id: '100000000000002' },
      messages: [{ from: bruno, id: 'wamid.BYHAND', timestamp, ...textBody('Oi') }],
    };
    await simulator.postWebhook({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] });
    expect((await blocking.block({ user: bruno })).status).toBe(200);
  });

  it.each([
    ['no product', { block_users: [{ user: ana }] }, 100],
    ['no list', { messaging_product: 'whatsapp' }, 100],
    ['an empty list', { messaging_product: 'whatsapp', block_users: [] }, 100],
    ['what is no list', { messaging_product: 'whatsapp', block_users: {} }, 100],
    ['users that are no objects', { messaging_product: 'whatsapp', block_users: [ana] }, 100],
    ['users without a name', { messaging_product: 'whatsapp', block_users: [{}] }, 100],
    ['too many at once', { messaging_product: 'whatsapp', block_users: Array.from({ length: 1001 }, () => ({ user: ana })) }, 130429],
  ])('refuses %s', async (_name, body, code) => {
    const reply = await blocking.send(body);
    expect([reply.status, reply.body.error?.code]).toEqual([400, code]);
  });

  describe('keeps from the business', () => {
    beforeEach(async () => {
      await block();
      receiver.received.length = 0;
    });

    /** What Bruno writes comes after whatever was on its way before. */
    const receivedUpToBruno = async () => {
      const { wamid } = await simulator.customerWrites(bruno, textBody('Oi'));
      await eventually(
        () => receiver.received.filter((each) => each.bytes.includes('"messages"')).map((each) => valueOf(each).messages?.[0]?.['id']),
        (ids) => ids.includes(wamid),
      );
      return receiver.received.flatMap(changesOf).filter(({ value }) => JSON.stringify(value).includes(ana));
    };

    it('what a blocked person writes, edits and deletes', async () => {
      const { wamid } = await simulator.customerWrites(ana, textBody('Please'));
      const target = `/customers/${ana}/messages/${encodeURIComponent(wamid)}`;
      await simulator.control('POST', `${target}/edit`, { text: { body: 'Pretty please' } });
      await simulator.control('POST', `${target}/revoke`);
      await simulator.customerWrites(ana, { type: 'reaction', reaction: { message_id: wamid, emoji: '👍' } });
      expect(await receivedUpToBruno()).toEqual([]);
      const { customers } = await simulator.state();
      expect(customers[0]?.messages.map(({ status }) => status)).toEqual(['delivered', 'sent', 'sent']);
    });

    it('calls of a blocked person', async () => {
      await simulator.coexistence('call', { from: ana });
      expect(await receivedUpToBruno()).toEqual([]);
    });

    it('not what they write once the block is lifted', async () => {
      await simulator.customerWrites(ana, textBody('Please'));
      const { status, list } = await blocking.unblock({ user: ana }, { user: '447700900123' });
      expect(status).toBe(200);
      expect(list.removed_users).toEqual([
        { input: ana, wa_id: ana },
        { input: '447700900123', wa_id: '447700900123' },
      ]);
      expect(await blocking.list()).toEqual({ data: [] });
      const { wamid } = await simulator.customerWrites(ana, textBody('Hi again'));
      await eventually(
        () => receiver.received.length,
        (count) => count === 1,
      );
      expect(receiver.received.map((each) => valueOf(each).messages?.[0]?.['id'])).toEqual([wamid]);
    });
  });

  it('cannot unblock what is no number', async () => {
    const { status, list } = await blocking.unblock({ user: 'nobody' });
    expect([status, list.failed_users?.[0]?.errors[0]?.code]).toEqual([400, 131009]);
  });

  it('does not let a message of somebody blocked open the window', async () => {
    await block();
    await simulator.letHoursPass(ana, 25);
    await simulator.customerWrites(ana, textBody('Please'));
    expect((await graph.sendText(ana, 'Hello')).body.error?.code).toBe(131047);
  });

  it('fails what is sent to somebody blocked, without saying why', async () => {
    await block();
    expect((await graph.sendText(ana, 'Hello')).status).toBe(200);
    const failed = () => receiver.received.flatMap((each) => valueOf(each).statuses ?? []).find((each) => each['status'] === 'failed');
    const status = await eventually(failed, (found) => found !== undefined);
    expect(status).toMatchObject({ errors: [{ code: 131026 }] });
  });

  it('goes on after a restart', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
    const stateFile = path.join(folder, 'state.json');
    const first = await startTestSimulator({ stateFile });
    await first.customerWrites(ana, textBody('Hi'));
    await blockListOf(first).block({ user: ana });
    await first.customerWrites(ana, textBody('Please'));
    await first.close();

    const second = await startTestSimulator({ stateFile });
    expect((await blockListOf(second).list()).data).toMatchObject([{ wa_id: ana }]);
    // The first message waits for a webhook URL; what was written while blocked waits for nothing.
    expect((await second.state()).webhooks.pending).toBe(1);
    await second.close();
    await rm(folder, { recursive: true });
  });

  it('holds 64,000 and no more', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
    const stateFile = path.join(folder, 'state.json');
    const blocked = Array.from({ length: 63_999 }, (_, index) => ({
      waId: String(4_910_000_000_000 + index),
      profileName: '',
      messages: [],
      lastInboundAt: null,
      typingUntil: null,
      failNextWith: null,
      blockedAt: 1,
    }));
    await writeFile(stateFile, JSON.stringify({ version: 1, customers: blocked }));
    const full = await startTestSimulator({ stateFile });
    await full.customerWrites(ana, textBody('Hi'));
    await full.customerWrites(bruno, textBody('Oi'));
    const { list } = await blockListOf(full).block({ user: ana }, { user: bruno });
    expect(list.added_users).toEqual([{ input: ana, wa_id: ana }]);
    expect(list.failed_users?.[0]?.errors[0]?.code).toBe(139101);
    await full.close();
    await rm(folder, { recursive: true });
  });
});
