import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { createFaults, type Fault } from '../../../simulator/fault';
import { createSeededRandom } from '../../../simulator/random';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';

const ana = '34612345678';

describe('faults', () => {
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

  const sentMessages = async () => {
    const { customers } = await simulator.state();
    return customers.flatMap(({ messages }) => messages.filter(({ direction }) => direction === 'out'));
  };
  const lastRequest = async () => (await simulator.state()).requests.at(-1);

  it('answer with a status and a code', async () => {
    await simulator.faults([{ match: { path: '/*/messages' }, rate: 1, kind: 'status', status: 429, code: 130429 }]);
    const reply = await graph.sendText(ana, 'Hello');
    expect(reply.status).toBe(429);
    expect(reply.body.error).toMatchObject({ code: 130429, fbtrace_id: expect.any(String) });
    expect(await sentMessages()).toEqual([]);
    expect(await lastRequest()).toMatchObject({ status: 429, fault: 'status' });
  });

  it('know the status that goes with a code, and the other way round', async () => {
    await simulator.faults([
      { kind: 'status', code: 131016, times: 1 },
      { kind: 'status', status: 429 },
    ]);
    expect((await graph.sendText(ana, 'Hello')).status).toBe(500);
    expect((await graph.sendText(ana, 'Hello')).body.error?.code).toBe(130429);
  });

  it('cut the line before anything is accepted', async () => {
    await simulator.faults([{ match: { method: 'POST' }, kind: 'reset' }]);
    await expect(graph.sendText(ana, 'Hello')).rejects.toThrow();
    expect(await sentMessages()).toEqual([]);
    expect(await lastRequest()).toMatchObject({ status: 0, fault: 'reset' });
  });

  it('accept the message and then cut the line', async () => {
    await simulator.faults([{ match: { to: '+34 612 345 678' }, kind: 'accept-then-reset', times: 1 }]);
    await expect(graph.sendText(ana, 'Hello')).rejects.toThrow();
    const [message] = await eventually(sentMessages, (all) => all[0]?.status === 'read');
    expect(message).toMatchObject({ type: 'text', text: { body: 'Hello' } });
    expect((await graph.sendText(ana, 'Hello again')).status).toBe(200);
  });

  it('swallow a request until the client gives up', async () => {
    await simulator.faults([{ kind: 'timeout' }]);
    const call = fetch(`${simulator.url}/v26.0/100000000000002/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token', 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: ana, ...textBody('Hello') }),
      signal: AbortSignal.timeout(150),
    });
    await expect(call).rejects.toThrow(/timeout/i);
    expect(await sentMessages()).toEqual([]);
  });

  it('answer late', async () => {
    await simulator.settings({ slowMs: 80 });
    await simulator.faults([{ kind: 'slow' }]);
    const before = performance.now();
    expect((await graph.sendText(ana, 'Hello')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  });

  it('strike only what they are aimed at, and end when deleted', async () => {
    await simulator.faults([{ match: { method: 'POST', path: '/*/messages', to: '33639981234' }, kind: 'status' }]);
    expect((await graph.sendText(ana, 'Hello')).status).toBe(200);
    const template = { name: 'hello_world', language: { code: 'en_US' } };
    expect((await graph.sendTemplate('33639981234', template)).status).toBe(500);
    await simulator.clearFaults();
    expect((await graph.sendTemplate('33639981234', template)).status).toBe(200);
  });

  it('leave the control API alone', async () => {
    await simulator.faults([{ match: { path: '*' }, kind: 'status' }]);
    expect((await simulator.state()).customers).toHaveLength(1);
  });

  it.each([
    ['an unknown field', { kind: 'status', chance: 1 }, /Allowed: match, rate/],
    ['an unknown match', { kind: 'status', match: { url: '*' } }, /Allowed: method, path, to/],
    ['an unknown kind', { kind: 'explode' }, /one of status, reset/],
    ['a rate above 1', { kind: 'status', rate: 30 }, /from 0 to 1/],
  ])('are refused with %s', async (_name, fault, words) => {
    await expect(simulator.faults([fault as never])).rejects.toThrow(words);
  });
});

describe('the choice of a fault', () => {
  const target = { method: 'POST', path: '/1/messages', body: {} };
  const fault = (changes: Partial<Fault>): Fault => ({
    match: {},
    rate: 1,
    kind: 'status',
    ...changes,
  });

  it('falls on the first that matches', () => {
    const faults = createFaults(() => 0);
    faults.add([fault({ match: { method: 'GET' } }), fault({ kind: 'reset' }), fault({ kind: 'slow' })]);
    expect(faults.strike(target)?.kind).toBe('reset');
  });

  it('gives the next one its chance when the rate of the first spares the request', () => {
    const faults = createFaults(() => 0.5);
    faults.add([fault({ rate: 0.1 }), fault({ rate: 0, kind: 'slow' }), fault({ kind: 'reset' })]);
    expect(faults.strike(target)?.kind).toBe('reset');
  });

  it('repeats itself from the same seed', () => {
    const random = createSeededRandom(7);
    const run = () => Array.from({ length: 50 }, () => random.next() < 0.3);
    const first = run();
    random.restart(7);
    expect(run()).toEqual(first);
    expect(first).toContain(true);
    expect(first).toContain(false);
  });

  it('takes a star for anything, and dots for dots', () => {
    const faults = createFaults(() => 0);
    faults.add([fault({ match: { path: '/*/mess.ges' } })]);
    expect(faults.strike(target)).toBeUndefined();
    faults.add([fault({ match: { path: '*' } })]);
    expect(faults.strike(target)).toBeDefined();
  });
});
