import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import type { AssistantDraftInput } from '../../../contracts/assistant';
import { createAdminUser } from '../../helpers/admin-users';
import { automatic, conversationOf, enabledAssistant, untilThread } from '../../helpers/assistants';
import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const ana = '34612345678';
const output = path.join(__dirname, '../../.output/assistants');

const draft: Partial<AssistantDraftInput> = {
  description: 'Answers first, until a person is wanted.',
  instructions:
    'You are Sofía, the assistant of Bici Norte, a bicycle workshop and shop in Bilbao. You are friendly, short and exact.\n\n' +
    'You help with prices and times of the workshop, and with the state of a repair. Look them up, never guess.\n\n' +
    'You cannot book. When somebody wants a time, hand over to a person with a summary.',
  disclosure: { when: 'first' },
  contentSources: [
    {
      key: 'opening_hours',
      uid: 'api::opening-hour.opening-hour',
      purpose: 'When workshop and shop are open',
      fields: ['day', 'opens', 'closes', 'note'],
    },
    {
      key: 'repairs',
      uid: 'api::repair.repair',
      purpose: 'State, price and pick-up time of the contact’s repair',
      fields: ['number', 'bike', 'state', 'readyAt', 'price'],
      scope: { kind: 'contact-bound', path: 'customerPhone', by: 'phone' },
    },
  ],
  handoff: {
    topics: ['Booking a time', 'Complaints and refunds'],
    keywords: { en: ['workshop', 'mechanic'] },
    messages: { en: 'I am passing you to the workshop.', es: 'Te paso con el taller.' },
  },
  urlAllowlist: ['bicinorte.example'],
};

const entries = {
  'api::opening-hour.opening-hour': [
    { day: 'Monday to Friday', opens: '10:00', closes: '19:30' },
    { day: 'Saturday', opens: '10:00', closes: '14:00', note: 'Only the shop' },
  ],
  'api::repair.repair': [
    { number: 'R-2041', bike: 'Orbea Terra', state: 'ready', readyAt: '2026-11-23T13:40:00.000Z', price: 59, customerPhone: `+${ana}` },
    { number: 'R-1987', bike: 'Orbea Terra', state: 'picked_up', readyAt: '2026-06-11T17:05:00.000Z', price: 12, customerPhone: `+${ana}` },
    { number: 'R-1999', bike: 'Woom 3, red', state: 'in_workshop', customerPhone: '+34600000000' },
  ],
};

const looks = [
  { theme: 'light', viewport: { width: 1440, height: 900 } },
  { theme: 'dark', viewport: { width: 1440, height: 900 } },
  { theme: 'light', viewport: { width: 390, height: 844 } },
  { theme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

const tabs = [
  { tab: 'instructions', name: 'Instructions', shows: 'What it is told' },
  { tab: 'messages', name: 'Messages it may send', shows: 'What it may do' },
  { tab: 'content', name: 'Content it may read', shows: 'Which entries' },
  { tab: 'handoff', name: 'Handoff', shows: 'When a person goes on' },
  { tab: 'limits', name: 'Limits', shows: 'One answer' },
] as const;

let house: House;
let browser: Browser;
let conversation: string;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  house = await startHouse({ serveAdminPanel: true });
  browser = await openBrowser();
  await house.strapi.run(`for (const [uid, list] of Object.entries(${JSON.stringify(entries)}))
    for (const data of list) await strapi.documents(uid).create({ data });`);
  await enabledAssistant(house, draft);
  await house.admin.post('/whatsapp/assistants', { name: 'Night watch' });
  await createAdminUser(house.strapi, { role: 'strapi-editor', permissions: ['inbox.read'], name: 'Iker' });
  let answered = 0;
  for (const text of ['Are you open on Saturday?', 'Is my bike ready?', 'The brakes squeal again. This is unacceptable!']) {
    await house.simulator.customerWrites(ana, { type: 'text', text: { body: text } }, { profileName: 'Ana Pérez' });
    answered += 1;
    await untilThread(house.admin, ana, (thread) => automatic(thread).length === answered);
    // WhatsApp tells whole seconds: what comes in the same one would stand before the answer.
    const second = Math.floor(Date.now() / 1000);
    await waitUntil(() => Math.floor(Date.now() / 1000) > second);
  }
  conversation = (await conversationOf(house.admin, ana))?.documentId ?? '';
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Theirs is there, and nobody else's. */
async function previewAs(page: Page, contact: string): Promise<void> {
  const preview = page.getByRole('complementary', { name: 'Exactly this is visible to the assistant' });
  await preview.getByText('0 of 3; the other 3 belong to other people').waitFor();
  await preview.getByRole('button', { name: 'You write as a stranger. Choose somebody else' }).click();
  await page.getByRole('button', { name: contact }).click();
  await preview.getByText('2 of 3; the other one belongs to somebody else').waitFor();
  await preview.getByText('R-2041').waitFor();
  expect(await preview.getByText('R-1999').count()).toBe(0);
}

async function bottomOf(part: Locator): Promise<number> {
  return part.first().evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
}

/** What is wider than its place, and scrolls to the side although nobody meant it to. */
async function widerThanItsPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const meant = '[role="tablist"], [role="group"], nav, pre, table';
    return [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
      .filter((each) => each === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && !each.matches(meant))
      .map((each) => `${each.tagName} ${each.className.toString().slice(0, 60)}: ${each.scrollWidth} in ${each.clientWidth}`);
  });
}

interface Visit {
  readonly page: Page;
  readonly isPhone: boolean;
  readonly height: number;
  /** Judges what is seen, and keeps a picture of it. */
  readonly look: (name: string) => Promise<void>;
}

async function visitList({ page, look }: Visit): Promise<void> {
  await page.goto('./plugins/whatsapp/assistants');
  await page.getByRole('heading', { level: 1, name: 'Assistants' }).waitFor();
  await page.getByRole('link', { name: 'Night watch' }).waitFor();
  await look('list');
}

async function visitEditor({ page, isPhone, height, look }: Visit): Promise<void> {
  await page.getByRole('link', { name: 'Sofía' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sofía' }).waitFor();
  const playground = page.getByRole('complementary', { name: 'Playground' });
  if (!isPhone) {
    await playground.getByRole('textbox', { name: /^Write as/ }).fill('Are you open on Saturday?');
    await page.keyboard.press('Enter');
    await playground.getByText(/message \(service\)/).waitFor();
  }
  for (const { tab, name, shows } of tabs) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).getByText(shows).first().waitFor();
    if (tab === 'content') {
      const repairs = page.getByRole('button', { name: /^Repair/ });
      await repairs.first().click();
      if (!isPhone) await previewAs(page, 'Ana Pérez');
    }
    // Panes scroll by themselves, the page around them does not, also below a banner of Strapi's.
    if (!isPhone) expect(await bottomOf(page.getByRole('complementary'))).toBeLessThanOrEqual(height);
    await look(`editor-${tab}`);
  }
  if (!isPhone) return;
  await page.getByRole('link', { name: 'Playground' }).click();
  await playground.getByRole('button', { name: '“I want a person”' }).click();
  await playground.getByText('Handed off to a person').first().waitFor();
  await look('playground');
  await playground.getByText('Trace', { exact: true }).click();
  await look('playground-trace');
}

async function visitRuns({ page, look }: Visit): Promise<void> {
  await page.goto(`./plugins/whatsapp/c/${conversation}`);
  await page.getByRole('heading', { level: 1, name: 'Ana Pérez' }).waitFor();
  const seeRuns = page.getByRole('button', { name: 'See what Sofía did' });
  await seeRuns.waitFor();
  await look('inbox');
  await seeRuns.click();
  await page.getByRole('dialog', { name: 'What the assistant did' }).getByText('Handed over').first().waitFor();
  await look('runs');
}

async function visitSettings({ page, look }: Visit): Promise<void> {
  await page.goto('./settings/whatsapp/automation');
  await page.getByRole('heading', { level: 1, name: 'Automatic mode' }).waitFor();
  await page.getByText('New contacts').first().waitFor();
  await look('settings-automation');
  await page.goto('./settings/whatsapp/team');
  await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
  await page.getByRole('table').getByText('Marta Ruiz').waitFor();
  await look('settings-team');
}

test.each(looks)('every page at $viewport.width px, $theme', async ({ theme, viewport }) => {
  const isPhone = viewport.width < 768;
  const { url } = house.strapi;
  const { page, context } = await openAdminPage(browser, { url, token: house.admin.token, theme, viewport, isTouch: isPhone });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // Strapi itself asks GitHub for its newest release, which may be out of reach.
  page.on('console', (message) => {
    const place = message.location().url;
    if (message.type() === 'error' && place.startsWith(url)) errors.push(`${message.text()} ${place}`);
  });
  const picture = (name: string) =>
    page.screenshot({ path: path.join(output, `${name}-${viewport.width}-${theme}.png`), animations: 'disabled' });
  const look = async (name: string) => {
    expect({ page: name, wider: await widerThanItsPlace(page) }).toEqual({ page: name, wider: [] });
    await picture(name);
  };
  const visit: Visit = { page, isPhone, height: viewport.height, look };
  try {
    await visitList(visit);
    await visitEditor(visit);
    await visitRuns(visit);
    await visitSettings(visit);
  } catch (error) {
    await picture('failed');
    throw errors.length > 0 ? new Error(`The page told of ${errors.join(', ')}.`, { cause: error }) : error;
  }
  expect(errors).toEqual([]);
  await context.close();
});
