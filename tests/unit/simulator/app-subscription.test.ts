import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { changesOf, startWebhookReceiver } from './webhook-receiver';

const appToken = '100000000000000|demo-app-secret';
const path = '/v26.0/100000000000000/subscriptions';
const ana = '34612345678';

describe('the subscription of the app', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let app: ReturnType<typeof graphClient>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ statusDelayMs: 60_000 });
    app = graphClient(simulator.url, appToken);
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const subscribe = (extra: Record<string, unknown> = {}) =>
    app.call('POST', path, {
      object: 'whatsapp_business_account',
      callback_url: receiver.url,
      verify_token: 'demo-verify-token',
      fields: 'messages',
      ...extra,
    });
  const heard = () => receiver.received.flatMap((webhook) => changesOf(webhook).map(({ field }) => field));
  /** One event of each of two fields. */
  const something = async () => {
    await simulator.control('POST', '/templates/hello_world/quality', { score: 'RED' });
    await simulator.customerWrites(ana, textBody('Hi'));
    await eventually(
      async () => (await simulator.state()).webhooks.pending,
      (pending) => pending === 0,
    );
  };

  it('decides which fields are delivered', async () => {
    expect((await subscribe()).body).toEqual({ success: true });
    await something();
    expect(heard()).toEqual(['messages']);
    expect((await app.call('GET', path)).body.data).toEqual([
      { object: 'whatsapp_business_account', callback_url: receiver.url, active: true, fields: [{ name: 'messages', version: 'v26.0' }] },
    ]);
  });

  it('takes fields as a list, too, or all of them', async () => {
    await subscribe({ fields: ['message_template_quality_update'] });
    await something();
    expect(heard()).toEqual(['message_template_quality_update']);
  });

  it('is to everything while nobody has chosen', async () => {
    await simulator.settings({ webhookUrl: receiver.url });
    await something();
    expect(heard().sort()).toEqual(['message_template_quality_update', 'messages']);
    const { body } = await app.call('GET', path);
    expect(body.data?.[0]?.['fields']).toContainEqual({ name: 'smb_message_echoes', version: 'v26.0' });
  });

  it('ends, in part or as a whole', async () => {
    await subscribe({ fields: 'messages,message_template_quality_update' });
    expect((await app.call('DELETE', `${path}?object=whatsapp_business_account&fields=messages`)).body).toEqual({ success: true });
    await something();
    expect(heard()).toEqual(['message_template_quality_update']);

    await app.call('DELETE', path);
    expect((await app.call('GET', path)).body).toEqual({ data: [] });
    await something();
    expect((await simulator.state()).webhooks).toEqual({ pending: 0, delivered: 1, failed: 0 });

    await simulator.settings({ webhookUrl: receiver.url });
    await something();
    expect(heard()).toHaveLength(3);
  });

  it('is verified by a challenge of digits, and the state tells how that went', async () => {
    expect((await simulator.state()).subscriptions.app).toEqual({
      callbackUrl: null,
      fields: null,
      isVerified: true,
      lastVerification: null,
    });
    await subscribe();
    expect(receiver.verifications).toEqual([
      expect.stringMatching(/^\?hub\.mode=subscribe&hub\.challenge=\d+&hub\.verify_token=demo-verify-token$/),
    ]);
    expect((await simulator.state()).subscriptions.app).toEqual({
      callbackUrl: receiver.url,
      fields: ['messages'],
      isVerified: true,
      lastVerification: { url: receiver.url, verified: true, at: expect.stringMatching(/^\d{4}-/) },
    });
  });

  it('is not stored where the challenge is not repeated', async () => {
    const { status, body } = await subscribe({ verify_token: 'wrong' });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 2200,
      message: '(#2200) Callback verification failed with the following errors: HTTP Status Code = 403; HTTP Message = Forbidden',
    });
    expect((await simulator.state()).subscriptions.app).toMatchObject({
      callbackUrl: null,
      fields: null,
      lastVerification: { verified: false, reason: expect.stringContaining('403') },
    });
  });

  it('is not stored where something else is said, or nothing', async () => {
    // The phone page answers with 200 and a page.
    const other = await subscribe({ callback_url: simulator.phoneUrl });
    expect(other.body.error?.message).toMatch(/Response does not match challenge, expected value="\d+", received="<!doctype html>/);
    const nobody = await subscribe({ callback_url: 'http://127.0.0.1:9/nobody' });
    expect(nobody.body.error?.message).toContain('ECONNREFUSED');
  });

  it('is for the app alone, not for anybody with a token', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const { status, body } = await graphClient(simulator.url).call(method, path, method === 'GET' ? undefined : {});
      expect([status, body.error?.code, body.error?.message]).toEqual([
        400,
        15,
        '(#15) This method must be called with an app access_token.',
      ]);
    }
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['of another object', { object: 'page' }, /Param object must be one of/],
    ['without a callback', { callback_url: '' }, /callback_url is required/],
    ['without a token', { verify_token: undefined }, /verify_token is required/],
    ['without fields', { fields: undefined }, /fields is required/],
    ['to a field that is none', { fields: 'messages,everything' }, /Param fields must be one of .* got "everything"/],
  ])('is refused %s', async (_name, extra, words) => {
    const { status, body } = await subscribe(extra);
    expect([status, body.error?.code]).toEqual([400, 100]);
    expect(body.error?.message).toMatch(words);
    expect(receiver.verifications).toEqual([]);
  });

  describe('by account', () => {
    const apps = '/v26.0/100000000000001/subscribed_apps';

    it('names the app', async () => {
      expect((await graphClient(simulator.url).call('GET', apps)).body.data).toEqual([
        {
          whatsapp_business_api_data: {
            id: '100000000000000',
            name: 'Simulated app',
            link: expect.stringContaining('app_id=100000000000000'),
          },
        },
      ]);
    });

    it('ends and begins for one account alone', async () => {
      await simulator.settings({ webhookUrl: receiver.url });
      const other = await simulator.addAccount({ name: 'Other', numbers: [{ id: '42', displayPhoneNumber: '34944000111' }] });
      const graph = graphClient(simulator.url);
      await graph.call('DELETE', apps);
      expect((await simulator.state()).subscriptions.accounts).toEqual([
        { id: '100000000000001', isSubscribed: false, overrideUrl: null },
        { id: other.id, isSubscribed: true, overrideUrl: null },
      ]);
      await simulator.customerWrites(ana, textBody('Hi'));
      await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId: '42' });
      await eventually(heard, (fields) => fields.length === 1);
      expect((await graph.call('POST', apps)).body).toEqual({ success: true });
      await simulator.customerWrites(ana, textBody('Hi'));
      await eventually(heard, (fields) => fields.length === 2);
    });
  });

  describe('with a callback of its own', () => {
    it('for a number comes before that of its account, and that before the one of the app', async () => {
      const [ofNumber, ofAccount] = [await startWebhookReceiver(), await startWebhookReceiver()];
      await simulator.settings({ webhookUrl: receiver.url });
      const graph = graphClient(simulator.url);
      const override = (url: string) => ({ override_callback_uri: url, verify_token: 'demo-verify-token' });
      await graph.call('POST', '/v26.0/100000000000001/subscribed_apps', override(ofAccount.url));
      await graph.call('POST', '/v26.0/100000000000002', { webhook_configuration: override(ofNumber.url) });
      expect((await graph.call('GET', '/v26.0/100000000000002?fields=webhook_configuration')).body['webhook_configuration']).toEqual({
        phone_number: ofNumber.url,
        whatsapp_business_account: ofAccount.url,
        application: receiver.url,
      });
      const counts = () => [ofNumber, ofAccount, receiver].map(({ received }) => received.length);

      await simulator.customerWrites(ana, textBody('Hi'));
      await eventually(counts, ([first]) => first === 1);
      // What is not about messages goes to the app's callback all the same.
      await simulator.control('POST', '/templates/hello_world/quality', { score: 'RED' });
      await eventually(counts, ([, , third]) => third === 1);
      await graph.call('POST', '/v26.0/100000000000002', { webhook_configuration: { override_callback_uri: '' } });
      await simulator.customerWrites(ana, textBody('Hi'));
      await eventually(counts, ([, second]) => second === 1);
      expect(counts()).toEqual([1, 1, 1]);
      await Promise.all([ofNumber.close(), ofAccount.close()]);
    });

    it('is refused where it does not repeat the challenge, or is too long', async () => {
      const change = (url: string) =>
        graphClient(simulator.url).call('POST', '/v26.0/100000000000002', {
          webhook_configuration: { override_callback_uri: url, verify_token: 'wrong' },
        });
      expect((await change(receiver.url)).body.error?.code).toBe(2200);
      expect((await change(`${receiver.url}?${'x'.repeat(200)}`)).body.error?.message).toContain('more than 200 characters');
      expect((await graphClient(simulator.url).call('POST', '/v26.0/100000000000002', {})).body.error?.message).toContain(
        'webhook_configuration is required',
      );
    });
  });
});
