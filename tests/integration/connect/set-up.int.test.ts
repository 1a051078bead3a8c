import type { ConnectionState, ConnectionStep, listChoices } from '../../../contracts/connection';
import type { ResponseOf } from '../../../contracts/endpoint';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

type Answer = { data: ConnectionState };

describe('from an empty Strapi to a connected number', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse({ isConfigured: false });
  });
  afterAll(() => house.close());

  const read = async () => (await house.admin.get<Answer>('/whatsapp/connection')).body.data;
  const save = (body: Record<string, unknown>) => house.admin.put<Answer>('/whatsapp/connection', body);
  const verify = (step: ConnectionStep) => house.admin.post<Answer>(`/whatsapp/connection/steps/${step}/verify`);
  const stateOf = ({ steps }: ConnectionState, step: ConnectionStep) => steps.find((each) => each.step === step)?.state;

  it('begins with nothing, and takes no webhook', async () => {
    const state = await read();
    expect(state.isComplete).toBe(false);
    expect(Object.values(state.fields).every(({ source }) => source === 'none')).toBe(true);
    expect(state.steps.map(({ state: each }) => each)).toEqual(Array.from({ length: 8 }, () => 'not-started'));
    expect((await house.deliver({ object: 'whatsapp_business_account', entry: [] })).status).toBe(503);
  });

  it('knows the app by id and secret, and says which of them is wrong', async () => {
    const wrongSecret = (await save({ appId: connection.appId, appSecret: 'not-the-app-secret' })).body.data;
    expect(stateOf(wrongSecret, 'app')).toBe('failed');
    expect(wrongSecret.steps[1]?.troubles).toMatchObject([{ code: 'app-secret-wrong', field: 'appSecret' }]);
    const wrongId = (await save({ appId: '999999999999999', appSecret: connection.appSecret })).body.data;
    expect(wrongId.steps[1]?.troubles).toMatchObject([{ code: 'app-id-wrong', field: 'appId' }]);
    const right = (await save({ appId: connection.appId })).body.data;
    expect(stateOf(right, 'app')).toBe('verified');
    expect(right.steps[1]?.found).toEqual([{ name: 'app', value: expect.any(String) }]);
  });

  it('keeps secrets to itself, and makes a verify token by itself', async () => {
    const state = await read();
    expect(state.fields.appSecret).toEqual({
      source: 'stored',
      place: null,
      value: null,
      last4: connection.appSecret.slice(-4),
      trouble: null,
    });
    expect(state.fields.verifyToken).toMatchObject({ source: 'stored', value: null });
    expect(state.webhook.canCopyVerifyToken).toBe(true);
    const stored = JSON.stringify(await house.strapi.run(`return strapi.db.connection('whatsapp_connections').select('*')`));
    expect(stored).not.toContain(connection.appSecret);
  });

  it('reads the token: kind, scopes, end', async () => {
    const { token } = await house.simulator.addToken({ type: 'SYSTEM_USER', scopes: ['whatsapp_business_management'] });
    const missing = (await save({ accessToken: token })).body.data;
    expect(missing.steps[2]?.troubles).toMatchObject([{ code: 'scope-missing', params: { scope: 'whatsapp_business_messaging' } }]);
    const expired = await house.simulator.addToken({
      type: 'USER',
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      expiresInSeconds: -10,
    });
    const over = (await save({ accessToken: expired.token })).body.data;
    expect(over.steps[2]?.troubles).toMatchObject([{ code: 'token-expired', field: 'accessToken' }]);
    const right = (await save({ accessToken: connection.accessToken })).body.data;
    expect(stateOf(right, 'token')).toBe('verified');
    expect(right.token).toMatchObject({ type: 'SYSTEM_USER', expiresAt: null });
  });

  it('lists accounts and numbers, so that no id is typed', async () => {
    const choices = (await house.admin.get<ResponseOf<typeof listChoices>>('/whatsapp/connection/choices')).body.data;
    expect(choices.source).toBe('granular-scopes');
    const [account] = choices.accounts;
    expect(account).toMatchObject({ wabaId: connection.wabaId, troubles: [] });
    expect(account?.numbers).toMatchObject([
      { phoneNumberId: connection.phoneNumberId, quality: 'GREEN', status: 'CONNECTED', troubles: [] },
    ]);
    const state = (await save({ wabaId: account?.wabaId, phoneNumberId: account?.numbers[0]?.phoneNumberId })).body.data;
    expect(stateOf(state, 'number')).toBe('verified');
    expect(state.isComplete).toBe(true);
    expect(state.numbers).toMatchObject([{ phoneNumberId: connection.phoneNumberId, isDefault: true, isEnabled: true }]);
  });

  it('names an id that is wrong', async () => {
    const wrongNumber = (await save({ phoneNumberId: '123456789012345' })).body.data;
    expect(wrongNumber.steps[3]?.troubles).toMatchObject([
      { code: 'number-id-wrong', field: 'phoneNumberId', params: { id: '123456789012345' } },
    ]);
    const wrongAccount = (await save({ wabaId: '543210987654321', phoneNumberId: connection.phoneNumberId })).body.data;
    expect(wrongAccount.steps[3]?.troubles).toMatchObject([{ code: 'account-id-wrong', field: 'wabaId' }]);
    expect(stateOf((await save({ wabaId: connection.wabaId })).body.data, 'number')).toBe('verified');
  });

  it('registers the webhook, and knows that Meta has fetched it', async () => {
    const copied = await house.admin.post<{ data: { verifyToken: string } }>('/whatsapp/connection/verify-token/copy');
    expect(copied.body.data.verifyToken).toMatch(/^[\w-]{32}$/);
    expect(stateOf((await verify('webhook')).body.data, 'webhook')).toBe('failed');
    const registered = (await house.admin.post<Answer>('/whatsapp/connection/webhook/register')).body.data;
    expect(registered.steps[4]?.troubles).toEqual([]);
    expect(stateOf(registered, 'webhook')).toBe('verified');
    expect(registered.webhook).toMatchObject({ verifiedAt: expect.any(String), canCopyVerifyToken: false });
    const again = await house.admin.post<Answer>('/whatsapp/connection/verify-token/copy');
    expect([again.status, again.body.error?.code]).toEqual([409, 'whatsapp.secret_hidden']);
  });

  it('lets in what is signed, and nothing else', async () => {
    const state = (await verify('signature')).body.data;
    expect(state.steps[5]).toMatchObject({
      state: 'verified',
      found: [
        { name: 'signedAnswer', value: '200' },
        { name: 'unsignedAnswer', value: '401' },
      ],
    });
    expect(state.webhook.lastEventAt).toBeNull();
  });

  it('sends a test message, whose ticks come in', async () => {
    const sent = await house.admin.post<Answer>('/whatsapp/connection/test-message', { to: '+34 600 111 222' });
    expect(sent.status).toBe(200);
    const arrived = await waitUntil(async () => {
      const state = await read();
      return state.test?.status === 'read' || state.test?.status === 'delivered' ? state : undefined;
    });
    expect(arrived.test).toMatchObject({ to: '+34600111222', error: null });
    expect(stateOf(arrived, 'send')).toBe('verified');
  });

  it('sees the first message, and leads to its conversation', async () => {
    await house.simulator.customerWrites('34600111222', { type: 'text', text: { body: 'Hello' } });
    const state = await waitUntil(async () => {
      const next = await read();
      return next.received ? next : undefined;
    });
    expect(state.received?.conversation).toMatch(/^[a-z0-9]{24}$/);
    expect(state.steps.map(({ state: each }) => each)).toEqual(Array.from({ length: 8 }, () => 'verified'));
  });

  it('is still connected after a restart', async () => {
    await house.strapi.stop();
    await house.restart();
    const state = await read();
    expect(state.isComplete).toBe(true);
    expect(stateOf(state, 'number')).toBe('verified');
  });

  it('forgets the connection when asked, and keeps what was written', async () => {
    const state = (await house.admin.del<Answer>('/whatsapp/connection')).body.data;
    expect(state.isComplete).toBe(false);
    expect(Object.values(state.fields).every(({ source }) => source === 'none')).toBe(true);
    expect(state.received).not.toBeNull();
    expect((await house.deliver({ object: 'whatsapp_business_account', entry: [] })).status).toBe(503);
  });
});
