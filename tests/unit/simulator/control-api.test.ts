import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient, textBody } from './graph-client';

/** As they are before anybody has subscribed to anything. */
const subscriptions = {
  app: { callbackUrl: null, fields: null, isVerified: true, lastVerification: null },
  accounts: [{ id: '100000000000001', isSubscribed: true, overrideUrl: null }],
  numbers: [{ id: '100000000000002', overrideUrl: null }],
};

describe('the control API', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator({ statusDelayMs: 60_000 });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  it('shows customers, webhooks and requests', async () => {
    const { wamid } = await simulator.customerWrites('+34 612 345 678', textBody('Hi'), {
      profileName: 'Ana',
      timestamp: '1795500000',
    });
    await simulator.settings({ windowError: 'webhook' });
    const reply = await graphClient(simulator.url).sendText('34612345678', 'Hello');

    expect(await simulator.state()).toEqual({
      customers: [
        {
          phoneNumberId: '100000000000002',
          waId: '34612345678',
          userId: expect.stringMatching(/^ES\.\d{17}$/),
          profileName: 'Ana',
          messages: [
            {
              wamid,
              direction: 'in',
              type: 'text',
              text: { body: 'Hi' },
              timestamp: '1795500000',
              status: 'sent',
            },
            {
              wamid: reply.body.messages?.[0]?.id,
              direction: 'out',
              type: 'text',
              to: '34612345678',
              text: { body: 'Hello' },
              timestamp: expect.stringMatching(/^\d{10}$/),
              status: 'accepted',
            },
          ],
        },
      ],
      webhooks: { pending: 1, delivered: 0, failed: 0 },
      subscriptions,
      requests: [
        {
          method: 'POST',
          path: '/100000000000002/messages',
          body: {
            messaging_product: 'whatsapp',
            to: '34612345678',
            type: 'text',
            text: { body: 'Hello' },
          },
          status: 200,
          at: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ],
    });
  });

  it('keeps the last 1000 requests', async () => {
    const { call } = graphClient(simulator.url);
    await Promise.all(Array.from({ length: 1004 }, (_, count) => call('GET', `/v26.0/${count}`)));
    await call('GET', '/v26.0/1004');
    const { requests } = await simulator.state();
    expect(requests).toHaveLength(1000);
    expect(requests.at(-1)?.path).toBe('/1004');
  }, 20_000);

  it('gives each message an id of its own', async () => {
    const ids = await Promise.all(
      Array.from({ length: 50 }, async () => (await simulator.customerWrites('34612345678', textBody('Hi'))).wamid),
    );
    expect(new Set(ids).size).toBe(50);
  });

  it('brings phone and user id of one customer together', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'), { userId: 'ES.4242' });
    await simulator.customerWrites('ES.4242', textBody('Hi again'));
    const { customers } = await simulator.state();
    expect(customers).toMatchObject([{ waId: '34612345678', userId: 'ES.4242' }]);
    expect(customers[0]?.messages).toHaveLength(2);
  });

  it('takes any type of message as it is', async () => {
    const location = {
      type: 'location',
      location: { latitude: 1.5, longitude: 2 },
      context: { forwarded: true },
    };
    await simulator.customerWrites('34612345678', location);
    expect((await simulator.state()).customers[0]?.messages).toMatchObject([location]);
  });

  it.each([
    ['a message without type', '/customers/34612345678/messages', 'POST', {}, /"type" is missing/],
    ['a customer that is no number', '/customers/Ana/messages', 'POST', textBody('Hi'), /neither a phone number/],
    ['a timestamp that is none', '/customers/34612345678/messages', 'POST', { ...textBody('Hi'), timestamp: 'now' }, /whole seconds/],
    ['an unknown setting', '/settings', 'PUT', { autoread: true }, /Allowed: webhookUrl, windowError, autoRead/],
    ['a wrong setting', '/settings', 'PUT', { windowError: 'later' }, /"sync" or "webhook"/],
    ['a webhook that is no JSON', '/webhooks', 'POST', '{', /must be JSON/],
    ['too many repeats', '/webhooks?repeat=0', 'POST', {}, /from 1 to/],
    ['an unknown call', '/nothing', 'GET', undefined, /There is: GET \/state/],
  ])('refuses %s', async (_name, path, method, body, words) => {
    const response = await fetch(`${simulator.url}/_simulator${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(path === '/nothing' ? 404 : 400);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(words);
  });

  it('puts everything back on a reset', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'));
    await simulator.faults([{ kind: 'status' }]);
    await simulator.settings({ windowError: 'webhook', autoRead: false });
    await simulator.reset();
    expect(await simulator.state()).toEqual({
      customers: [],
      webhooks: { pending: 0, delivered: 0, failed: 0 },
      subscriptions,
      requests: [],
    });
    expect(await simulator.settings({})).toMatchObject({
      windowError: 'sync',
      autoRead: true,
      statusDelayMs: 60_000,
    });
    expect((await graphClient(simulator.url).call('GET', '/v26.0/100000000000002')).status).toBe(200);
  });

  it('tells the phone page of a change', async () => {
    const leave = new AbortController();
    const events = await fetch(`${simulator.url}/_simulator/events`, { signal: leave.signal });
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await simulator.customerWrites('34612345678', textBody('Hi'));
    let heard = '';
    while (!heard.includes('event: changed')) heard += (await reader?.read())?.value ?? '';
    leave.abort();
  });
});
