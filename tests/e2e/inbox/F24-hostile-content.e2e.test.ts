import type { Browser, Page } from 'playwright-core';

import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { hostileTexts } from '../../helpers/hostile-texts';
import { merged } from '../../helpers/merged';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { envelope } from '../../helpers/webhook-builders';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const customer = '34612345678';
/** Others, so that names and previews of the list are hostile too. */
const OTHERS = 25;

/** Every place of a message that a customer fills, as one item of Meta's. */
const sinks: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  text: (text) => ({ type: 'text', text: { body: text } }),
  caption: (text) => ({ type: 'image', image: { id: '1', mime_type: 'image/png', sha256: '', caption: text } }),
  filename: (text) => ({
    type: 'document',
    document: { id: '2', mime_type: 'application/pdf', sha256: '', filename: text, caption: text },
  }),
  button: (text) => ({ type: 'button', button: { text, payload: text } }),
  reply: (text) => ({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: text, title: text } } }),
  list: (text) => ({ type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: text, title: text, description: text } } }),
  location: (text) => ({ type: 'location', location: { latitude: 1, longitude: 2, name: text, address: text, url: text } }),
  contact: (text) => ({
    type: 'contacts',
    contacts: [
      {
        name: { formatted_name: text, first_name: text },
        org: { company: text, title: text },
        phones: [{ phone: text, type: text, wa_id: '34600000000' }],
        emails: [{ email: text, type: text }],
        urls: [{ url: text, type: text }],
      },
    ],
  }),
  referral: (text) => ({
    type: 'text',
    text: { body: text },
    referral: { source_url: text, source_type: 'ad', source_id: '1', headline: text, body: text, media_type: 'image', image_url: text },
  }),
  order: (text) => ({
    type: 'order',
    order: { catalog_id: '1', text, product_items: [{ product_retailer_id: text, quantity: 1, item_price: 1, currency: 'EUR' }] },
  }),
  unsupported: (text) => ({ type: 'unsupported', errors: [{ code: 131051, title: text, message: text, error_data: { details: text } }] }),
  unknown: (text) => ({ type: 'hologram', hologram: { body: text } }),
};

describe('F24: what customers write is shown, never run', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let conversation: Conversation;
  const ran: number[] = [];
  const problems: string[] = [];
  const foreign: string[] = [];

  beforeAll(async () => {
    house = await startHouse({ serveAdminPanel: true });
    const names = Object.keys(sinks);
    const items = hostileTexts.map((text, index) => ({
      from: customer,
      id: `wamid.hostile-${index}`,
      timestamp: String(Math.floor(Date.now() / 1000) - hostileTexts.length + index),
      ...sinks[names[index % names.length] as string]?.(text),
    }));
    await house.deliver(envelope({ contacts: [{ profile: { name: hostileTexts[0] }, wa_id: customer }], messages: items }));
    for (let other = 0; other < OTHERS; other += 1) {
      const waId = `346200000${String(other).padStart(2, '0')}`;
      const text = hostileTexts[other] as string;
      await house.deliver(
        envelope({
          contacts: [{ profile: { name: text }, wa_id: waId }],
          messages: [
            {
              from: waId,
              id: `wamid.other-${other}`,
              timestamp: String(Math.floor(Date.now() / 1000)),
              type: 'text',
              text: { body: text },
            },
          ],
        }),
      );
    }
    await merged(house);
    conversation = await waitUntil(async () =>
      (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations?limit=100')).body.data.find(
        ({ contact }) => contact.waId === customer,
      ),
    );
    browser = await openBrowser();
    ({ page } = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token, viewport: { width: 1280, height: 900 } }));
    await page.exposeFunction('ran', (id: number) => ran.push(id));
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      // Strapi asks for its newest release by itself.
      const isOurs = !line.location().url.startsWith('https://api.github.com');
      if (line.type() === 'error' && isOurs) problems.push(`${line.text()} ${line.location().url}`);
    });
    page.on('request', (request) => {
      // Every host of the texts ends so.
      if (new URL(request.url()).hostname.endsWith('.example')) foreign.push(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('five hundred texts in twelve places: all shown as they are, none run, no address called', async () => {
    expect(hostileTexts).toHaveLength(500);
    await page.goto(`./plugins/whatsapp/c/${conversation.documentId}`);
    const shown = new Map<string, string>();
    const links = new Set<string>();
    const log = page.getByRole('log', { name: /^Messages with/ });
    await log.getByRole('article').first().waitFor();
    const expected = await allMessages();
    const deadline = Date.now() + 90_000;
    while (shown.size < expected.length && Date.now() < deadline) {
      for (const { id, words, hrefs } of await inSight()) {
        shown.set(id, words);
        hrefs.forEach((href) => links.add(href));
      }
      await log.evaluate(scrollUp, shown.size);
    }
    expect(expected.filter(({ documentId }) => !shown.has(documentId)).map(({ type, text }) => [type, text])).toEqual([]);
    // Undressed, and no address, which is a link by right and shown without its scheme.
    const isPlain = (text: string | null) => text !== null && hostileTexts.indexOf(text) < 25 && !text.includes('https:');
    const texts = expected.filter(({ type, text }) => type === 'text' && isPlain(text));
    expect(texts.length).toBeGreaterThan(2);
    for (const { documentId, text } of texts) expect(shown.get(documentId)).toContain(text);
    expect([...links].filter((href) => !/^(https?:|blob:|mailto:|tel:)/.test(href))).toEqual([]);
    expect(ran).toEqual([]);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  }, 120_000);

  it('names in the list, in the title and in the dialogs neither', async () => {
    const row = page.getByRole('link', { name: /ran\(23\)/ }).first();
    await row.waitFor();
    await row.click();
    await page
      .getByRole('log', { name: /ran\(23\)/ })
      .getByRole('article')
      .first()
      .waitFor();
    expect(await page.title()).toContain('<template><script>ran(23)</script></template>');
    await page.locator('[data-thread-menu]').click();
    await page.getByRole('menuitem', { name: 'Edit the contact' }).click();
    await page.getByRole('dialog').waitFor();
    expect(ran).toEqual([]);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  const inSight = () =>
    page.locator('article[data-message-id]').evaluateAll((found) =>
      found.map((article) => ({
        id: article.getAttribute('data-message-id') ?? '',
        words: article.textContent ?? '',
        hrefs: [...article.querySelectorAll('a')].map((link) => link.href),
      })),
    );

  async function allMessages(): Promise<Message[]> {
    const messages: Message[] = [];
    let before: string | null = '';
    while (before !== null) {
      const answer: { body: { data: Message[]; meta: { nextCursor: string | null } } } = await house.admin.get(
        `/whatsapp/conversations/${conversation.documentId}/messages?limit=100${before ? `&before=${before}` : ''}`,
      );
      messages.push(...answer.body.data);
      before = answer.body.meta.nextCursor;
    }
    return messages;
  }
});

/** From the end upwards, a window at a time; at the top it waits for older ones. */
async function scrollUp(scroller: Element, seen: number): Promise<void> {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  scroller.scrollTop = seen < 10 ? scrollHeight : Math.max(0, scrollTop - clientHeight * 0.8);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  if (scrollTop > 5) return;
  for (let waited = 0; waited < 60; waited += 1) {
    await frame();
    if (scroller.scrollHeight !== scrollHeight) return;
  }
  // Nothing older: what a jump left out is met on the next way up.
  scroller.scrollTop = scroller.scrollHeight;
}
