import { createHmac } from 'node:crypto';
import { startTestSimulator, type NewToken, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { graphClient, textBody } from './graph-client';

const wabaId = '100000000000001';
const number = '/v26.0/100000000000002';
const appToken = '100000000000000|demo-app-secret';
const both = ['whatsapp_business_management' as const, 'whatsapp_business_messaging' as const];

describe('access tokens', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const call = async (token: string, path = number, method = 'GET') => {
    const { status, body } = await graphClient(simulator.url, token).call(method, path);
    return { status, ...body, error: body.error };
  };
  const made = async (token: Partial<NewToken> = {}) => (await simulator.addToken({ type: 'USER', scopes: both, ...token })).token;

  it('are as many as somebody makes', async () => {
    const token = await made();
    expect(token).toMatch(/^EAA\w{100,}$/);
    expect(await call(token)).toMatchObject({ status: 200, id: '100000000000002' });
    expect(await made({ token: 'my-token' })).toBe('my-token');
    expect((await call('my-token')).status).toBe(200);
    expect(await simulator.tokens()).toMatchObject([{ token }, { token: 'my-token' }]);
  });

  it('are unknown after a reset', async () => {
    const token = await made();
    await simulator.reset();
    expect((await call(token)).error?.code).toBe(190);
  });

  it.each([
    ['a word', 'wrong'],
    ['one of Meta’s form', 'EAAxyz'],
    ['a known one with a letter more', 'demo-access-token2'],
  ])('are refused where nobody knows them: %s', async (_name, token) => {
    expect(await call(token)).toMatchObject({
      status: 401,
      error: { code: 190, type: 'OAuthException', message: 'Invalid OAuth access token - Cannot parse access token' },
    });
  });

  it('are refused once they have expired, with the words of Meta', async () => {
    const { status, error } = await call(await made({ expiresInSeconds: -60 }));
    expect([status, error?.code, error?.error_subcode]).toEqual([401, 190, 463]);
    const date = String.raw`\w+day, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d P[SD]T`;
    expect(error?.message).toMatch(
      new RegExp(`^Error validating access token: Session has expired on ${date}\\. The current time is ${date}\\.$`),
    );
  });

  it('expire by the clock', async () => {
    let now = Date.UTC(2026, 6, 30, 12);
    const clocked = await startTestSimulator({ clock: () => now });
    const { token } = await clocked.addToken({ type: 'USER', scopes: both, expiresInSeconds: 3600 });
    const read = async () => (await graphClient(clocked.url, token).call('GET', number)).body.error?.message;
    expect(await read()).toBeUndefined();
    now += 3_600_000;
    expect(await read()).toContain('expired on Thursday, 30-Jul-26 06:00:00 PDT. The current time is Thursday, 30-Jul-26 06:00:00 PDT.');
    await clocked.close();
  });

  it('are refused once they are revoked', async () => {
    const token = await made();
    await simulator.revokeToken(token);
    expect(await call(token)).toMatchObject({ status: 401, error: { code: 190, error_subcode: 458 } });
  });

  describe('by their scopes', () => {
    it('send only with the one for messages', async () => {
      const client = graphClient(simulator.url, await made({ scopes: ['whatsapp_business_management'] }));
      const { status, body } = await client.sendText('34612345678', 'Hello');
      expect([status, body.error?.code]).toEqual([403, 10]);
    });

    it.each([
      number,
      `/v26.0/${wabaId}`,
      `/v26.0/${wabaId}/phone_numbers`,
      `/v26.0/${wabaId}/message_templates`,
      `/v26.0/${wabaId}/subscribed_apps`,
    ])('read %s only with the one for management', async (path) => {
      const { status, error } = await call(await made({ scopes: ['whatsapp_business_messaging'] }), path);
      expect([status, error?.code, error?.message]).toEqual([
        403,
        200,
        '(#200) Requires whatsapp_business_management permission to manage the object',
      ]);
    });

    it('list businesses only with the one for businesses', async () => {
      expect((await call('demo-access-token', '/v26.0/me/businesses')).error?.code).toBe(200);
      const token = await made({ scopes: ['business_management'] });
      expect((await call(token, '/v26.0/me/businesses')).data).toHaveLength(1);
    });

    it('list none for somebody without a business', async () => {
      const token = await made({ scopes: ['business_management'], hasBusinesses: false });
      expect((await call(token, '/v26.0/me/businesses')).data).toEqual([]);
    });
  });

  describe('by what they are good for', () => {
    let other: string;
    let limited: string;
    beforeEach(async () => {
      other = (await simulator.addAccount({ name: 'Other', numbers: [{ id: '42', displayPhoneNumber: '34944000111' }] })).id;
      limited = await made({ targetIds: [other] });
    });

    it.each([number, `/v26.0/${wabaId}`, `/v26.0/${wabaId}/phone_numbers`, '/v26.0/700000000000001'])(
      'know nothing of %s',
      async (path) => {
        const { status, error } = await call(limited, path);
        expect(status).toBe(400);
        expect(error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
        expect(error?.message).toMatch(
          /^Unsupported get request. Object with ID '\d+' does not exist, cannot be loaded due to missing permissions, or does not support this operation/,
        );
      },
    );

    it('send from no other number', async () => {
      await simulator.customerWrites('34612345678', textBody('Hi'));
      const { body } = await graphClient(simulator.url, limited).sendText('34612345678', 'Hello');
      expect(body.error).toMatchObject({ code: 100, error_subcode: 33 });
      expect(body.error?.message).toContain('Unsupported post request');
    });

    it('reach what was given', async () => {
      expect((await call(limited, '/v26.0/42')).status).toBe(200);
      expect((await call(limited, `/v26.0/${other}`)).status).toBe(200);
      expect((await call(limited, '/v26.0/100000000000003/owned_whatsapp_business_accounts')).data).toMatchObject([{ id: other }]);
    });

    it('may differ from scope to scope', async () => {
      const token = await made({ granularScopes: [{ scope: 'whatsapp_business_messaging', targetIds: [other] }] });
      expect((await call(token)).status).toBe(200);
      expect((await graphClient(simulator.url, token).sendText('34612345678', 'Hello')).body.error?.error_subcode).toBe(33);
    });

    it('fetch no file of another account', async () => {
      const { id } = await simulator.media(Buffer.from('a file'), { mimeType: 'text/plain' });
      const { body } = await graphClient(simulator.url).call('GET', `/v26.0/${id}`);
      const fetched = (token: string) =>
        fetch(String(body['url']), { headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' } });
      expect((await fetched('demo-access-token')).status).toBe(200);
      expect((await fetched(limited)).status).toBe(403);
      expect((await call(limited, `/v26.0/${id}`)).error?.error_subcode).toBe(33);
    });

    it('of the settings are good for everything', async () => {
      expect((await call('demo-access-token', '/v26.0/42')).status).toBe(200);
      expect((await call('demo-access-token', `/v26.0/${other}`)).status).toBe(200);
    });
  });

  it('belong to somebody with a name', async () => {
    expect(await call('demo-access-token', '/v26.0/me')).toMatchObject({ id: '100000000000004', name: 'strapi' });
    expect(await call('demo-access-token', '/v26.0/100000000000004?fields=id,name')).toMatchObject({ name: 'strapi' });
    const token = await made({ userId: '77', userName: 'Ana Editor' });
    expect(await call(token, '/v26.0/me?fields=id,name')).toMatchObject({ id: '77', name: 'Ana Editor' });
    expect((await call('demo-access-token', '/v26.0/77')).error?.error_subcode).toBe(33);
    expect(await call(appToken, '/v26.0/77')).toMatchObject({ name: 'Ana Editor' });
  });

  describe('of the app itself', () => {
    it('show the app, and so do tokens of it', async () => {
      const app = {
        id: '100000000000000',
        name: 'Simulated app',
        link: expect.stringContaining('app_id=100000000000000'),
        category: expect.any(String),
      };
      for (const token of [appToken, 'demo-access-token']) {
        expect(await call(token, '/v26.0/100000000000000')).toMatchObject(app);
        expect(await call(token, '/v26.0/app?fields=id,name,link,category')).toMatchObject(app);
      }
    });

    it('are nobody', async () => {
      expect((await call(appToken, '/v26.0/me')).error).toMatchObject({ code: 2500, message: expect.stringContaining('current user') });
      expect((await call(appToken)).error).toMatchObject({ code: 100, error_subcode: 33 });
    });

    it('are refused with a wrong secret, or of another app', async () => {
      expect(await call('100000000000000|wrong')).toMatchObject({
        status: 400,
        error: { code: 190, message: 'Invalid OAuth access token signature.' },
      });
      expect((await call('999|demo-app-secret')).error).toMatchObject({
        code: 190,
        message: expect.stringContaining('Error validating application'),
      });
    });

    it('of an old secret are refused once the secret has changed', async () => {
      await simulator.settings({ appSecret: 'new-secret' });
      expect((await call(appToken, '/v26.0/app')).error?.code).toBe(190);
      expect((await call('100000000000000|new-secret', '/v26.0/app')).status).toBe(200);
      expect((await call('demo-access-token')).status).toBe(200);
    });
  });

  it('may come with a proof, which must be right', async () => {
    const proofOf = (token: string) => createHmac('sha256', 'demo-app-secret').update(token).digest('hex');
    expect((await call('demo-access-token', `${number}?appsecret_proof=${proofOf('demo-access-token')}`)).status).toBe(200);
    expect(await call('demo-access-token', `${number}?appsecret_proof=${proofOf('another')}`)).toMatchObject({
      status: 400,
      error: { code: 100, type: 'GraphMethodException', message: 'Invalid appsecret_proof provided in the API argument' },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['without a type', { scopes: both }, /"type" must be one of USER, SYSTEM_USER/],
    ['without scopes', { type: 'USER' }, /"scopes" must be a list, each "whatsapp_business_management" or/],
    ['with a scope that is none', { type: 'USER', scopes: ['everything'] }, /"scopes" must be a list/],
    ['with a life in words', { type: 'USER', scopes: both, expiresInSeconds: 'long' }, /must be a whole number: 0 for ever/],
    [
      'with two kinds of targets',
      { type: 'USER', scopes: both, targetIds: [], granularScopes: [] },
      /Either "targetIds" or "granularScopes"/,
    ],
    [
      'with targets of a scope it has not',
      { type: 'USER', scopes: [], granularScopes: [{ scope: 'email', targetIds: ['1'] }] },
      /"scope" must be one of/,
    ],
    ['that is there already', { type: 'USER', scopes: both, token: 'demo-access-token' }, /There is such a token already/],
    ['with a field that is none', { type: 'USER', scopes: both, scope: 'x' }, /Unknown field "scope". Allowed: token, type, scopes/],
  ])('are not made %s', async (_name, body, words) => {
    const refusal = await controlRefusal(simulator.url, ['POST', '/tokens'], body);
    expect(refusal).toMatch(/^400: /);
    expect(refusal).toMatch(words);
  });

  it('are not revoked if nobody knows them, or if they stand in the settings', async () => {
    const revoke = (token: string) => controlRefusal(simulator.url, ['DELETE', `/tokens/${token}`]);
    expect(await revoke('unknown')).toBe('404: There is no such token.');
    expect(await revoke('demo-access-token')).toMatch(/^400: .*set "accessTokenExpired"/);
  });
});
