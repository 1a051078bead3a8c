import { existsSync } from 'node:fs';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The one that `CHROMIUM_PATH` names (`npm test` finds or installs one), else Debian's. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath}. Install chromium, or set CHROMIUM_PATH.`);
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...more] });
}

interface AdminPageOptions {
  readonly url: string;
  readonly token: string;
  readonly theme?: 'light' | 'dark';
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A phone: fingers instead of a mouse. */
  readonly isTouch?: boolean;
}

/** A browser window of its own, logged in to the admin panel. */
export async function openAdminPage(
  browser: Browser,
  { url, token, theme = 'light', language = 'en', viewport = { width: 1280, height: 800 }, isTouch = false }: AdminPageOptions,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: `${url}/admin/`,
    viewport,
    colorScheme: theme,
    hasTouch: isTouch,
    isMobile: isTouch,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    {
      jwtToken: JSON.stringify(token),
      isLoggedIn: 'true',
      STRAPI_THEME: theme,
      'strapi-admin-language': language,
    },
  );
  return { page: await context.newPage(), context };
}
