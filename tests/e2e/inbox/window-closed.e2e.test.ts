import type { Browser, Page } from 'playwright-core';

import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const HOUR_S = 3600;
const nowS = (): number => Math.floor(Date.now() / 1000);

let house: House;
let browser: Browser;
let inbox: Page;

interface ConversationRow {
  readonly documentId: string;
  readonly contact: { readonly name: string };
}

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  ({ page: inbox } = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token }));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function conversationOf(name: string): Promise<string> {
  return waitUntil(async () => {
    const { body } = await house.admin.get<{ data: ConversationRow[] }>('/whatsapp/conversations');
    return body.data.find(({ contact }) => contact.name === name)?.documentId;
  });
}
/** Messages only: telling Meta that somebody reads goes to the same path. */
async function sentToMeta(): Promise<unknown[]> {
  const { requests } = await house.simulator.state();
  return requests.filter(({ method, path, body }) => method === 'POST' && path.endsWith('/messages') && isMessage(body));
}
const isMessage = (body: unknown): boolean => body instanceof Object && 'type' in body;
const composer = () => inbox.getByRole('textbox', { name: /^Message/ });

test('given a closed window, the panel has no composer but the way to a template', async () => {
  await house.simulator.customerWrites(
    '39611555087',
    { type: 'text', text: { body: 'Tomorrow works for me' } },
    { profileName: 'Chiara Conti', timestamp: nowS() - 26 * HOUR_S },
  );
  const documentId = await conversationOf('Chiara Conti');
  await inbox.goto(`plugins/whatsapp/c/${documentId}`);
  await inbox.getByRole('article').filter({ hasText: 'Tomorrow works for me' }).waitFor();
  await inbox.getByRole('button', { name: 'Choose template' }).waitFor();
  expect(await composer().count()).toBe(0);
  expect(await inbox.getByRole('button', { name: 'Send', exact: true }).count()).toBe(0);
});

test('the API refuses free text with 422, and no request leaves for Meta', async () => {
  const documentId = await conversationOf('Chiara Conti');
  const answer = await house.admin.post(`/whatsapp/conversations/${documentId}/messages`, {
    content: { type: 'text', text: { body: 'Too late' } },
  });
  expect(answer.status).toBe(422);
  expect(answer.body.error?.code).toBe('whatsapp.window_closed');
  expect(await sentToMeta()).toEqual([]);
});

test('a template goes out from the picker, filled in and previewed', async () => {
  await inbox.getByRole('button', { name: 'Choose template' }).click();
  const picker = inbox.getByRole('dialog');
  await picker.locator('[data-template]').first().waitFor();
  const send = picker.getByRole('button', { name: 'Send template' });
  const fields = picker.locator('input[name^="variable-"]');
  if ((await fields.count()) > 0) expect(await send.isDisabled()).toBe(true);
  for (const field of await fields.all()) await field.fill('value');
  await send.click();
  await picker.waitFor({ state: 'detached' });
  await waitUntil(async () => (await sentToMeta()).length === 1, { what: 'the template at Meta' });
  const arrived = ['delivered', 'read'].map((status) => `article[data-direction="outbound"][data-status="${status}"]`);
  await inbox.locator(arrived.join(', ')).waitFor();
});

test('a window that closes while somebody types takes the composer away and keeps the draft', async () => {
  await house.simulator.customerWrites(
    '4520123456',
    { type: 'text', text: { body: 'Hi' } },
    { profileName: 'Emma Larsen', timestamp: nowS() - 24 * HOUR_S + 12 },
  );
  const documentId = await conversationOf('Emma Larsen');
  await inbox.goto(`plugins/whatsapp/c/${documentId}`);
  await composer().fill('Almost done writing');
  await inbox.getByRole('button', { name: 'Choose template' }).waitFor({ timeout: 30_000 });
  expect(await composer().count()).toBe(0);
  await inbox.getByText('Your draft is kept.').waitFor();
});
