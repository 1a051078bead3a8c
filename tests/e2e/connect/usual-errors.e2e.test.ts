import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { ConnectionStep } from '../../../contracts/connection';
import type { TroubleCode } from '../../../contracts/trouble';
import { connectionGuide } from '../../helpers/connection-guide';
import '../../helpers/long-timeout';
import { connection, startHouse, type House } from '../../helpers/start-house';
import type { Trouble, TroubleDetails } from '../../helpers/start-simulator';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const output = path.join(__dirname, '../../.output/connect');
const customer = '34600111222';

/** Nobody waits for the minute after which a test that stands alone tells something. */
const dashboardTestAMinuteAgo = `
  const [test] = await strapi.db.connection('whatsapp_quarantined_items').where({ reason: 'dashboard_test' });
  return test === undefined ? 0 : strapi.db.connection('whatsapp_webhook_events').where({ id: test.webhook_event_id })
    .update({ received_at: Date.now() - 61_000 });
`;

let house: House;
let browser: Browser;
let page: Page;
let guide: ReturnType<typeof connectionGuide>;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  house = await startHouse({ isConfigured: false, serveAdminPanel: true });
  const { verifyToken, ...typed } = connection;
  await house.admin.put('/whatsapp/connection', typed);
  await house.admin.post('/whatsapp/connection/webhook/register');
  browser = await openBrowser();
  ({ page } = await openAdminPage(browser, {
    url: house.strapi.url,
    token: house.admin.token,
    viewport: { width: 1440, height: 900 },
  }));
  guide = connectionGuide(page);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});
afterEach(() => house.simulator.endTroubles());

const look = (name: string) => page.screenshot({ path: path.join(output, `${name}.png`), fullPage: true });
const headline = () => page.getByRole('status', { name: 'How the connection stands' });
const checkNow = () => page.getByRole('button', { name: 'Check now' }).click();

test('all is well', async () => {
  await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hello' } }, { profileName: 'Ana Pérez' });
  await guide.open('/health');
  await checkNow();
  await headline().getByRole('heading', { name: 'Messages go in and out normally. Nothing needs you.' }).waitFor();
  await look('health-well');
});

describe('on the health page', () => {
  const out = 'Messages go out, but none come in.';
  const into = 'Messages come in, but none go out.';
  const neither = 'Messages neither go in nor out.';
  const { phoneNumberId, wabaId } = connection;

  test.each<{ trouble: Trouble; details?: TroubleDetails; code: TroubleCode; name: string; flow: string }>([
    { trouble: 'expired-token', code: 'token-expired', name: 'Expired token', flow: into },
    { trouble: 'webhook-not-verified', code: 'webhook-not-verified', name: 'Webhook not verified', flow: out },
    {
      trouble: 'not-subscribed',
      code: 'webhook-not-subscribed',
      name: 'The app is not subscribed to the WhatsApp Business Account',
      flow: out,
    },
    { trouble: 'incorrect-id', code: 'number-id-wrong', name: `Incorrect ID: there is no number ${phoneNumberId}`, flow: neither },
    {
      trouble: 'incorrect-id',
      details: { id: wabaId },
      code: 'account-id-wrong',
      name: `Incorrect ID: there is no WhatsApp Business Account ${wabaId}`,
      flow: neither,
    },
    { trouble: 'number-not-approved', code: 'number-not-approved', name: 'Number not approved', flow: into },
    {
      trouble: 'business-not-verified',
      code: 'business-not-verified',
      name: 'Business not verified',
      flow: 'Messages go in and out normally.',
    },
    { trouble: 'account-blocked', code: 'account-blocked', name: 'Account blocked', flow: into },
  ])('“$name” is told, and is gone once it is mended', async ({ trouble, details, code, name, flow }) => {
    await house.simulator.trouble(trouble, details);
    await checkNow();
    await headline().getByRole('heading', { name: flow }).waitFor();
    const line = headline().locator(`[data-trouble="${code}"]`).filter({ hasText: name });
    await line.first().waitFor();
    expect(await headline().getByRole('listitem').count()).toBe(await line.count());
    await look(`health-${code}`);
    await house.simulator.endTroubles();
    await checkNow();
    await headline().getByRole('heading', { name: 'Nothing needs you.' }).waitFor();
  });
});

describe('in the guide', () => {
  test.each<{ step: ConnectionStep; trouble: Trouble; name: string }>([
    { step: 'token', trouble: 'expired-token', name: '2 · Token: Expired token' },
    { step: 'number', trouble: 'incorrect-id', name: '3 · Number: Incorrect ID' },
    { step: 'webhook', trouble: 'webhook-not-verified', name: '4 · Webhook: Webhook not verified' },
  ])('“$name” stands in the head of its step, and verifying again takes it away', async ({ step, trouble, name }) => {
    await guide.open(`/steps/${step}`);
    await house.simulator.trouble(trouble);
    await guide.press(step, 'Verify again');
    await guide.heading(name).waitFor();
    await look(`guide-${step}`);
    await house.simulator.endTroubles();
    await guide.press(step, 'Verify again');
    await guide.heading(name).waitFor({ state: 'detached' });
  });

  test.each<{ trouble: Trouble; metaCode: number; name: string }>([
    { trouble: 'number-not-approved', metaCode: 131037, name: '6 · Send: Number not approved' },
    { trouble: 'account-blocked', metaCode: 131031, name: '6 · Send: Account blocked' },
  ])('$metaCode for the test message is “$name”', async ({ trouble, metaCode, name }) => {
    await guide.open('/steps/send');
    await house.simulator.trouble(trouble);
    await guide.card('send').getByLabel('Your phone').fill(`+${customer}`);
    await guide.card('send').getByRole('button', { name: /^Send/ }).click();
    await guide.heading(name).waitFor();
    await look(`guide-send-${metaCode}`);
  });
});

describe('by what comes in', () => {
  test('an app in development: tests of the dashboard arrive signed, messages of customers do not', async () => {
    await house.simulator.trouble('development-mode');
    await house.simulator.sendTestWebhook();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Anybody there?' } });
    await waitUntil(async () => (await house.strapi.run<number>(dashboardTestAMinuteAgo)) === 1);
    await guide.open('/health');
    await checkNow();
    await headline().getByText('App in development mode: messages of customers do not arrive').waitFor();
    await headline().getByRole('heading', { name: 'Messages go in and out normally.' }).waitFor();
    await look('health-app-in-development');
    await house.simulator.endTroubles();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'And now?' } });
    await waitUntil(async () => {
      await checkNow();
      return (await guide.trouble('app-in-development').count()) === 0;
    });
  });

  test('signatures of another app secret, by the requests that were refused', async () => {
    await house.simulator.trouble('invalid-signature');
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hello?' } });
    await waitUntil(async () => (await house.simulator.deliveries()).some(({ status }) => status === 401));
    await checkNow();
    await guide.trouble('signature-wrong').getByText('Invalid signature').waitFor();
    await look('health-signature-wrong');
    await house.simulator.endTroubles();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Heard again' } });
    await waitUntil(async () => {
      await checkNow();
      return (await guide.trouble('signature-wrong').count()) === 0;
    });
  });
});

describe.each([
  { theme: 'dark', viewport: { width: 1440, height: 900 } },
  { theme: 'light', viewport: { width: 390, height: 844 } },
  { theme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('$theme, $viewport.width wide', ({ theme, viewport }) => {
  test('nothing is wider than its place', async () => {
    const opened = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token, theme, viewport });
    const shown = connectionGuide(opened.page);
    const places = [
      { path: '/health', shows: opened.page.getByRole('heading', { name: 'Not delivered in 24 h' }) },
      { path: '/steps/token', shows: shown.card('token').getByText('System user', { exact: true }) },
      { path: '/steps/webhook', shows: shown.done('webhook', 'event') },
      { path: '/numbers', shows: opened.page.getByRole('switch').first() },
    ];
    for (const { path: place, shows } of places) {
      await shown.open(place);
      await shows.waitFor();
      await opened.page.screenshot({
        path: path.join(output, `${theme}-${viewport.width}${place.replaceAll('/', '-')}.png`),
        fullPage: true,
      });
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
    await opened.context.close();
  });
});
