import type { ConnectionState } from '../../../contracts/connection';
import { metaJson, postWebhook } from '../../helpers/sign-webhook';
import { connection, startHouse, type House } from '../../helpers/start-house';

type Answer = { data: ConnectionState };

const EMPTY = metaJson({ object: 'whatsapp_business_account', entry: [] });

describe('F04: the app secret is rotated; and the check of signatures', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse({ isConfigured: false });
    await house.admin.put('/whatsapp/connection', {
      appId: connection.appId,
      appSecret: connection.appSecret,
      accessToken: connection.accessToken,
      wabaId: connection.wabaId,
      phoneNumberId: connection.phoneNumberId,
      verifyToken: connection.verifyToken,
    });
  });
  afterAll(() => house.close());

  const deliver = async (appSecret: string) => (await postWebhook(house.webhookUrl, EMPTY, { appSecret })).status;
  const deliverUnsigned = async (headers: Record<string, string> = {}) =>
    (await fetch(house.webhookUrl, { method: 'POST', body: EMPTY, headers: { 'content-type': 'application/json', ...headers } })).status;
  const read = async () => (await house.admin.get<Answer>('/whatsapp/connection')).body.data;
  const later = (milliseconds: number, column: string) =>
    house.strapi.run(
      `const t = () => strapi.db.connection('whatsapp_connections'); const [row] = await t().select('*');
       await t().update({ ${column}: Number(row.${column}) - ${milliseconds}, changed_at: Number(row.changed_at) + 1 });`,
    );

  it('takes both for a day, then the new one alone', async () => {
    await house.simulator.settings({ appSecret: 'the-new-app-secret' });
    const { signature } = (await house.admin.put<Answer>('/whatsapp/connection', { appSecret: 'the-new-app-secret' })).body.data;
    expect(Date.parse(signature.previousSecretUntil ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    expect([await deliver('the-new-app-secret'), await deliver(connection.appSecret), await deliver('a-third-secret')]).toEqual([
      200, 200, 401,
    ]);
    await later(25 * 3_600_000, 'previous_secret_until');
    await house.strapi.stop();
    await house.restart();
    expect([await deliver('the-new-app-secret'), await deliver(connection.appSecret)]).toEqual([200, 401]);
    expect((await read()).signature.previousSecretUntil).toBeNull();
  });

  it('drops the old one at once when asked to', async () => {
    await house.admin.put('/whatsapp/connection', { appSecret: 'a-leaked-app-secret' });
    await house.admin.put('/whatsapp/connection', { appSecret: 'the-newest-app-secret', keepPreviousSecret: false });
    expect([await deliver('the-newest-app-secret'), await deliver('a-leaked-app-secret')]).toEqual([200, 401]);
  });

  it('turns the check off for an hour, flags what came, and still refuses a wrong signature', async () => {
    const off = (await house.admin.put<Answer>('/whatsapp/connection/signature', { isChecked: false })).body.data;
    expect(off.signature.isChecked).toBe(false);
    const minutes = (Date.parse(off.signature.offUntil ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(off.steps[5]).toMatchObject({ state: 'failed', troubles: [{ code: 'signature-off' }] });
    expect(await deliverUnsigned()).toBe(200);
    expect(await deliverUnsigned({ 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` })).toBe(401);
    const flags = await house.strapi.run<{ is_unsigned: unknown }[]>(
      `return strapi.db.connection('whatsapp_webhook_events').orderBy('id', 'desc').limit(1).select('is_unsigned')`,
    );
    expect(Number(flags[0]?.is_unsigned)).toBe(1);

    await later(61 * 60_000, 'signature_off_until');
    await house.strapi.stop();
    await house.restart();
    expect((await read()).signature.isChecked).toBe(true);
    expect(await deliverUnsigned()).toBe(401);
    const audited = await house.admin.get<{ data: { action: string }[] }>('/whatsapp/audit?action=connection.signature-off');
    expect(audited.body.data).toHaveLength(1);
  });
});
