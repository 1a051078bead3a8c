import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import type { Conversation } from '../../../contracts/conversation';
import { registerSuperAdmin, type AdminClient } from '../../helpers/admin-client';
import { freePort } from '../../helpers/free-port';
import { configurePlugin, makeNewApp, packPlugin, startApp, type RunningApp } from '../../helpers/new-strapi-app';
import { postWebhook } from '../../helpers/sign-webhook';
import { readFolder } from '../../helpers/dump-database';
import { connection, connectionEnv } from '../../helpers/start-house';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { tracesIn } from '../../helpers/traces';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

/** A fresh install of Strapi takes minutes. */
const MINUTES = 60_000;
jest.setTimeout(10 * MINUTES);

describe('the packed plugin in a newly made Strapi app', () => {
  let folder: string;
  let dir: string;
  let port: number;
  let app: RunningApp;
  let admin: AdminClient;
  let browser: Browser;
  let simulator: TestSimulator;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whatsapp-new-app-'));
    dir = await makeNewApp(folder, { archive: await packPlugin(folder), buildEnv: connectionEnv('https://graph.facebook.com') });
    port = await freePort();
    browser = await openBrowser();
    simulator = await startTestSimulator();
    app = await startApp(dir, port);
    admin = await registerSuperAdmin(app.url);
  });
  afterAll(async () => {
    await app?.stop();
    await simulator?.close();
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const openPage = async (address: string) => {
    const { page } = await openAdminPage(browser, { url: app.url, token: admin.token });
    await page.goto(address);
    return page;
  };

  it('F32: an admin panel that was built beside the secrets has none of them in it', async () => {
    const built = await readFolder(path.join(dir, 'build'));
    expect(built.includes('whatsapp')).toBe(true);
    expect(tracesIn(built, [connection.appSecret, connection.accessToken, connection.verifyToken])).toEqual([]);
  });

  it('boots without configuration, says so in one line, and answers webhooks with 503', async () => {
    const lines = app
      .output()
      .split('\n')
      .filter((line) => line.includes('[whatsapp]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /Not connected: appId, appSecret, accessToken, wabaId, phoneNumberId, verifyToken missing\. Connect under Settings/,
    );
    expect((await postWebhook(`${app.url}/api/whatsapp/webhook`, '{}', { appSecret: 'whatever-secret' })).status).toBe(503);
    expect((await fetch(`${app.url}/api/whatsapp/webhook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=x`)).status).toBe(503);
  });

  it('shows no menu entry, and the first-run page at its address', async () => {
    const home = await openPage('./');
    await home.getByRole('link', { name: 'Content Manager' }).waitFor();
    expect(await home.locator('a[href$="/plugins/whatsapp"]').count()).toBe(0);
    const firstRun = await openPage('./plugins/whatsapp');
    await firstRun.getByRole('heading', { name: /Connect WhatsApp/ }).waitFor();
    await firstRun.getByRole('link', { name: 'Start' }).click();
    await firstRun.getByRole('heading', { name: 'Connection' }).waitFor();
  });

  it('with the demo’s values: the entry is there, and a message goes both ways', async () => {
    await app.stop();
    await configurePlugin(dir, { ...connection, graphApiBaseUrl: simulator.url });
    app = await startApp(dir, port);
    await simulator.settings({ webhookUrl: `${app.url}/api/whatsapp/webhook` });

    const page = await openPage('./');
    await page.locator('a[href$="/plugins/whatsapp"]').first().waitFor();
    await simulator.customerWrites('34612345678', { type: 'text', text: { body: 'Does it work when installed?' } }, { profileName: 'Ana' });
    await waitUntil(async () => (await admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data?.[0]);
    await page.locator('a[href$="/plugins/whatsapp"]').first().click();
    await page.getByRole('link', { name: /Ana/ }).click();
    await page.getByRole('article').filter({ hasText: 'Does it work when installed?' }).waitFor();
    await page.getByRole('textbox', { name: /^Message/ }).fill('It does.');
    await page.keyboard.press('Enter');
    await page.locator('article[data-status="read"]').filter({ hasText: 'It does.' }).waitFor();
    const received = (await simulator.state()).customers[0]?.messages.at(-1);
    expect(received).toMatchObject({ direction: 'out', type: 'text', text: { body: 'It does.' } });
  });
});
