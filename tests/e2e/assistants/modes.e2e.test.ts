import type { Browser, Locator, Page } from 'playwright-core';

import type { Assistant, AssistantDraftInput } from '../../../contracts/assistant';
import type { Conversation } from '../../../contracts/conversation';
import { conversationOf, enabledAssistant, scriptedProvider, threadOf, untilThread } from '../../helpers/assistants';
import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const ana = '34612345678';
const luis = '34622555390';

let house: House;
let browser: Browser;
let assistant: Assistant;
let inbox: Page;

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  assistant = await enabledAssistant(house, { debounce: { windowMs: 2_500, maxMs: 10_000 } });
  ({ page: inbox } = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token }));
  await inbox.goto('./plugins/whatsapp');
  await inbox.getByRole('navigation', { name: 'Conversations' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const list = () => inbox.getByRole('navigation', { name: 'Conversations' });
const strip = () => inbox.getByRole('region', { name: 'Assistant', exact: true });
const headerSwitch = () => inbox.locator('[role="switch"][data-mode]');
const answers = () => inbox.locator('article[data-direction="outbound"]');
const toast = (text: string) => inbox.getByRole('status').filter({ hasText: text });

async function writes(waId: string, text: string, profileName = 'Ana Pérez'): Promise<void> {
  await house.simulator.customerWrites(waId, { type: 'text', text: { body: text } }, { profileName });
}
async function open(name: string): Promise<void> {
  await list().getByRole('link', { name }).click();
  await inbox.getByRole('heading', { level: 1, name }).waitFor();
}
/** Keys are the page's only where nobody types. */
async function press(key: string): Promise<void> {
  await inbox.getByRole('heading', { level: 1 }).click();
  await inbox.keyboard.press(key);
}
async function until(waId: string, isThere: (conversation: Conversation) => boolean): Promise<Conversation> {
  let last: Conversation | undefined;
  return waitUntil(
    async () => {
      last = await conversationOf(house.admin, waId);
      return last && isThere(last) && last;
    },
    { what: () => `the conversation with ${waId}, which is ${JSON.stringify(last)}` },
  );
}
async function changeAssistant(change: Partial<AssistantDraftInput>): Promise<void> {
  const answer = await house.admin.put(`/whatsapp/assistants/${assistant.documentId}`, { ...assistant.draft, ...change });
  expect(answer.status).toBe(200);
}
/** What reached the customer's phone. */
async function sentTo(waId: string): Promise<number> {
  const { customers } = await house.simulator.state();
  return (customers.find((customer) => customer.waId === waId)?.messages ?? []).filter(({ direction }) => direction === 'out').length;
}
/** The bubble's surface, and what a surface of this name looks like there. */
async function surfaces(bubble: Locator, name: string): Promise<{ bubble: string; named: string }> {
  return bubble.evaluate((article, variable) => {
    const probe = article.appendChild(document.createElement('span'));
    probe.style.background = `var(${variable})`;
    const named = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const [frame] = [...article.querySelectorAll('div')].filter((each) => getComputedStyle(each).borderTopLeftRadius === '12px');
    return { bubble: frame ? getComputedStyle(frame).backgroundColor : '', named };
  }, `--whatsapp-${name}`);
}

test('the strip counts down, then the answer is there in the assistant’s colour and under its name', async () => {
  await writes(ana, 'Hello');
  await open('Ana Pérez');
  await strip()
    .getByText(/Sofía answers in \d s/)
    .waitFor();
  const answer = answers().first();
  await answer.waitFor();
  await answer.getByText(`Sofía · ${scriptedProvider}`).waitFor();
  const seen = await surfaces(answer, 'assistant');
  expect(seen.bubble).toBe(seen.named);
  expect((await surfaces(inbox.locator('article[data-direction="inbound"]').first(), 'assistant')).bubble).not.toBe(seen.named);
  await strip().waitFor({ state: 'detached' });
});

test('who asks for a person gets one: the handoff card says why, and the mode is manual', async () => {
  await changeAssistant({ debounce: { windowMs: 0, maxMs: 0 } });
  await writes(ana, 'I want to talk to a person, please');
  const card = inbox.getByRole('group', { name: 'Handed over' });
  await card.getByText('wants a person').waitFor();
  await card.getByText(/Sofía.*handed over to/).waitFor();
  await inbox.locator('[role="switch"][data-mode="manual"]').waitFor();
  await until(ana, ({ mode, assistantEnabled, handoff }) => mode === 'manual' && !assistantEnabled && handoff?.reason === 'asked');
});

test('the editor answers, and it stays manual', async () => {
  await inbox.getByRole('textbox', { name: /^Message/ }).fill('I am a person. How can I help?');
  await inbox.keyboard.press('Enter');
  const mine = inbox.locator('article[data-direction="outbound"]').filter({ hasText: 'I am a person.' });
  await mine.waitFor();
  const seen = await surfaces(mine, 'outbound');
  expect(seen.bubble).toBe(seen.named);
  const { mode } = await until(ana, ({ preview }) => preview?.text === 'I am a person. How can I help?');
  expect(mode).toBe('manual');
});

test('E archives, Z takes it back as it was, E again: archived, automatic, and the assistant may answer', async () => {
  await press('e');
  await toast('Archived, back to automatic').waitFor();
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor({ state: 'detached' });
  await until(ana, ({ archivedAt, mode }) => archivedAt !== null && mode === 'automatic');
  await inbox.keyboard.press('z');
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor();
  await until(ana, ({ archivedAt, mode, assistantEnabled }) => archivedAt === null && mode === 'manual' && !assistantEnabled);
  await press('e');
  await toast('Archived, back to automatic').waitFor();
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor({ state: 'detached' });
  await list()
    .getByRole('button', { name: /^Archived/ })
    .click();
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor();
  await until(ana, ({ archivedAt, mode, assistantEnabled }) => archivedAt !== null && mode === 'automatic' && assistantEnabled);
  await list().getByRole('button', { name: /^All/ }).click();
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor({ state: 'detached' });
});

test('what the customer writes then brings it back, and the assistant answers', async () => {
  const before = await answers().count();
  await writes(ana, 'Hello again');
  await list().getByRole('link', { name: 'Ana Pérez' }).waitFor();
  await open('Ana Pérez');
  await inbox.waitForFunction((count) => document.querySelectorAll('article[data-direction="outbound"]').length > count, before);
  const [last] = (await untilThread(house.admin, ana, (thread) => thread.at(-1)?.direction === 'outbound')).slice(-1);
  expect(last?.author).toMatchObject({ kind: 'assistant', name: 'Sofía' });
});

test('M switches the mode, and so does the switch in the row', async () => {
  await press('m');
  await inbox.locator('[role="switch"][data-mode="manual"]').waitFor();
  await until(ana, ({ mode }) => mode === 'manual');
  await press('m');
  await inbox.locator('[role="switch"][data-mode="automatic"]').waitFor();
  await until(ana, ({ mode }) => mode === 'automatic');
  const row = list().locator('[data-row]').filter({ hasText: 'Ana Pérez' });
  await row.hover();
  const inRow = row.getByRole('switch', { name: /^Automatic/ });
  await inRow.click();
  await row.getByRole('switch', { checked: false }).waitFor();
  await until(ana, ({ mode }) => mode === 'manual');
  await inRow.click();
  await row.getByRole('switch', { checked: true }).waitFor();
  await until(ana, ({ mode }) => mode === 'automatic');
  expect(await headerSwitch().getAttribute('data-mode')).toBe('automatic');
});

test('“Answer now” does not wait for more', async () => {
  await changeAssistant({ debounce: { windowMs: 60_000, maxMs: 60_000 } });
  const before = await answers().count();
  await writes(ana, 'Hello, are you there?');
  await strip().getByRole('button', { name: 'Answer now' }).click();
  await inbox.waitForFunction((count) => document.querySelectorAll('article[data-direction="outbound"]').length > count, before);
});

test('S stops a turn at work: nothing is sent, and the conversation is a person’s', async () => {
  await changeAssistant({ debounce: { windowMs: 0, maxMs: 0 } });
  await house.simulator.modelBehaves({ behaviour: 'slow', delayMs: 30_000 });
  const { documentId } = await until(ana, () => true);
  const before = (await threadOf(house.admin, documentId)).filter(({ direction }) => direction === 'outbound').length;
  const sentBefore = await sentTo(ana);
  await writes(ana, 'Where are you?');
  await strip()
    .getByText(/Sofía is (answering|reading|searching|writing)/)
    .waitFor();
  await waitUntil(async () => (await house.simulator.model()).requests.at(-1)?.status === 0, { what: 'the call of the model' });
  await press('s');
  await inbox.locator('[role="switch"][data-mode="manual"]').waitFor();
  await strip().waitFor({ state: 'detached' });
  await waitUntil(async () => (await house.simulator.model()).requests.at(-1)?.aborted, { what: 'the call to be given up' });
  await until(ana, ({ mode, turn }) => mode === 'manual' && turn === null);
  expect((await threadOf(house.admin, documentId)).filter(({ direction }) => direction === 'outbound')).toHaveLength(before);
  expect(await sentTo(ana)).toBe(sentBefore);
  await house.simulator.resetModel();
});

test('the contact’s name is changed in its dialog', async () => {
  await press('p');
  const dialog = inbox.getByRole('dialog', { name: 'Edit Ana Pérez' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Ana of the bikes');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await inbox.getByRole('heading', { level: 1, name: 'Ana of the bikes' }).waitFor();
  await list().getByRole('link', { name: 'Ana of the bikes' }).waitFor();
  await until(ana, ({ contact }) => contact.name === 'Ana of the bikes');
});

test('under a finger a row goes to the archive on the right, and to its dialog on the left', async () => {
  await writes(luis, 'Hello', 'Luis Gil');
  await until(luis, ({ preview }) => preview?.direction === 'outbound');
  const { page, context } = await openAdminPage(browser, {
    url: house.strapi.url,
    token: house.admin.token,
    viewport: { width: 390, height: 844 },
    isTouch: true,
  });
  await page.goto('./plugins/whatsapp');
  const row = page.locator('[data-row]').filter({ hasText: 'Luis Gil' });
  await row.waitFor();
  await swipe(page, row, -220);
  const dialog = page.getByRole('dialog', { name: 'Edit Luis Gil' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  await swipe(page, row, 220);
  await page.getByRole('status').filter({ hasText: 'Archived' }).waitFor();
  await row.waitFor({ state: 'detached' });
  await until(luis, ({ archivedAt }) => archivedAt !== null);
  await context.close();
});

/** One finger from the row's middle, to the right or (below zero) to the left. */
async function swipe(page: Page, row: Locator, by: number): Promise<void> {
  const box = await row.boundingBox();
  if (!box) throw new Error('The row is not on the screen.');
  const client = await page.context().newCDPSession(page);
  const y = box.y + box.height / 2;
  const from = by > 0 ? box.x + 60 : box.x + box.width - 60;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', from);
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', from + (by * step) / 10);
  await page.locator(`[data-swipe="${by > 0 ? 'archive' : 'edit'}"]`).waitFor();
  await touch('touchEnd', from + by);
  await client.detach();
}
