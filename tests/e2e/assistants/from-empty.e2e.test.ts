import type { Browser, Locator, Page } from 'playwright-core';

import type { AiProvider } from '../../../contracts/ai-provider';
import type { Assistant } from '../../../contracts/assistant';
import { scriptedProvider } from '../../helpers/assistants';
import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const MOST_CLICKS = 12;

let house: House;
let browser: Browser;
let page: Page;
const clicked: string[] = [];

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  ({ page } = await openAdminPage(browser, {
    url: house.strapi.url,
    token: house.admin.token,
    viewport: { width: 1440, height: 900 },
  }));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Every click of this test. */
async function click(what: string, target: Locator): Promise<void> {
  await target.click();
  clicked.push(what);
}

/** Writing is no click, but getting into a field is one, unless the page put the focus there. */
async function write(what: string, field: Locator, text: string): Promise<void> {
  await field.waitFor();
  if (!(await field.evaluate((element) => element === document.activeElement))) await click(what, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('an assistant is made from nothing, tried in the playground and enabled in at most 12 clicks', async () => {
  await page.goto('./plugins/whatsapp/assistants');
  await page.getByRole('heading', { name: 'No assistant yet' }).waitFor();

  await click('New assistant', page.getByRole('link', { name: 'New assistant' }));
  await click('Connect a provider', page.getByRole('button', { name: 'Connect a provider' }));
  const dialog = page.getByRole('dialog');
  await click('Service', dialog.getByRole('combobox', { name: /^Service/ }));
  await click('Another one', page.getByRole('option', { name: 'Another one (OpenAI-compatible)' }));
  await write('Base URL', dialog.getByRole('textbox', { name: /^Base URL/ }), house.simulator.modelUrl);
  await write('Name of the provider', dialog.getByRole('textbox', { name: /^Name/ }), scriptedProvider);
  await click('Save and test', dialog.getByRole('button', { name: 'Save and test' }));
  await dialog.waitFor({ state: 'detached' });
  await write('Name of the assistant', page.getByRole('textbox', { name: /^Name/ }), 'Sofía');

  const playground = page.getByRole('complementary', { name: 'Playground' });
  await click('I want a person', playground.getByRole('button', { name: '“I want a person”' }));
  await playground.getByText('Handed off to a person').first().waitFor();

  await click('Switch', page.getByRole('switch', { name: 'Sofía: enabled' }));
  await dialog.getByText('Tried in the playground').waitFor();
  expect(await dialog.getByRole('listitem').filter({ hasText: 'Tried in the playground' }).getAttribute('data-state')).toBe('done');
  await click('Save and enable', dialog.getByRole('button', { name: 'Save and enable' }));
  await page.getByRole('switch', { name: 'Sofía: enabled', checked: true }).waitFor();

  // eslint-disable-next-line no-console -- the number that the test is about
  console.info(`From no assistant to an enabled one: ${clicked.length} clicks (${clicked.join(' · ')}).`);
  expect(clicked.length).toBeLessThanOrEqual(MOST_CLICKS);
});

test('the server has it as it was tried', async () => {
  const { body } = await house.admin.get<{ data: Assistant[] }>('/whatsapp/assistants');
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ isEnabled: true, isTried: true, draft: { name: 'Sofía', model: expect.stringMatching(/./) } });
  const providers = await house.admin.get<{ data: AiProvider[] }>('/whatsapp/ai-providers');
  expect(providers.body.data).toMatchObject([{ name: scriptedProvider, kind: 'openai-compatible', baseUrl: house.simulator.modelUrl }]);
});

test('where the model is named, so is that it is no real one', async () => {
  await page.goto('./plugins/whatsapp/assistants');
  await page.locator('[data-assistant="Sofía"]').getByText(scriptedProvider).waitFor();
  await page.getByRole('link', { name: 'Sofía' }).click();
  await page
    .getByRole('combobox', { name: /^Provider/ })
    .filter({ hasText: scriptedProvider })
    .waitFor();
});
