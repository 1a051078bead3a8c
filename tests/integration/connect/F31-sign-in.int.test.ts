import type { ConnectionState } from '../../../contracts/connection';
import { createAdminUser, type AdminUser } from '../../helpers/admin-users';
import { login, superAdmin, type AdminClient } from '../../helpers/admin-client';
import { connection, startHouse, type House } from '../../helpers/start-house';

type Answer = { data: ConnectionState };

describe('F31: the sign-in with Meta', () => {
  let house: House;
  let other: AdminUser;

  beforeAll(async () => {
    house = await startHouse({ isConfigured: false });
    await house.admin.put('/whatsapp/connection', { appId: connection.appId, appSecret: connection.appSecret });
    other = await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Otto', permissions: ['settings.read', 'settings.update'] });
  });
  afterAll(() => house.close());

  const start = async (client: AdminClient = house.admin) =>
    (await client.post<{ data: { url: string } }>('/whatsapp/oauth/start')).body.data.url;
  /** What Meta's page leads back to, and where we then send the browser. */
  const follow = async (location: string) => {
    const answer = await fetch(location, { redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, to: answer.headers.get('location') ?? '' };
  };
  const accept = async (url: string, extra = {}) => (await house.simulator.decideLogin(url, { accept: true, ...extra })).location;
  const complete = (handle: string, client: AdminClient = house.admin) => client.post<Answer>('/whatsapp/oauth/complete', { handle });
  const handleOf = (to: string) => /#handle=([\w-]{43})$/.exec(to)?.[1] ?? '';
  const storedToken = async () => (await house.admin.get<Answer>('/whatsapp/connection')).body.data.fields.accessToken.last4;

  it('gets a token for 60 days, and forgets the code', async () => {
    const url = await start();
    const query = new URL(url).searchParams;
    expect(query.get('redirect_uri')).toBe(`${house.strapi.url}/api/whatsapp/oauth/callback`);
    expect(query.get('state')).toMatch(/^[\w-]{43}$/);
    const back = await follow(await accept(url));
    expect(back.status).toBe(303);
    expect(back.headers.get('referrer-policy')).toBe('no-referrer');
    expect(back.to).toMatch(/^\/admin\/settings\/whatsapp\/connection#handle=[\w-]{43}$/);
    const done = await complete(handleOf(back.to));
    expect(done.status).toBe(200);
    const { token, steps } = done.body.data;
    expect(token).toMatchObject({ type: 'USER', isRefreshable: true });
    const days = (Date.parse(token.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(55);
    expect(steps[2]?.state).toBe('verified');
    const rows = await house.strapi.run<{ code: unknown }[]>(`return strapi.db.connection('whatsapp_login_states').select('code')`);
    expect(rows).toEqual([{ code: null }]);
  });

  it('burns the state: missing, unknown, used, expired, twice', async () => {
    const before = await storedToken();
    const callback = `${house.strapi.url}/api/whatsapp/oauth/callback`;
    expect((await follow(`${callback}?code=abc`)).to).toMatch(/#error=state$/);
    expect((await follow(`${callback}?code=abc&state=${'x'.repeat(43)}`)).to).toMatch(/#error=state$/);
    expect((await follow(`${callback}?code=abc&state[]=a&state[]=b`)).to).toMatch(/#error=state$/);

    const location = await accept(await start());
    const both = await Promise.all([follow(location), follow(location)]);
    expect(both.filter(({ to }) => to.includes('#handle=')).length).toBe(1);
    expect((await follow(location)).to).toMatch(/#error=state$/);

    const late = await accept(await start());
    await house.strapi.run(
      `await strapi.db.connection('whatsapp_login_states').whereNull('used_at').update({ started_at: ${Date.now() - 601_000} })`,
    );
    expect((await follow(late)).to).toMatch(/#error=state$/);
    expect(await storedToken()).toBe(before);
  });

  it('takes a handle once, within a minute, from the login that began', async () => {
    const before = await storedToken();
    const handle = handleOf((await follow(await accept(await start()))).to);
    const both = await Promise.all([complete(handle), complete(handle)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    const after = await storedToken();
    expect(after).not.toBe(before);

    const theirs = handleOf((await follow(await accept(await start()))).to);
    expect((await complete(theirs, other.client)).status).toBe(403);
    expect((await complete(theirs)).status).toBe(403);

    const elsewhere = handleOf((await follow(await accept(await start()))).to);
    const secondLogin = await login(house.strapi.url, superAdmin);
    expect((await complete(elsewhere, secondLogin)).status).toBe(403);

    const slow = handleOf((await follow(await accept(await start()))).to);
    await house.strapi.run(
      `await strapi.db.connection('whatsapp_login_states').whereNull('completed_at').update({ used_at: ${Date.now() - 61_000} })`,
    );
    const refused = await complete(slow);
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'whatsapp.login_invalid']);
    expect((await complete('y'.repeat(43))).status).toBe(403);
    expect(await storedToken()).toBe(after);
  });

  it('stores nothing when somebody says no, or Meta does', async () => {
    const before = await storedToken();
    const denied = (await house.simulator.decideLogin(await start(), { accept: false })).location;
    expect((await follow(denied)).to).toMatch(/#error=denied$/);
    expect((await follow(denied)).to).toMatch(/#error=state$/);
    const broken = (await house.simulator.decideLogin(await start(), { accept: false, error: 'server_error' })).location;
    expect((await follow(broken)).to).toMatch(/#error=meta$/);

    // The code is used already when we come with it.
    const location = await accept(await start());
    const code = new URL(location).searchParams.get('code');
    const exchange = new URLSearchParams({
      client_id: connection.appId,
      client_secret: connection.appSecret,
      redirect_uri: `${house.strapi.url}/api/whatsapp/oauth/callback`,
      code: code ?? '',
    });
    expect((await fetch(`${house.simulator.url}/v26.0/oauth/access_token?${exchange}`)).status).toBe(200);
    const refused = await complete(handleOf((await follow(location)).to));
    expect([refused.status, refused.body.error?.code]).toEqual([502, 'whatsapp.meta_refused']);
    expect(JSON.stringify(refused.body)).not.toContain(code);
    expect(await storedToken()).toBe(before);
  });

  it('leaves neither code nor state nor token in the log', async () => {
    const url = await start();
    const state = new URL(url).searchParams.get('state') ?? '';
    const location = await accept(url);
    const code = new URL(location).searchParams.get('code') ?? '';
    const handle = handleOf((await follow(location)).to);
    await complete(handle);
    const { tokens } = { tokens: (await house.simulator.tokens()).map(({ token }) => token) };
    for (const secret of [state, code, handle, connection.appSecret, ...tokens]) {
      expect(secret.length).toBeGreaterThan(8);
      expect(house.strapi.output()).not.toContain(secret);
    }
  });

  it('survives ten thousand strangers', async () => {
    const callback = `${house.strapi.url}/api/whatsapp/oauth/callback`;
    for (let round = 0; round < 100; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) => follow(`${callback}?code=x&state=${String(round * 100 + index).padStart(43, 'z')}`)),
      );
      expect(answers.every(({ status, to }) => status === 303 && to.endsWith('#error=state'))).toBe(true);
    }
    const [{ count } = { count: -1 }] = await house.strapi.run<{ count: number }[]>(
      `return strapi.db.connection('whatsapp_login_states').count({ count: '*' })`,
    );
    expect(Number(count)).toBeLessThan(20);
  });

  it('is off, and says why, while the token stands in the configuration', async () => {
    await house.strapi.stop();
    await house.restart({ env: { WHATSAPP_ACCESS_TOKEN: connection.accessToken } });
    const { login: state, token } = (await house.admin.get<Answer>('/whatsapp/connection')).body.data;
    expect(state).toMatchObject({ isAvailable: false, obstacle: 'token-locked' });
    expect(token.isRefreshable).toBe(false);
    const refused = await house.admin.post('/whatsapp/oauth/start');
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'whatsapp.field_locked']);
    expect((await house.admin.post('/whatsapp/connection/token/refresh')).status).toBe(409);
  });
});
