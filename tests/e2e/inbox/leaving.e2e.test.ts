import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';

import '../../helpers/long-timeout';
import type { ContactExport } from '../../../contracts/privacy';
import { createRole, createUserOfRole, type AdminUser } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const NORA = '4915112345678';
const DRAFT = 'Dear Nora, your frame is here.\nCome by on Friday.';
const QUEUED = 'Written while the line was down';

let house: House;
let browser: Browser;
let anna: AdminUser;
let bruno: AdminUser;
/** Anna's. */
let inbox: Page;
let documentId: string;

interface ConversationRow {
  readonly documentId: string;
  readonly contact: { readonly name: string };
}

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  const roleId = await createRole(house.strapi, {
    name: 'Own conversations',
    permissions: ['inbox.read', 'messages.send', 'contacts.export', 'contacts.erase'],
  });
  anna = await createUserOfRole(house.strapi, { roleId, name: 'Anna' });
  bruno = await createUserOfRole(house.strapi, { roleId, name: 'Bruno' });
  await house.simulator.customerWrites(NORA, { type: 'text', text: { body: 'Is my frame there?' } }, { profileName: 'Nora Weiß' });
  documentId = await waitUntil(async () => (await conversationsOf(house.admin))[0]?.documentId, { what: 'the conversation' });
  await assign(anna);
  let context;
  ({ page: inbox, context } = await openAdminPage(browser, { url: house.strapi.url, token: anna.client.token }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const conversationsOf = async (client: AdminUser['client']) =>
  (await client.get<{ data: ConversationRow[] }>('/whatsapp/conversations')).body.data;
const assign = ({ id }: AdminUser) => house.admin.put(`/whatsapp/conversations/${documentId}/assignee`, { userId: id });
const composer = () => inbox.getByRole('textbox', { name: /^Message/ });
const row = () => inbox.locator(`[data-conversation-id="${documentId}"]`);
const bubble = (text: string) => inbox.getByRole('article').filter({ hasText: text });
const missing = () => inbox.getByRole('heading', { name: 'You cannot see this conversation' });
const kept = (label: string) => inbox.getByRole('group', { name: label });

test('re-assigned while its owner is off line, a conversation leaves their thread, list and search; what they wrote stays', async () => {
  await inbox.goto('plugins/whatsapp?q=Nora');
  await row().click();
  await bubble('Is my frame there?').waitFor();
  await inbox.context().setOffline(true);
  await composer().fill(QUEUED);
  await inbox.keyboard.press('Enter');
  await bubble(QUEUED).getByText('Not sent yet').waitFor();
  await composer().fill(DRAFT);

  await assign(bruno);
  await waitUntil(async () => (await conversationsOf(bruno.client)).length === 1, { what: 'the conversation at Bruno' });
  expect([await missing().count(), await row().count()]).toEqual([0, 1]);

  await inbox.context().setOffline(false);
  await missing().waitFor();
  await inbox.getByText('It now belongs to someone else, or it was removed.').waitFor();
  await row().waitFor({ state: 'detached' });
  expect([await bubble('Is my frame there?').count(), await composer().count()]).toEqual([0, 0]);
  expect(await kept('Your draft, not sent').textContent()).toContain(DRAFT);
  await kept('Your message, not sent').getByText(QUEUED).waitFor();
});

test('it is told that a message had nobody to go to, and Meta never saw it', async () => {
  await inbox.getByText(`Your text is kept: “${QUEUED}”`).waitFor();
  const { requests } = await house.simulator.state();
  expect(JSON.stringify(requests)).not.toContain(QUEUED);
});

test('nothing of it is left in the browser’s memory of requests: list and search asked again do not have it', async () => {
  const search = inbox.getByRole('searchbox');
  for (const q of ['', 'Nora']) {
    await search.fill(q);
    await waitUntil(async () => new URL(inbox.url()).searchParams.get('q') === (q === '' ? null : q), { what: `the search ${q}` });
    await row().waitFor({ state: 'detached' });
  }
});

test('the list says that something is kept, and leads to it', async () => {
  await inbox.goBack();
  await inbox.getByText('A conversation that you cannot see any more holds what you did not send.').waitFor();
  await inbox.getByRole('link', { name: 'Show' }).click();
  await missing().waitFor();
});

test('the draft can be copied, and is there after a reload', async () => {
  await inbox.reload();
  await missing().waitFor();
  await kept('Your message, not sent').getByText(QUEUED).waitFor();
  await kept('Your draft, not sent').getByRole('button', { name: 'Copy' }).click();
  await inbox.getByText('Copied').waitFor();
  expect(await inbox.evaluate(() => navigator.clipboard.readText())).toBe(DRAFT);
});

test('when it comes back the thread is there again, with the draft in its field, and the search has it', async () => {
  await assign(anna);
  await bubble('Is my frame there?').waitFor();
  expect(await composer().inputValue()).toBe(DRAFT);
  await row().waitFor();
  await bubble(QUEUED).getByRole('button', { name: 'Discard' }).click();
  await bubble(QUEUED).waitFor({ state: 'detached' });
});

/** Without the lines about who it was assigned to. */
const wordsIn = ({ conversations }: ContactExport) => conversations.flatMap(({ messages }) => messages.flatMap(({ text }) => text ?? []));

test('a contact is exported from the menu of the thread, as a file named after them', async () => {
  await inbox.locator('[data-thread-menu]').click();
  await inbox.getByRole('menuitem', { name: 'Export the contact' }).click();
  const started = inbox.waitForEvent('download');
  await inbox.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^whatsapp-Nora-Weiß-\d{4}-\d{2}-\d{2}\.json$/);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as ContactExport;
  expect([file.version, file.contact.displayName, wordsIn(file)]).toEqual([1, 'Nora Weiß', ['Is my frame there?']]);
  await inbox.getByRole('dialog').waitFor({ state: 'detached' });
});

test('erased from the menu, once the name is typed, the contact is gone for everybody and the inbox is at its list', async () => {
  await inbox.locator('[data-thread-menu]').click();
  await inbox.getByRole('menuitem', { name: 'Erase the contact' }).click();
  const dialog = inbox.getByRole('dialog');
  const erase = dialog.getByRole('button', { name: 'Erase for ever' });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('Nora Weiß');
  await erase.click();
  await inbox.getByText(/^Nora Weiß was erased: 1 conversation, \d+ messages, 0 files, \d+ webhooks?\.$/).waitFor();
  await waitUntil(() => Promise.resolve(new URL(inbox.url()).pathname.endsWith('/plugins/whatsapp')), { what: 'the list' });
  expect([await row().count(), await dialog.count()]).toEqual([0, 0]);
  expect((await house.admin.get(`/whatsapp/conversations/${documentId}`)).status).toBe(404);
  expect(await inbox.evaluate(() => JSON.stringify(localStorage))).not.toContain('Nora');
});
