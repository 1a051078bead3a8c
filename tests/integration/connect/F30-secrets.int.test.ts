import type { ConnectionState } from '../../../contracts/connection';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

type Answer = { data: ConnectionState };

describe('F30: secrets of the connection', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse({ isConfigured: false });
  });
  afterAll(() => house.close());

  const read = async () => (await house.admin.get<Answer>('/whatsapp/connection')).body.data;
  const save = (body: Record<string, unknown>) => house.admin.put<Answer>('/whatsapp/connection', body);
  const again = async (env: Record<string, string>) => {
    await house.strapi.stop();
    await house.restart({ env });
  };
  const bearers = async () =>
    (await house.simulator.state()).requests.map((request) => String((request as unknown as { token?: string }).token ?? ''));

  it('refuses to keep one without an encryption key, and says what to set', async () => {
    await again({ ENCRYPTION_KEY: '' });
    expect((await read()).hasEncryptionKey).toBe(false);
    const refused = await save({ appId: connection.appId, appSecret: connection.appSecret });
    expect([refused.status, refused.body.error?.code]).toEqual([422, 'whatsapp.encryption_key_missing']);
    expect(refused.body.error?.message).toMatch(/ENCRYPTION_KEY/);
    expect((await read()).fields.appId.source).toBe('none');
    expect((await read()).steps[0]).toMatchObject({ state: 'failed', troubles: [{ code: 'encryption-key-missing' }] });
  });

  it('asks to enter them again when the key has changed, and sends no empty token', async () => {
    await again({ ENCRYPTION_KEY: 'the-first-key-0123456789' });
    await save({
      appId: connection.appId,
      appSecret: connection.appSecret,
      accessToken: connection.accessToken,
      wabaId: connection.wabaId,
      phoneNumberId: connection.phoneNumberId,
    });
    expect((await read()).isComplete).toBe(true);
    await again({ ENCRYPTION_KEY: 'another-key-9876543210' });
    const before = (await bearers()).length;
    const state = await read();
    expect(state.isComplete).toBe(false);
    expect(state.fields.accessToken).toMatchObject({
      source: 'stored',
      value: null,
      last4: connection.accessToken.slice(-4),
      trouble: { code: 'secret-unreadable', field: 'accessToken' },
    });
    expect(state.steps[1]).toMatchObject({ state: 'failed' });
    expect((await house.deliver({ object: 'whatsapp_business_account', entry: [] })).status).toBe(503);
    const send = await house.admin.post<Answer>('/whatsapp/connection/test-message', { to: '+34600111222' });
    expect([send.status, send.body.error?.code]).toEqual([503, 'whatsapp.not_connected']);
    expect((await bearers()).length).toBe(before);
    await save({ appSecret: connection.appSecret, accessToken: connection.accessToken, verifyToken: connection.verifyToken });
    expect((await read()).isComplete).toBe(true);
  });

  it.each([
    ['swapped with another field', `{ access_token: row.app_secret }`],
    ['cut to a tag of four bytes', `{ access_token: sealed(bytes.subarray(0, -12)) }`],
    ['changed by a byte', `(bytes[20] ^= 1, { access_token: sealed(bytes) })`],
    ['of another row', `{ document_id: 'abcdefghijklmnopqrstuvwx' }`],
    ['no sealed text at all', `{ access_token: 'EAAplain' }`],
  ])('does not open one that is %s', async (_what, tampering) => {
    await house.strapi.run(`
      const t = () => strapi.db.connection('whatsapp_connections');
      const [row] = await t().select('*');
      const [version, text] = row.access_token.split(':');
      const bytes = Buffer.from(text, 'base64');
      const sealed = (changed) => version + ':' + changed.toString('base64');
      await t().update({ ...(${tampering}), changed_at: Number(row.changed_at) + 1 });
    `);
    // Within five seconds this node knows, as another would.
    const { fields } = await waitUntil(async () => {
      const state = await read();
      return state.isComplete ? undefined : state;
    });
    expect(fields.accessToken).toMatchObject({ value: null, trouble: { code: 'secret-unreadable' } });
    const { appSecret, accessToken, verifyToken } = connection;
    await save({ appSecret, accessToken, verifyToken });
    expect((await read()).isComplete).toBe(true);
  });

  it('shows a locked one by its end and its place, and refuses to change it', async () => {
    await again({ ENCRYPTION_KEY: 'another-key-9876543210', WHATSAPP_ACCESS_TOKEN: connection.accessToken });
    expect((await read()).fields.accessToken).toEqual({
      source: 'locked',
      place: 'WHATSAPP_ACCESS_TOKEN',
      value: null,
      last4: connection.accessToken.slice(-4),
      trouble: null,
    });
    const refused = await save({ accessToken: 'another-token-of-mine' });
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'whatsapp.field_locked']);
  });
});
