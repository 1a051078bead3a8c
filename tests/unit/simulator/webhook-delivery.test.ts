import { createHmac } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf } from './webhook-receiver';

type Receiver = Awaited<ReturnType<typeof startWebhookReceiver>>;

describe('webhook delivery', () => {
  let simulator: TestSimulator;
  let receiver: Receiver;

  async function start(answerWith?: Parameters<typeof startWebhookReceiver>[0]) {
    receiver = await startWebhookReceiver(answerWith);
    simulator = await startTestSimulator({ webhookUrl: receiver.url });
  }

  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const settled = () =>
    eventually(
      async () => (await simulator.state()).webhooks,
      ({ pending }) => pending === 0,
    );

  it('signs the exact bytes and writes them as Meta does', async () => {
    await start();
    await simulator.customerWrites('34612345678', textBody('Hóla / 🚲'), { profileName: 'Ana' });
    const [webhook] = await eventually(
      () => receiver.received,
      (all) => all.length === 1,
    );
    if (!webhook) throw new Error('no webhook');

    const digest = createHmac('sha256', 'demo-app-secret').update(webhook.bytes).digest('hex');
    expect(webhook.signature).toBe(`sha256=${digest}`);
    expect(webhook.bytes.toString('latin1')).toContain(String.raw`"H\u00f3la \/ \ud83d\udeb2"`);
    expect(valueOf(webhook)).toMatchObject({
      metadata: { display_phone_number: '15550783881', phone_number_id: '100000000000002' },
      contacts: [{ profile: { name: 'Ana' }, wa_id: '34612345678', user_id: expect.stringMatching(/^ES\./) }],
      messages: [{ from: '34612345678', type: 'text', text: { body: 'Hóla / 🚲' } }],
    });
  });

  it('repeats until the answer is 200, and counts it once', async () => {
    await start((count) => (count < 4 ? 503 : 200));
    await simulator.customerWrites('34612345678', textBody('Hi'));

    expect(await settled()).toEqual({ pending: 0, delivered: 1, failed: 0 });
    expect(receiver.received).toHaveLength(4);
    const bytes = receiver.received.map((webhook) => webhook.bytes.toString());
    expect(new Set(bytes).size).toBe(1);
    const attempts = await simulator.deliveries();
    expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 503],
      [2, 503],
      [3, 503],
      [4, 200],
    ]);
  });

  it('takes any status but 200 for a failure', async () => {
    await start((count) => (count === 1 ? 202 : 200));
    await simulator.customerWrites('34612345678', textBody('Hi'));
    await settled();
    expect(receiver.received).toHaveLength(2);
  });

  it('repeats when no answer comes in time', async () => {
    await start((count) => (count === 1 ? 'silence' : 200));
    await simulator.settings({ webhookTimeoutMs: 50 });
    await simulator.customerWrites('34612345678', textBody('Hi'));
    await settled();
    expect(await simulator.deliveries()).toMatchObject([{ status: 0, error: expect.any(String) }, { status: 200 }]);
  });

  it('keeps webhooks until there is somebody to take them', async () => {
    await start();
    await simulator.settings({ webhookUrl: null });
    await simulator.customerWrites('34612345678', textBody('Hi'));
    expect((await simulator.state()).webhooks.pending).toBe(1);

    await simulator.settings({ webhookUrl: receiver.url });
    expect((await settled()).delivered).toBe(1);
  });

  it('delivers a body as it is, as often as asked', async () => {
    await start();
    await simulator.postWebhook('{"object":"x","id":9007199254740993}', { repeat: 5 });
    await settled();
    expect(receiver.received.map((webhook) => webhook.bytes.toString())).toEqual(
      Array.from({ length: 5 }, () => '{"object":"x","id":9007199254740993}'),
    );
  });

  it('delivers several at once, but no more than the setting says', async () => {
    await start();
    await simulator.settings({ webhookConcurrency: 3 });
    await simulator.postWebhook({ object: 'x' }, { repeat: 60 });
    await settled();
    expect(receiver.mostUnderWay()).toBeGreaterThan(1);
    expect(receiver.mostUnderWay()).toBeLessThanOrEqual(3);
  });

  it('delivers a large body', async () => {
    await start();
    const body = { object: 'x', filling: 'ä'.repeat(500_000) };
    await simulator.postWebhook(body);
    await settled();
    expect(receiver.received[0]?.bytes.length).toBeGreaterThan(3_000_000);
  });

  it('forgets what waits when it is reset', async () => {
    await start(() => 500);
    await simulator.customerWrites('34612345678', textBody('Hi'));
    await simulator.reset();
    expect((await simulator.state()).webhooks).toEqual({ pending: 0, delivered: 0, failed: 0 });
  });

  describe('subscriptions', () => {
    const subscribe = (token: string, verifyToken: string) =>
      graphClient(simulator.url, token).call('POST', '/v26.0/100000000000000/subscriptions', {
        object: 'whatsapp_business_account',
        callback_url: receiver.url,
        verify_token: verifyToken,
        fields: 'messages',
      });

    it('stores a callback that repeats the challenge', async () => {
      await start();
      await simulator.settings({ webhookUrl: null });
      const reply = await subscribe('100000000000000|demo-app-secret', 'demo-verify-token');
      expect(reply.body).toEqual({ success: true });
      expect(receiver.verifications[0]).toMatch(/hub\.mode=subscribe&hub\.challenge=\d+&hub\.verify_token=demo-verify-token/);

      await simulator.customerWrites('34612345678', textBody('Hi'));
      expect((await settled()).delivered).toBe(1);
    });

    it('refuses a callback that does not', async () => {
      await start();
      const reply = await subscribe('100000000000000|demo-app-secret', 'wrong');
      expect(reply.status).toBe(400);
      expect(reply.body.error?.code).toBe(2200);
    });

    it('puts an override of the account before the callback of the app', async () => {
      await start();
      await simulator.settings({ webhookUrl: 'http://127.0.0.1:9/nobody' });
      const { call } = graphClient(simulator.url);
      const path = '/v26.0/100000000000001/subscribed_apps';
      const override = { override_callback_uri: receiver.url, verify_token: 'demo-verify-token' };
      expect((await call('POST', path, override)).body).toEqual({ success: true });
      expect((await call('GET', path)).body.data).toMatchObject([{ override_callback_uri: receiver.url }]);

      await simulator.customerWrites('34612345678', textBody('Hi'));
      expect((await settled()).delivered).toBe(1);
    });

    it('says nothing to an app that is not subscribed', async () => {
      await start();
      const { call } = graphClient(simulator.url);
      await call('DELETE', '/v26.0/100000000000001/subscribed_apps');
      expect((await call('GET', '/v26.0/100000000000001/subscribed_apps')).body).toEqual({
        data: [],
      });
      await simulator.customerWrites('34612345678', textBody('Hi'));
      expect((await simulator.state()).webhooks).toEqual({ pending: 0, delivered: 0, failed: 0 });
    });
  });
});
