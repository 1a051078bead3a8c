import { createHmac } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver } from './webhook-receiver';

const [wabaId, phoneNumberId] = ['100000000000001', '100000000000002'];
const ana = '34612345678';

describe('a trouble', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, statusDelayMs: 60_000 });
    graph = graphClient(simulator.url);
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const read = async (id: string, fields: string) => (await graph.call('GET', `/v26.0/${id}?fields=${fields}`)).body;
  const codeOf = async (id = phoneNumberId) => {
    const { error } = (await graph.call('GET', `/v26.0/${id}`)).body;
    return error && [error.code, error.error_subcode];
  };
  const sendingCode = async (from = phoneNumberId) => {
    const { body } = await graph.call('POST', `/v26.0/${from}/messages`, { messaging_product: 'whatsapp', to: ana, ...textBody('Hello') });
    return body.error?.code;
  };
  /** How many webhooks a customer's message brings about. */
  const heardOf = async () => {
    const before = receiver.received.length;
    await simulator.customerWrites(ana, textBody('Hi'));
    await eventually(
      async () => (await simulator.state()).webhooks.pending,
      (pending) => pending === 0,
    );
    return receiver.received.length - before;
  };

  it('may be an expired token: whoever has one must connect anew', async () => {
    const { token } = await simulator.addToken({ type: 'USER', scopes: ['whatsapp_business_management'] });
    const own = graphClient(simulator.url, token);
    await simulator.trouble('expired-token');
    expect(await codeOf()).toEqual([190, 463]);
    expect((await own.call('GET', `/v26.0/${wabaId}`)).body.error?.error_subcode).toBe(463);
    const fresh = await simulator.addToken({ type: 'USER', scopes: ['whatsapp_business_management'] });
    expect((await graphClient(simulator.url, fresh.token).call('GET', `/v26.0/${wabaId}`)).status).toBe(200);

    await simulator.endTroubles();
    expect(await codeOf()).toBeUndefined();
    expect((await own.call('GET', `/v26.0/${wabaId}`)).status).toBe(200);
  });

  it('may be a webhook that is not verified: nothing comes until it is subscribed anew', async () => {
    const app = graphClient(simulator.url, '100000000000000|demo-app-secret');
    await simulator.trouble('webhook-not-verified');
    expect((await app.call('GET', '/v26.0/app/subscriptions')).body.data).toEqual([]);
    expect((await simulator.state()).subscriptions.app.isVerified).toBe(false);
    expect(await heardOf()).toBe(0);
    expect(await simulator.verifyWebhook()).toEqual({ verified: true });
    expect(await heardOf()).toBe(1);
  });

  it('may be an account that the app is not subscribed to', async () => {
    await simulator.trouble('not-subscribed');
    expect((await graph.call('GET', `/v26.0/${wabaId}/subscribed_apps`)).body).toEqual({ data: [] });
    expect(await heardOf()).toBe(0);
    await graph.call('POST', `/v26.0/${wabaId}/subscribed_apps`);
    expect(await heardOf()).toBe(1);
  });

  it('may be an id that leads nowhere', async () => {
    await simulator.trouble('incorrect-id');
    expect(await codeOf()).toEqual([100, 33]);
    expect((await graph.call('GET', `/v26.0/${wabaId}/phone_numbers`)).body.data).toEqual([]);
    await simulator.trouble('incorrect-id', { id: wabaId });
    expect(await codeOf(wabaId)).toEqual([100, 33]);
    expect((await graph.call('GET', '/v26.0/100000000000003/owned_whatsapp_business_accounts')).body.data).toEqual([]);
    await simulator.endTroubles();
    expect([await codeOf(), await codeOf(wabaId)]).toEqual([undefined, undefined]);
  });

  it('may be a signature by another secret', async () => {
    const isSignedWith = (secret: string) => {
      const last = receiver.received.at(-1);
      if (!last) throw new Error('no webhook');
      return last.signature === `sha256=${createHmac('sha256', secret).update(last.bytes).digest('hex')}`;
    };
    await heardOf();
    expect(isSignedWith('demo-app-secret')).toBe(true);
    await simulator.trouble('invalid-signature');
    await heardOf();
    expect(isSignedWith('demo-app-secret')).toBe(false);
    await simulator.settings({ webhookSecret: 'chosen' });
    await heardOf();
    expect(isSignedWith('chosen')).toBe(true);
    await simulator.endTroubles();
    await heardOf();
    expect(isSignedWith('demo-app-secret')).toBe(true);
  });

  it('may be a name that is not approved: nothing can be sent', async () => {
    await heardOf();
    await simulator.trouble('number-not-approved');
    expect(await sendingCode()).toBe(131037);
    const { name_status, health_status } = await read(phoneNumberId, 'name_status,health_status');
    expect(name_status).toBe('DECLINED');
    expect(health_status).toMatchObject({
      can_send_message: 'LIMITED',
      entities: [
        { entity_type: 'PHONE_NUMBER', can_send_message: 'LIMITED', additional_info: [expect.stringContaining('display name')] },
        {},
        {},
        {},
      ],
    });
    await simulator.trouble('number-not-approved', { nameStatus: 'PENDING_REVIEW' });
    expect((await read(phoneNumberId, 'name_status'))['name_status']).toBe('PENDING_REVIEW');
    await simulator.endTroubles();
    expect(await sendingCode()).toBeUndefined();
  });

  it('may be a business that is not verified: it can send, but not much', async () => {
    await heardOf();
    await simulator.trouble('business-not-verified');
    const { business_verification_status, health_status } = await read(wabaId, 'business_verification_status,health_status');
    expect(business_verification_status).toBe('not_verified');
    expect(health_status).toEqual({
      can_send_message: 'LIMITED',
      entities: [
        { entity_type: 'WABA', id: wabaId, can_send_message: 'AVAILABLE' },
        {
          entity_type: 'BUSINESS',
          id: '100000000000003',
          can_send_message: 'LIMITED',
          additional_info: ['The Business has not passed business verification.'],
        },
        { entity_type: 'APP', id: '100000000000000', can_send_message: 'AVAILABLE' },
      ],
    });
    expect(await sendingCode()).toBeUndefined();
    await simulator.endTroubles();
    expect((await read(wabaId, 'business_verification_status'))['business_verification_status']).toBe('verified');
  });

  describe('may be a lock', () => {
    const stateOf = async (type: string) => {
      const { entities } = (await read(phoneNumberId, 'health_status'))['health_status'] as { entities: Record<string, unknown>[] };
      return entities
        .filter(({ can_send_message }) => can_send_message === 'BLOCKED')
        .map(({ entity_type, errors }) => [entity_type === type, errors]);
    };

    beforeEach(() => heardOf());

    it('of the account', async () => {
      await simulator.trouble('account-blocked');
      expect(await sendingCode()).toBe(131031);
      expect(await read(wabaId, 'status,account_review_status')).toMatchObject({ status: 'DISABLED', account_review_status: 'REJECTED' });
      expect(await stateOf('WABA')).toEqual([
        [true, [{ error_code: 131031, error_description: expect.any(String), possible_solution: expect.any(String) }]],
      ]);
    });

    it('of the business, for a while', async () => {
      await simulator.trouble('account-blocked', { entity: 'BUSINESS', code: 368 });
      expect(await sendingCode()).toBe(368);
      expect(await stateOf('BUSINESS')).toMatchObject([[true, [{ error_code: 368 }]]]);
    });

    it('of a number alone', async () => {
      const { id } = await simulator.addNumber(wabaId, { displayPhoneNumber: '34944000111' });
      await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId: id });
      await simulator.trouble('account-blocked', { entity: 'PHONE_NUMBER', phoneNumberId: id });
      expect([await sendingCode(id), await sendingCode()]).toEqual([131031, undefined]);
      expect(await read(id, 'status')).toMatchObject({ status: 'BANNED' });
    });

    afterEach(async () => {
      await simulator.endTroubles();
      expect(await sendingCode()).toBeUndefined();
      expect(await read(wabaId, 'status,account_review_status')).toMatchObject({ status: 'ACTIVE', account_review_status: 'APPROVED' });
      expect((await read(phoneNumberId, 'health_status'))['health_status']).toMatchObject({ can_send_message: 'AVAILABLE' });
    });
  });

  it('may be an app in development: only the test of the dashboard comes through', async () => {
    await simulator.settings({ statusDelayMs: 1 });
    await simulator.trouble('development-mode');
    expect(await heardOf()).toBe(0);
    expect(await sendingCode()).toBeUndefined();
    await simulator.sendTestWebhook();
    const [only, ...others] = await eventually(
      () => receiver.received,
      (all) => all.length > 0,
    );
    expect(only?.bytes.toString()).toContain('"id":"0"');
    expect(others).toEqual([]);
    await simulator.endTroubles();
    expect(await heardOf()).toBe(1);
  });

  it('is one of several, and they all end with a reset', async () => {
    await simulator.trouble('expired-token');
    await simulator.trouble('invalid-signature');
    await simulator.control('PUT', '/trouble', { trouble: null });
    expect(await codeOf()).toBeUndefined();
    await simulator.trouble('incorrect-id');
    await simulator.reset();
    expect(await codeOf()).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['without a name', {}, /"trouble" must be one of expired-token, webhook-not-verified, not-subscribed, incorrect-id/],
    ['that nobody knows', { trouble: 'flood' }, /"trouble" must be one of/],
    ['with what is said of another one', { trouble: 'expired-token', code: 368 }, /Unknown field "code". Allowed: trouble/],
    ['with an id that nothing has', { trouble: 'incorrect-id', id: '7' }, /"id" must be one of 100000000000003, 100000000000001/],
    ['with a wrong state of a name', { trouble: 'number-not-approved', nameStatus: 'BAD' }, /"nameStatus" must be one of APPROVED/],
    ['of an unknown number', { trouble: 'number-not-approved', phoneNumberId: '7' }, /There is no number "7"/],
    ['of an unknown entity', { trouble: 'account-blocked', entity: 'APP' }, /"entity" must be one of WABA, BUSINESS, PHONE_NUMBER/],
    ['with a code that locks nothing', { trouble: 'account-blocked', code: 1 }, /"code" must be 131031 or 368/],
  ])('is refused %s', async (_name, body, words) => {
    const refusal = await controlRefusal(simulator.url, ['PUT', '/trouble'], body);
    expect(refusal).toMatch(/^400: /);
    expect(refusal).toMatch(words);
  });
});
