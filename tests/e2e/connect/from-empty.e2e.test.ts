import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { collectAnswers, connectionGuide, everythingIn } from '../../helpers/connection-guide';
import '../../helpers/long-timeout';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const output = path.join(__dirname, '../../.output/connect');
const otherNumber = '34946004121';
const customer = '34600111222';

let house: House;
let browser: Browser;
let page: Page;
let guide: ReturnType<typeof connectionGuide>;
let answers: () => Promise<string[]>;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  house = await startHouse({ isConfigured: false, serveAdminPanel: true });
  await house.simulator.addAccount({
    name: 'Talleres Norte',
    numbers: [{ displayPhoneNumber: otherNumber, verifiedName: 'Talleres Norte' }],
  });
  browser = await openBrowser();
  ({ page } = await openAdminPage(browser, {
    url: house.strapi.url,
    token: house.admin.token,
    viewport: { width: 1440, height: 900 },
  }));
  guide = connectionGuide(page);
  answers = collectAnswers(page);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const look = (name: string) => page.screenshot({ path: path.join(output, `${name}.png`), fullPage: true });

describe('by hand, from an empty Strapi', () => {
  test('nothing is connected, and the guide stands alone', async () => {
    await guide.open();
    await guide.heading('0 · Choose').waitFor();
    await page.getByText('0 of 8 verified').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await look('1-empty');
  });

  test('the app is known by ID and secret, which becomes a mask', async () => {
    await guide.press('choose', 'Go on');
    await guide.enterApp(connection);
    await guide.heading('2 · Token').waitFor();
    await guide.inList('App').click();
    expect(
      await guide
        .card('app')
        .getByLabel(/^App secret/)
        .inputValue(),
    ).toBe(`${'•'.repeat(14)}${connection.appSecret.slice(-4)}`);
  });

  test('a token is read before it is taken as good', async () => {
    const { token } = await house.simulator.addToken({ type: 'SYSTEM_USER', scopes: ['whatsapp_business_management'] });
    await guide.inList('Token').click();
    await guide.enterToken(token);
    await guide.heading('2 · Token: Permission whatsapp_business_messaging is missing').waitFor();
    await look('2-failed');
    await guide.enterToken(connection.accessToken);
    await guide.heading('3 · Number').waitFor();
  });

  test('account and number are picked from a list, no ID is typed', async () => {
    expect(await guide.card('number').getByRole('textbox').count()).toBe(0);
    await guide
      .card('number')
      .getByRole('radio', { name: /Talleres Norte/ })
      .waitFor();
    await look('3-number');
    await guide.pickNumber(/Bici Norte/);
    await guide.heading('4 · Webhook').waitFor();
    await page.getByRole('tab', { name: 'Setup steps', selected: true }).waitFor();
  });

  test('the webhook is registered at Meta, which fetches it while one looks on', async () => {
    await guide.press('webhook', 'Verify');
    await guide.heading('4 · Webhook: Webhook not verified').waitFor();
    await guide.press('webhook', 'Register for me');
    for (const fact of ['answers', 'fetched', 'subscribed']) await guide.done('webhook', fact).waitFor();
    await guide.heading(/^4 · Webhook$/).waitFor();
    await look('4-webhook');
    const { app, accounts } = (await house.simulator.state()).subscriptions;
    expect(app).toMatchObject({ callbackUrl: house.webhookUrl, isVerified: true });
    expect(accounts.find(({ id }) => id === connection.wabaId)).toMatchObject({ isSubscribed: true });
    await guide.press('webhook', 'Next step');
  });

  test('what Meta signs gets in, and nothing else', async () => {
    await guide.press('signature', 'Verify');
    await guide.heading('6 · Send').waitFor();
  });

  test('a test message goes out, and its ticks come in', async () => {
    await guide.card('send').getByLabel('Your phone').fill('+34 600 111 222');
    await guide.press('send', 'Send the test message');
    for (const fact of ['accepted', 'sent', 'delivered']) await guide.done('send', fact).waitFor();
    await house.simulator.customerOpens(customer);
    await guide.done('send', 'read').waitFor();
    await look('5-send');
    await guide.press('send', 'Next step');
  });

  test('the first message comes in, and the inbox opens on it', async () => {
    await guide.heading('7 · Receive').waitFor();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hello from my phone' } }, { profileName: 'Ana Pérez' });
    await guide.done('receive', 'message').waitFor();
    await page.getByText('8 of 8 verified').waitFor();
    await look('6-done');
    await guide.press('receive', 'Done, open the inbox');
    await page.getByRole('article').filter({ hasText: 'Hello from my phone' }).waitFor();
  });
});

describe('by the sign-in with Meta', () => {
  test('what is stored is forgotten first', async () => {
    await guide.open('/steps/app');
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
    await guide.heading('0 · Choose').waitFor();
    await guide.inList('App').click();
    await guide.enterApp(connection);
    await guide.heading('2 · Token').waitFor();
  });

  test('whoever declines at Meta is told so', async () => {
    await guide.press('token', 'Sign in with Meta');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('You declined at Meta.').waitFor();
    await look('7-declined');
  });

  test('whoever agrees comes back with a token that is extended by itself', async () => {
    await guide.press('token', 'Sign in with Meta');
    await page.getByRole('checkbox', { name: /^Bici Norte/ }).waitFor();
    await page.getByRole('checkbox', { name: /^Talleres Norte/ }).uncheck();
    await look('8-dialog');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Signed in with Meta', { exact: true }).waitFor();
    expect(page.url()).not.toMatch(/handle|code|state/);
    await guide
      .inList('Token')
      .filter({ hasText: '60 days' })
      .or(guide.inList('Token').filter({ hasText: '59 days' }))
      .waitFor();
  });

  test('only what was agreed to is to choose from, and the rest is as before', async () => {
    await guide.card('number').getByRole('radio').first().waitFor();
    expect(await guide.card('number').getByRole('radio').count()).toBe(1);
    await look('9-signed-in');
    await guide.pickNumber(/Bici Norte/);
    await guide.press('webhook', 'Register for me');
    for (const fact of ['answers', 'fetched', 'subscribed']) await guide.done('webhook', fact).waitFor();
  });
});

test('no secret is in the page, in an answer or in the log', async () => {
  const tokens = (await house.simulator.tokens()).map(({ token }) => token);
  const verifyToken = await house.admin.post<{ data: { verifyToken: string } }>('/whatsapp/connection/verify-token/copy');
  const places = [await everythingIn(page), house.strapi.output(), ...(await answers())];
  expect(tokens.length).toBeGreaterThan(1);
  for (const secret of [connection.appSecret, connection.accessToken, ...tokens]) {
    expect(places.filter((place) => place.includes(secret))).toEqual([]);
  }
  expect(places.some((place) => place.includes(`"last4":"${connection.appSecret.slice(-4)}"`))).toBe(true);
  expect(verifyToken.status).toBe(409);
});
