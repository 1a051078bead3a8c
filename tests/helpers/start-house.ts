import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import connection from '../fixtures/connection.json';
import { freePort } from './free-port';
import { registerSuperAdmin, type AdminClient } from './admin-client';
import { findLeaks } from './leaks';
import { startTestSimulator, type TestSimulator } from './start-simulator';
import { startStrapi, type StrapiProcess, type StrapiProcessOptions } from './strapi-process';
import { createTestDatabase, type DatabaseClient, type TestDatabase } from './test-database';
import { postWebhook, metaJson } from './sign-webhook';

export { connection };

/** Strapi with the plugin, connected to a simulator, on a database of its own. */
export interface House {
  readonly strapi: StrapiProcess;
  readonly simulator: TestSimulator;
  readonly database: TestDatabase;
  readonly admin: AdminClient;
  /** Where files are kept. */
  readonly mediaDirectory: string;
  readonly webhookUrl: string;
  /** What the app was started with: for a second process on the same database. */
  readonly env: Readonly<Record<string, string>>;
  /** Signs and posts a body straight to the webhook. */
  deliver(body: unknown): Promise<{ status: number; text: string }>;
  /** The same app and database again, after `strapi` was killed or stopped. */
  restart(options?: Partial<StrapiProcessOptions>): Promise<StrapiProcess>;
  close(): Promise<void>;
}

export interface HouseOptions extends Partial<StrapiProcessOptions> {
  readonly client?: DatabaseClient;
  /** False: nothing is configured, as on the first day; the panel connects. @default true */
  readonly isConfigured?: boolean;
  readonly simulatorOptions?: Parameters<typeof startTestSimulator>[0];
}

export function connectionEnv(graphApiBaseUrl: string): Record<string, string> {
  return {
    WHATSAPP_APP_ID: connection.appId,
    WHATSAPP_APP_SECRET: connection.appSecret,
    WHATSAPP_WABA_ID: connection.wabaId,
    WHATSAPP_PHONE_NUMBER_ID: connection.phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: connection.accessToken,
    WHATSAPP_VERIFY_TOKEN: connection.verifyToken,
    WHATSAPP_GRAPH_API_BASE_URL: graphApiBaseUrl,
    // Most tests look at what they send themselves.
    WHATSAPP_WAITING_MESSAGES: 'false',
  };
}

/** What a connection by the panel needs besides: where Meta and its sign-in page are, and where we are. */
function placeEnv(simulatorUrl: string, port: number): Record<string, string> {
  return {
    WHATSAPP_GRAPH_API_BASE_URL: simulatorUrl,
    WHATSAPP_LOGIN_DIALOG_BASE_URL: simulatorUrl,
    PORT: String(port),
    EMAIL_SIMULATOR_URL: simulatorUrl,
    WHATSAPP_WAITING_MESSAGES: 'false',
  };
}

export async function startHouse({ client, isConfigured = true, simulatorOptions, ...options }: HouseOptions = {}): Promise<House> {
  const database = await createTestDatabase(client);
  const simulator = await startTestSimulator(simulatorOptions);
  const mediaDirectory = await mkdtemp(path.join(tmpdir(), 'whatsapp-media-'));
  const port = options.port ?? (await freePort());
  const env = {
    ...placeEnv(simulator.url, port),
    ...(isConfigured && connectionEnv(simulator.url)),
    WHATSAPP_MEDIA_DIRECTORY: mediaDirectory,
    ...database.env,
    ...options.env,
  };
  let strapi = await startStrapi({ ...options, port, env });
  if (isConfigured) await simulator.settings({ webhookUrl: `${strapi.url}/api/whatsapp/webhook` });
  const admin = await registerSuperAdmin(strapi.url);

  return {
    get strapi() {
      return strapi;
    },
    simulator,
    database,
    admin,
    mediaDirectory,
    env,
    get webhookUrl() {
      return `${strapi.url}/api/whatsapp/webhook`;
    },
    deliver(body) {
      return postWebhook(`${strapi.url}/api/whatsapp/webhook`, metaJson(body), { appSecret: connection.appSecret });
    },
    async restart(more = {}) {
      // The same port: the admin client and the simulator know it.
      strapi = await startStrapi({ ...options, ...more, port: strapi.port, env: { ...env, ...more.env } });
      return strapi;
    },
    async close() {
      const report = await reportOf(admin);
      await strapi.stop();
      await simulator.close();
      const leaks = await findLeaks(database.knex, report);
      await database.destroy();
      await rm(mediaDirectory, { recursive: true, force: true });
      if (leaks.length > 0) throw new Error(`What must stay in got out (F32):\n${leaks.join('\n')}`);
    },
  };
}

/** The diagnostic report, or nothing where the app has ended or this person may not see it any more. */
async function reportOf(admin: AdminClient): Promise<string> {
  const answer = await admin.get('/whatsapp/health/report').catch(() => null);
  return answer?.status === 200 ? JSON.stringify(answer.body) : '';
}
