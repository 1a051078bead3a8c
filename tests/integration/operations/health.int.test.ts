import type { Health, HealthCardName } from '../../../contracts/health';
import type { TroubleCode } from '../../../contracts/trouble';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { metaJson, postWebhook } from '../../helpers/sign-webhook';
import { waitUntil } from '../../helpers/wait-until';

type Answer = { data: Health };
interface Status {
  data: { health: { level: string } | null };
}

describe('the health of the connection', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.admin.post('/whatsapp/connection/webhook/register');
    await house.admin.put('/whatsapp/settings/general', {
      notifications: { waitingMinutes: null, healthEmails: ['ops@example.com', 'chief@example.com'] },
    });
  });
  afterAll(() => house.close());
  afterEach(() => house.simulator.endTroubles());

  const check = async () => (await house.admin.post<Answer>('/whatsapp/health/check')).body.data;
  const card = ({ cards }: Health, name: HealthCardName) => cards.find((each) => each.card === name);
  const troublesOf = (health: Health): TroubleCode[] => health.cards.flatMap(({ troubles }) => troubles.map(({ code }) => code));
  const emails = async () => (await house.simulator.emails()) as unknown as { to: string; subject: string; text: string }[];

  it('is well when all is well', async () => {
    await house.simulator.customerWrites('34600000001', { type: 'text', text: { body: 'Hi' } });
    const health = await waitUntil(async () => {
      const next = await check();
      return next.level === 'ok' ? next : undefined;
    });
    expect(health).toMatchObject({ isConnected: true, canSend: true, canReceive: true });
    expect(health.cards.map((each) => each.card)).toEqual(['token', 'webhook', 'number', 'meta', 'queue', 'tasks']);
    expect(card(health, 'meta')?.lines.map(({ label, value }) => [label, value])).toEqual([
      ['PHONE_NUMBER', 'AVAILABLE'],
      ['WABA', 'AVAILABLE'],
      ['BUSINESS', 'AVAILABLE'],
      ['APP', 'AVAILABLE'],
    ]);
    expect(await emails()).toEqual([]);
  });

  it.each<{
    trouble: Parameters<House['simulator']['trouble']>[0];
    code: TroubleCode;
    on: HealthCardName;
    canSend: boolean;
    details?: object;
  }>([
    { trouble: 'expired-token', code: 'token-expired', on: 'token', canSend: false },
    { trouble: 'number-not-approved', code: 'number-not-approved', on: 'number', canSend: false, details: { nameStatus: 'DECLINED' } },
    { trouble: 'business-not-verified', code: 'business-not-verified', on: 'meta', canSend: true },
    { trouble: 'account-blocked', code: 'account-blocked', on: 'meta', canSend: false },
  ])('recognises $trouble', async ({ trouble, code, on, canSend, details }) => {
    await house.simulator.trouble(trouble, details);
    const health = await check();
    expect(card(health, on)?.troubles.map((each) => each.code)).toContain(code);
    expect(health.canSend).toBe(canSend);
  });

  it.each<{ id: string; code: TroubleCode }>([
    { id: connection.phoneNumberId, code: 'number-id-wrong' },
    { id: connection.wabaId, code: 'account-id-wrong' },
  ])('names an id that Meta does not know, and no other: $code', async ({ id, code }) => {
    await house.simulator.trouble('incorrect-id', { id });
    const health = await check();
    expect([...new Set(troublesOf(health))]).toEqual([code]);
    expect(card(health, 'number')?.troubles).toMatchObject([{ code, params: { id } }]);
    expect(health).toMatchObject({ canSend: false, canReceive: false });
  });

  it('recognises a webhook that nobody subscribed to', async () => {
    await house.simulator.trouble('webhook-not-verified');
    const health = await check();
    expect(card(health, 'webhook')?.level).toBe('bad');
    expect(troublesOf(health).some((code) => code === 'webhook-not-subscribed' || code === 'webhook-not-verified')).toBe(true);
    expect(health.canReceive).toBe(false);
  });

  it('recognises an app in development: tests of the dashboard arrive, messages of customers do not', async () => {
    await house.simulator.trouble('development-mode');
    await house.simulator.sendTestWebhook();
    await waitUntil(async () => {
      const [{ count }] = await house.strapi.run<[{ count: number | string }]>(
        `return strapi.db.connection('whatsapp_quarantined_items').where({ reason: 'dashboard_test' }).count({ count: '*' })`,
      );
      return Number(count) > 0;
    });
    await house.simulator.customerWrites('34600000002', { type: 'text', text: { body: 'Anybody there?' } });
    expect(troublesOf(await check())).not.toContain('app-in-development');
    await house.strapi.run(`
      const newest = await strapi.db.connection('whatsapp_webhook_events').orderBy('id', 'desc').first('id', 'received_at');
      await strapi.db.connection('whatsapp_webhook_events').where({ id: newest.id }).update({ received_at: Number(newest.received_at) - 61_000 });
    `);
    const health = await check();
    // Customers were heard before: the line may just be quiet, so it is no alarm.
    expect(card(health, 'webhook')?.troubles).toMatchObject([{ code: 'app-in-development', level: 'attention' }]);
    expect(health.canReceive).toBe(true);

    await house.simulator.endTroubles();
    await house.simulator.customerWrites('34600000002', { type: 'text', text: { body: 'And now?' } });
    await waitUntil(async () => (card(await check(), 'webhook')?.troubles.length === 0 ? true : undefined));
  });

  it('recognises signatures of another secret by the requests that were refused', async () => {
    const wrong = metaJson({ object: 'whatsapp_business_account', entry: [] });
    expect((await postWebhook(house.webhookUrl, wrong, { appSecret: 'another-app-secret' })).status).toBe(401);
    const health = await check();
    expect(card(health, 'webhook')?.troubles).toMatchObject([{ code: 'signature-wrong', params: { count: 1 } }]);
    // The next one that is signed right tells that the secret is.
    await house.simulator.customerWrites('34600000002', { type: 'text', text: { body: 'Heard again' } });
    await waitUntil(async () => (card(await check(), 'webhook')?.troubles.length === 0 ? true : undefined));
  });

  it('tells people once when it turns bad, and once when it is good again', async () => {
    await house.simulator.clearEmails();
    await waitUntil(async () => ((await check()).level === 'bad' ? undefined : true));
    await house.simulator.clearEmails();
    await house.simulator.trouble('expired-token');
    await check();
    await Promise.all([check(), check(), check()]);
    const told = await waitUntil(async () => {
      const all = await emails();
      return all.length >= 2 ? all : undefined;
    });
    expect(told.map(({ to }) => to).sort()).toEqual(['chief@example.com', 'ops@example.com']);
    expect(told[0]?.text).toMatch(/token/i);
    expect(told[0]?.text).not.toContain(connection.accessToken);
    await house.simulator.endTroubles();
    await check();
    const after = await waitUntil(async () => {
      const all = await emails();
      return all.length >= 4 ? all : undefined;
    });
    expect(after).toHaveLength(4);
    expect(after[3]?.subject).toMatch(/again/);
  });

  it('is not held up by an e-mail provider that is slow or fails, and tells nothing twice', async () => {
    await house.simulator.clearEmails();
    await house.simulator.settings({ emailDelayMs: 10_000 });
    await house.simulator.trouble('expired-token');
    const begun = Date.now();
    await check();
    expect(Date.now() - begun).toBeLessThan(5_000);
    await house.simulator.settings({ emailDelayMs: 0, emailFails: true });
    await house.simulator.endTroubles();
    await check();
    const failing = await waitUntil(async () => {
      const next = await check();
      return troublesOf(next).includes('email-failing') ? next : undefined;
    });
    expect(card(failing, 'tasks')?.troubles.map(({ code }) => code)).toContain('email-failing');
    await house.simulator.settings({ emailFails: false });
    await check();
    expect((await emails()).length).toBeLessThanOrEqual(2);
  });

  it('says in the status what admins should know, and to nobody else', async () => {
    await house.simulator.trouble('expired-token');
    await check();
    expect((await house.admin.get<Status>('/whatsapp/status')).body.data.health?.level).toBe('bad');
  });

  it('makes a report with states and counts, and nothing of people or secrets', async () => {
    const { report } = (await house.admin.get<{ data: { report: string } }>('/whatsapp/health/report')).body.data;
    expect(report).toMatch(/## Versions[\s\S]*## Connection[\s\S]*## Health[\s\S]*## Tasks/);
    for (const secret of [...Object.values(connection), '34600000001', 'ops@example.com']) expect(report).not.toContain(secret);
    expect(report).toContain(connection.phoneNumberId.slice(-4));
  });
});
