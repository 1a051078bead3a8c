import type { Browser, Page } from 'playwright-core';

import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

let house: House;
let browser: Browser;
let inbox: Page;
let phone: Page;

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  ({ page: inbox } = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token }));
  phone = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function writeOnPhone(text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Message' }).fill(text);
  await phone.getByRole('button', { name: 'Send' }).click();
}
const bubble = (text: string) => inbox.getByRole('article').filter({ hasText: text });

test('a new customer on the phone page raises the unread count in the menu, on any page', async () => {
  await phone.goto(house.simulator.phoneUrl);
  await inbox.goto('./');
  await phone.getByRole('button', { name: 'Somebody new' }).click();
  await phone.getByLabel('Name').fill('Ana Pérez');
  await phone.getByLabel('Phone').fill('+34 612 555 014');
  await phone.locator('#newcomer-form [type=submit]').click();
  await inbox.getByRole('link', { name: 'WhatsApp' }).waitFor();
  await writeOnPhone('Hello, is the Alba in stock?');
  await inbox.getByTestId('whatsapp-unread').filter({ hasText: '1' }).waitFor();
});

test('reading the conversation takes the count away', async () => {
  await inbox.getByRole('link', { name: 'WhatsApp' }).click();
  await inbox.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name: 'Ana Pérez' }).click();
  await bubble('Hello, is the Alba in stock?').waitFor();
  await inbox.getByTestId('whatsapp-unread').waitFor({ state: 'detached' });
});

test('what the customer writes is in the open inbox within a second', async () => {
  // A first message warms the path up, as in any open inbox.
  await writeOnPhone('Are you there?');
  await bubble('Are you there?').waitFor();
  await phone.getByRole('textbox', { name: 'Message' }).fill('I can come on Thursday.');
  const startedAt = performance.now();
  await phone.getByRole('button', { name: 'Send' }).click();
  await bubble('I can come on Thursday.').waitFor();
  expect(performance.now() - startedAt).toBeLessThanOrEqual(1_000);
});

test('an answer is on the phone page, and its ticks turn read without a reload', async () => {
  await inbox.evaluate(() => Object.assign(window, { isSamePage: true }));
  await inbox.getByRole('textbox', { name: /^Message/ }).fill('Thursday is fine.');
  await inbox.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.locator('[data-wamid]').filter({ hasText: 'Thursday is fine.' }).waitFor();
  await house.simulator.customerOpens('34612555014');
  await inbox.locator('article[data-status="read"]').filter({ hasText: 'Thursday is fine.' }).waitFor();
  expect(await bubble('Thursday is fine.').count()).toBe(1);
  expect(await inbox.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('a message that fails says why, and Retry really sends it again', async () => {
  await house.simulator.faults([{ match: { method: 'POST', path: '/*/messages' }, kind: 'status', status: 400, code: 131053, rate: 1 }]);
  await inbox.getByRole('textbox', { name: /^Message/ }).fill('This one fails at first.');
  await inbox.keyboard.press('Enter');
  const failed = inbox.locator('article[data-status="failed"]').filter({ hasText: 'This one fails at first.' });
  await failed.getByText('(131053)').waitFor();
  await house.simulator.clearFaults();
  await failed.getByRole('button', { name: 'Retry' }).click();
  await phone.locator('[data-wamid]').filter({ hasText: 'This one fails at first.' }).waitFor();
  await failed.getByText('It was sent again').waitFor();
});

test('what is written off line is sent once, in order, when the connection is back', async () => {
  const context = inbox.context();
  await context.setOffline(true);
  for (const text of ['Off line one', 'Off line two', 'Off line three']) {
    await inbox.getByRole('textbox', { name: /^Message/ }).fill(text);
    await inbox.keyboard.press('Enter');
    await bubble(text).waitFor();
  }
  await context.setOffline(false);
  await phone.locator('[data-wamid]').filter({ hasText: 'Off line three' }).waitFor();
  const { customers } = await house.simulator.state();
  const sent = (customers[0]?.messages ?? []).map(({ text }) => (text as { body?: string } | undefined)?.body ?? '');
  expect(sent.filter((body) => body.startsWith('Off line'))).toEqual(['Off line one', 'Off line two', 'Off line three']);
});
