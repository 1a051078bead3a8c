import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { corpusWebhooks, describeWithCorpus, type WebhookItem } from '../../helpers/corpus';
import * as bytes from '../../helpers/file-bytes';
import '../../helpers/long-timeout';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const customer = '34612345678';
const output = path.join(__dirname, '../../.output/bubbles');
/** Lines in the middle, and taps that sit on another message. */
const NO_BUBBLE = new Set(['event', 'reaction', 'system', 'request_welcome']);
/** Types that nobody models are shown as that, with their JSON for those who look after the connection. */
const UNKNOWN = new Set(['future-type', 'hologram', 'future_type']);

describeWithCorpus('every inbound payload shows as a bubble of its own kind', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let expected: Message[];

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    house = await startHouse({ serveAdminPanel: true });
    browser = await openBrowser();
    const { id } = await house.simulator.media(bytes.png({ width: 320, height: 200 }), { mimeType: 'image/png' });
    await house.simulator.customerWrites(customer, { type: 'image', image: { id, caption: 'A real one' } }, { profileName: 'Ana Pérez' });
    for (const [index, { body }] of corpusWebhooks().entries()) await house.deliver(asOneCustomer(structuredClone(body), index));
    const conversation = await waitUntil(
      async () =>
        (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data.find(
          ({ contact }) => contact.waId === customer,
        ),
      { what: 'the conversation' },
    );
    await waitUntil(async () => (await house.database.knex('whatsapp_webhook_events').where({ state: 'received' }).first()) === undefined, {
      what: 'the merge',
    });
    expected = await allMessages(conversation.documentId);
    ({ page } = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token, viewport: { width: 1280, height: 900 } }));
    await page.goto(`./plugins/whatsapp/c/${conversation.documentId}`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function allMessages(conversation: string): Promise<Message[]> {
    const messages: Message[] = [];
    let before: string | null = '';
    while (before !== null) {
      const answer: { body: { data: Message[]; meta: { nextCursor: string | null } } } = await house.admin.get(
        `/whatsapp/conversations/${conversation}/messages?limit=100${before ? `&before=${before}` : ''}`,
      );
      messages.push(...answer.body.data);
      before = answer.body.meta.nextCursor;
    }
    return messages;
  }

  /** What is in the window now. */
  const articles = () =>
    page.locator('article[data-message-id]').evaluateAll((found) =>
      found.map((article) => ({
        id: article.getAttribute('data-message-id') ?? '',
        type: article.getAttribute('data-type') ?? '',
        words: article.textContent ?? '',
        isUnknown: [...article.querySelectorAll('button')].some((button) => /JSON/.test(button.textContent ?? '')),
      })),
    );

  test('none as raw JSON except what nobody knows', async () => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.getByRole('article').first().waitFor();
    const seen = new Map<string, { type: string; words: string; isUnknown: boolean }>();
    const log = page.getByRole('log', { name: /Ana/ });
    const bubbles = expected.filter(({ type }) => !NO_BUBBLE.has(type));
    await log.evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight;
    });
    await page.getByText('A real one').last().waitFor();
    for (let step = 0; step < 90 && !bubbles.every(({ documentId }) => seen.has(documentId)); step += 1) {
      for (const { id, ...rest } of await articles()) seen.set(id, rest);
      if (step % 3 === 0) await page.screenshot({ path: path.join(output, `thread-${String(step).padStart(2, '0')}.png`) });
      // The next page of older messages may still be on its way: then the place moves by itself.
      const place = await log.evaluate((scroller) => {
        const before = scroller.scrollTop;
        scroller.scrollTop = Math.max(0, before - 500);
        return { before, height: scroller.scrollHeight };
      });
      await page
        .waitForFunction(
          ({ before, height }) => {
            const scroller = [...document.querySelectorAll('[role=log]')].find((each) => each.scrollHeight > each.clientHeight);
            return scroller === undefined || scroller.scrollTop !== before || scroller.scrollHeight !== height;
          },
          place,
          { timeout: 1000 },
        )
        .catch(() => undefined);
    }
    expect(bubbles.length).toBeGreaterThan(50);
    expect(bubbles.filter(({ documentId }) => !seen.has(documentId)).map(({ type, wamid }) => `${type} ${wamid}`)).toEqual([]);
    const raw = [...seen.values()].filter(({ isUnknown, type }) => isUnknown && !UNKNOWN.has(type));
    expect(raw.map(({ type, words }) => `${type}: ${words}`)).toEqual([]);
    expect([...seen.values()].filter(({ words }) => /\{"|\[object|undefined/.test(words))).toEqual([]);
    expect(problems).toEqual([]);
    // eslint-disable-next-line no-console -- what was seen, and where the pictures are
    console.info(
      `Bubbles seen: ${seen.size}, of the types ${[...new Set([...seen.values()].map(({ type }) => type))].sort().join(', ')}. Pictures: tests/.output/bubbles`,
    );
  }, 180_000);

  test('and in the dark', async () => {
    const dark = await openAdminPage(browser, {
      url: house.strapi.url,
      token: house.admin.token,
      theme: 'dark',
      viewport: { width: 1280, height: 900 },
    });
    await dark.page.goto(page.url());
    await dark.page.getByRole('article').first().waitFor();
    await dark.page.getByText('A real one').first().waitFor();
    await dark.page.screenshot({ path: path.join(output, 'thread-dark.png') });
  });
});

/** All samples as messages of one person, each with ids of its own. */
function asOneCustomer<T>(body: T, index: number): T {
  let next = 0;
  for (const entry of (body as { entry: { id: string; changes: { value: Record<string, unknown> }[] }[] }).entry) {
    entry.id = connection.wabaId;
    for (const { value } of entry.changes) {
      if (value.metadata) (value.metadata as Record<string, unknown>).phone_number_id = connection.phoneNumberId;
      value.contacts = [{ profile: { name: 'Ana Pérez' }, wa_id: customer }];
      for (const item of (value.messages ?? []) as WebhookItem[]) {
        item.id = `wamid.file-${index}-${next}`;
        next += 1;
        // Changes of identity and groups are about somebody else.
        if (item.type === 'system' || item.group_id !== undefined) continue;
        item.from = customer;
        delete item.from_user_id;
        delete item.from_parent_user_id;
      }
    }
  }
  return body;
}
