import type { Page } from 'playwright-core';

import type { ConnectionStep } from '../../contracts/connection';
import type { TroubleCode } from '../../contracts/trouble';

/** Settings → WhatsApp → Connection, as a person works with it. */
export function connectionGuide(page: Page) {
  const card = (step: ConnectionStep) => page.locator(`[data-step="${step}"]`);
  const press = (step: ConnectionStep, name: string) => card(step).getByRole('button', { name, exact: true }).click();
  return {
    card,
    press,
    /** A line of a live list, once it is ticked off. */
    done: (step: ConnectionStep, fact: string) => card(step).locator(`[data-fact="${fact}"][data-state="done"]`),
    trouble: (code: TroubleCode) => page.locator(`[data-trouble="${code}"]`),
    heading: (name: string | RegExp) => page.getByRole('heading', { name }),
    /** A step in the list at the left, with how far it is. */
    inList: (name: string) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${name}`) }),
    async open(path = ''): Promise<void> {
      await page.goto(`./settings/whatsapp/connection${path}`);
      await page.getByRole('heading', { level: 1, name: 'Connection' }).waitFor();
    },
    /** Types what the app's page at Meta shows. */
    async enterApp({ appId, appSecret }: { appId: string; appSecret: string }): Promise<void> {
      await card('app').getByLabel('App ID').fill(appId);
      await card('app').getByLabel('App secret').fill(appSecret);
      await press('app', 'Verify');
    },
    /** A kept secret is given up first: it can only be replaced. */
    async enterToken(token: string): Promise<void> {
      const replace = card('token').getByRole('button', { name: 'Replace: Access token' });
      const field = card('token').getByRole('textbox', { name: /^Access token/ });
      await replace.or(field).first().waitFor();
      if (await replace.isVisible()) await replace.click();
      await field.fill(token);
      await press('token', 'Verify');
    },
    /** Picks it from what Meta lists. */
    async pickNumber(name: RegExp): Promise<void> {
      await card('number').getByRole('radio', { name }).check();
      await press('number', 'Verify');
    },
  };
}

/** All that the page shows or keeps: its elements, what stands in its fields, and what it stores. */
export async function everythingIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
    const kept = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
    return [document.documentElement.outerHTML, ...values, kept, location.href].join('\n');
  });
}

/** Collects every JSON answer that the page gets from now on. */
export function collectAnswers(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.headers()['content-type']?.includes('json')) return;
    bodies.push(response.text().catch(() => ''));
  });
  return () => Promise.all(bodies);
}
