import { startTestSimulator, type LoginDecision, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';
import { appId, askForToken, codeIn, dialogUrl, redirectUri } from './login';

const sixtyDays = 60 * 24 * 60 * 60;

describe('oauth/access_token', () => {
  let simulator: TestSimulator;
  let now: number;

  beforeAll(async () => {
    simulator = await startTestSimulator({ clock: () => now });
  });
  beforeEach(async () => {
    now = Date.UTC(2026, 10, 24, 12);
    await simulator.reset();
  });
  afterAll(() => simulator.close());

  const login = async (decision: LoginDecision = { accept: true }) =>
    codeIn((await simulator.decideLogin(dialogUrl(simulator), decision)).location);
  const redeem = (code: string, parameters: Record<string, string | undefined> = {}) =>
    askForToken(simulator, { code, redirect_uri: redirectUri, ...parameters });
  const prolong = (token: string | undefined, parameters: Record<string, string | undefined> = {}) =>
    askForToken(simulator, { grant_type: 'fb_exchange_token', fb_exchange_token: token, ...parameters });
  const statusOf = async (token = '') => (await graphClient(simulator.url, token).call('GET', '/v26.0/100000000000002')).status;
  const inspect = async (token = '') => {
    const app = graphClient(simulator.url, `${appId}|demo-app-secret`);
    return (await app.call('GET', `/debug_token?input_token=${token}`)).body['data'];
  };

  describe('for a code', () => {
    it('gives a token of the person who agreed, for an hour and a half', async () => {
      const { status, body } = await redeem(await login());
      expect([status, body]).toEqual([200, { access_token: expect.stringMatching(/^EAA/), token_type: 'bearer', expires_in: 5400 }]);
      expect(await statusOf(body.access_token)).toBe(200);
      expect(await inspect(body.access_token)).toMatchObject({ type: 'USER', user_id: '100000000000005', expires_at: now / 1000 + 5400 });
      expect((await graphClient(simulator.url, body.access_token).call('GET', '/v26.0/me')).body['name']).toBe('Lucía Vega');
      now += 5_400_000;
      expect(await statusOf(body.access_token)).toBe(401);
    });

    it('gives what was agreed to and no more', async () => {
      const other = await simulator.addAccount({ name: 'Other', business: { name: 'Others' } });
      const code = await login({ accept: true, wabaIds: [other.id], scopes: ['whatsapp_business_management'] });
      const { body } = await redeem(code);
      expect(await inspect(body.access_token)).toMatchObject({
        scopes: ['whatsapp_business_management'],
        granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: [other.id] }],
      });
      const client = graphClient(simulator.url, body.access_token);
      expect((await client.call('GET', `/v26.0/${other.id}`)).status).toBe(200);
      expect((await client.call('GET', '/v26.0/100000000000001')).body.error?.error_subcode).toBe(33);
    });

    it('names the businesses behind the accounts', async () => {
      const { body } = await redeem(await login());
      expect(await inspect(body.access_token)).toMatchObject({
        scopes: ['whatsapp_business_management', 'whatsapp_business_messaging', 'business_management'],
        granular_scopes: [{ target_ids: ['100000000000001'] }, { target_ids: ['100000000000001'] }, { target_ids: ['100000000000003'] }],
      });
    });

    it('gives a token of a system user without an end where the configuration says so', async () => {
      const { body } = await redeem(await login({ accept: true, tokenType: 'SYSTEM_USER' }));
      expect(body).toEqual({ access_token: expect.any(String), token_type: 'bearer' });
      expect(await inspect(body.access_token)).toMatchObject({ type: 'SYSTEM_USER', expires_at: 0 });
    });

    it('gives a token for as long as somebody wants it', async () => {
      expect((await redeem(await login({ accept: true, expiresInSeconds: 60 }))).body.expires_in).toBe(60);
      await simulator.settings({ userTokenSeconds: 7200 });
      expect((await redeem(await login())).body.expires_in).toBe(7200);
    });

    it('takes it once only', async () => {
      const code = await login();
      await redeem(code);
      expect(await redeem(code)).toMatchObject({
        status: 400,
        body: { error: { type: 'OAuthException', code: 100, error_subcode: 36009, message: 'This authorization code has been used.' } },
      });
    });

    it('takes it for a minute only, or as long as the setting says', async () => {
      const code = await login();
      now += 60_000;
      expect((await redeem(code)).body.error).toMatchObject({
        code: 100,
        error_subcode: 36007,
        message: 'This authorization code has expired.',
      });
      await simulator.settings({ oauthCodeSeconds: 0 });
      expect((await redeem(await login())).body.error?.error_subcode).toBe(36007);
    });

    it.each([`${redirectUri}/`, redirectUri.replace('127.0.0.1', 'localhost'), undefined])(
      'refuses it with another address to go back to: %s',
      async (redirect_uri) => {
        const code = await login();
        expect((await redeem(code, { redirect_uri })).body.error).toMatchObject({
          code: 100,
          error_subcode: 36008,
          message: expect.stringContaining('redirect_uri is identical to the one you used in the OAuth dialog request'),
        });
        expect((await redeem(code)).status).toBe(200);
      },
    );

    it.each<[string, Record<string, string | undefined>, number, string]>([
      ['an unknown code', { code: 'AQwrong' }, 100, 'Invalid verification code format.'],
      ['no code', { code: undefined }, 1, 'Missing authorization code'],
      ['another app', { client_id: '999' }, 101, 'Error validating application. Cannot get application info due to a system error.'],
      ['no app', { client_id: undefined }, 101, 'Missing client_id parameter.'],
      ['a wrong secret', { client_secret: 'wrong' }, 1, 'Error validating client secret.'],
      ['no secret', { client_secret: undefined }, 1, 'Missing client_secret parameter.'],
      ['an unknown kind of grant', { grant_type: 'password' }, 100, '(#100) Invalid grant_type: password'],
    ])('refuses %s', async (_name, parameters, code, message) => {
      const { status, body } = await redeem(await login(), parameters);
      expect([status, body.error?.code, body.error?.message]).toEqual([400, code, message]);
    });

    it('takes forms and JSON, with and without a version', async () => {
      const fields = async () => ({ client_id: appId, client_secret: 'demo-app-secret', redirect_uri: redirectUri, code: await login() });
      const form = await fetch(`${simulator.url}/oauth/access_token`, { method: 'POST', body: new URLSearchParams(await fields()) });
      expect(await form.json()).toMatchObject({ token_type: 'bearer' });
      const json = await fetch(`${simulator.url}/v26.0/oauth/access_token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...(await fields()), client_id: Number(appId) }),
      });
      expect(await json.json()).toMatchObject({ token_type: 'bearer' });
    });

    it('takes the new secret once it has changed', async () => {
      const code = await login();
      await simulator.settings({ appSecret: 'new-secret' });
      expect((await redeem(code)).body.error?.message).toBe('Error validating client secret.');
      expect((await redeem(code, { client_secret: 'new-secret' })).status).toBe(200);
    });
  });

  describe('for an older token', () => {
    it('gives another one for 60 days, and leaves the old one', async () => {
      const short = (await redeem(await login())).body.access_token;
      const { status, body } = await prolong(short);
      expect([status, body.expires_in]).toEqual([200, sixtyDays]);
      expect(body.access_token).not.toBe(short);
      expect([await statusOf(short), await statusOf(body.access_token)]).toEqual([200, 200]);
      expect(await inspect(body.access_token)).toMatchObject({
        type: 'USER',
        user_id: '100000000000005',
        expires_at: now / 1000 + sixtyDays,
      });
      now += sixtyDays * 1000 - 1000;
      expect([await statusOf(short), await statusOf(body.access_token)]).toEqual([401, 200]);
      expect((await prolong(body.access_token)).body.expires_in).toBe(sixtyDays);
    });

    it('asks for a word more where it is one of a system user', async () => {
      const scopes = ['whatsapp_business_management' as const];
      const { token } = await simulator.addToken({ type: 'SYSTEM_USER', scopes, expiresInSeconds: 3600 });
      expect((await prolong(token)).body.error?.message).toContain('set_token_expires_in_60_days');
      const { body } = await prolong(token, { set_token_expires_in_60_days: 'true' });
      expect(body.expires_in).toBe(sixtyDays);
      expect(await inspect(body.access_token)).toMatchObject({ type: 'SYSTEM_USER', scopes });
    });

    it('refuses one that has expired, that was revoked, that nobody knows, and none at all', async () => {
      const expired = await simulator.addToken({ type: 'USER', scopes: [], expiresInSeconds: -1 });
      expect(await prolong(expired.token)).toMatchObject({ status: 401, body: { error: { code: 190, error_subcode: 463 } } });
      const revoked = await simulator.addToken({ type: 'USER', scopes: [] });
      await simulator.revokeToken(revoked.token);
      expect((await prolong(revoked.token)).body.error).toMatchObject({ code: 190, error_subcode: 458 });
      expect((await prolong('nobody')).body.error?.code).toBe(190);
      expect((await prolong(undefined)).body.error).toMatchObject({ code: 1, message: 'Missing fb_exchange_token parameter.' });
    });
  });

  it('gives the app its own token', async () => {
    const { body } = await askForToken(simulator, { grant_type: 'client_credentials' });
    expect(body).toEqual({ access_token: `${appId}|demo-app-secret`, token_type: 'bearer' });
    expect((await graphClient(simulator.url, body.access_token).call('GET', `/v26.0/${appId}`)).status).toBe(200);
  });

  it('can be put under a fault, and stands among the requests', async () => {
    await simulator.faults([{ match: { path: '/oauth/access_token' }, kind: 'status', status: 500 }]);
    expect((await redeem(await login())).status).toBe(500);
    expect((await simulator.state()).requests).toMatchObject([
      { method: 'GET', path: '/oauth/access_token', status: 500, fault: 'status' },
    ]);
  });
});
