import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

const appToken = '100000000000000|demo-app-secret';
const now = Date.UTC(2026, 10, 24, 12);
const seconds = now / 1000;

describe('what debug_token tells', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator({ clock: () => now });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const inspect = async (token: string, by = appToken) => {
    const { body } = await graphClient(simulator.url, by).call('GET', `/v26.0/debug_token?input_token=${encodeURIComponent(token)}`);
    return (body['data'] ?? body) as Record<string, unknown>;
  };

  it('is everything about a token of a user', async () => {
    const { token } = await simulator.addToken({
      type: 'USER',
      scopes: ['whatsapp_business_management', 'public_profile'],
      targetIds: ['100000000000001'],
      expiresInSeconds: 3600,
      userId: '77',
    });
    expect(await inspect(token)).toEqual({
      app_id: '100000000000000',
      application: 'Simulated app',
      type: 'USER',
      data_access_expires_at: seconds + 90 * 86_400,
      expires_at: seconds + 3600,
      is_valid: true,
      issued_at: seconds,
      scopes: ['whatsapp_business_management', 'public_profile'],
      granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: ['100000000000001'] }, { scope: 'public_profile' }],
      user_id: '77',
    });
  });

  it('is that a token of a system user holds for ever', async () => {
    const { token } = await simulator.addToken({ type: 'SYSTEM_USER', scopes: ['whatsapp_business_messaging'] });
    expect(await inspect(token)).toMatchObject({ type: 'SYSTEM_USER', expires_at: 0, data_access_expires_at: 0, is_valid: true });
  });

  it('is why a token is dead', async () => {
    const expired = await simulator.addToken({ type: 'USER', scopes: [], expiresInSeconds: -60 });
    expect(await inspect(expired.token)).toMatchObject({
      is_valid: false,
      expires_at: seconds - 60,
      error: { code: 190, subcode: 463, message: expect.stringContaining('Session has expired on') },
    });
    const revoked = await simulator.addToken({ type: 'USER', scopes: [] });
    await simulator.revokeToken(revoked.token);
    expect(await inspect(revoked.token)).toMatchObject({ is_valid: false, error: { code: 190, subcode: 458 } });
    expect(await inspect('nobody')).toEqual({
      is_valid: false,
      scopes: [],
      error: { code: 190, message: expect.stringContaining('Cannot parse') },
    });
  });

  it('names all accounts of the token in the settings', async () => {
    const { id } = await simulator.addAccount({ name: 'Another' });
    expect(await inspect('demo-access-token')).toMatchObject({ granular_scopes: [{ target_ids: ['100000000000001', id] }, {}] });
  });

  it('is little about the app itself', async () => {
    expect(await inspect(appToken)).toEqual({
      app_id: '100000000000000',
      application: 'Simulated app',
      type: 'APP',
      is_valid: true,
      scopes: [],
    });
  });

  it('is told to a token of the same app, too, by header or by query', async () => {
    expect(await inspect('demo-access-token', 'demo-access-token')).toMatchObject({ is_valid: true });
    for (const token of [appToken, 'demo-access-token']) {
      const query = new URLSearchParams({ input_token: 'demo-access-token', access_token: token });
      const response = await fetch(`${simulator.url}/debug_token?${query}`);
      expect(await response.json()).toMatchObject({ data: { is_valid: true } });
    }
  });

  it('is told to nobody else', async () => {
    expect(await inspect('demo-access-token', '100000000000000|wrong')).toMatchObject({ error: { code: 190 } });
    expect(await inspect('demo-access-token', 'nobody')).toMatchObject({ error: { code: 190 } });
    const response = await fetch(`${simulator.url}/debug_token?input_token=demo-access-token`);
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 104 } }]);
  });

  it('asks for the token', async () => {
    const { status, body } = await graphClient(simulator.url, appToken).call('GET', '/v26.0/debug_token');
    expect([status, body.error?.message]).toEqual([400, '(#100) The parameter input_token is required.']);
  });
});
