import { spawnSync } from 'node:child_process';
import path from 'node:path';

import createKnex from 'knex';

import { startDatabaseServer, type DatabaseServer } from '../../helpers/database-server';
import { connection, connectionEnv } from '../../helpers/start-house';
import { metaJson, postWebhook } from '../../helpers/sign-webhook';
import { startStrapi, type StrapiProcess } from '../../helpers/strapi-process';
import { createTestDatabase, databaseClient, type TestDatabase } from '../../helpers/test-database';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook, wamid } from '../../helpers/webhook-builders';

const { appSecret } = connection;

/** Nothing listens there: these tests only receive. */
const env = connectionEnv('http://127.0.0.1:9');

const isServer = databaseClient !== 'sqlite';
const describeOnServer = isServer ? describe : describe.skip;
const describeOnSqlite = isServer ? describe.skip : describe;

/** Posts one message; its wamid is kept if it was acknowledged. */
async function deliver(strapi: StrapiProcess, acknowledged: string[]): Promise<number> {
  const id = wamid('outage');
  const body = metaJson(textWebhook({ waId: '34600000009', name: 'Ana' }, { id }));
  const { status } = await postWebhook(`${strapi.url}/api/whatsapp/webhook`, body, { appSecret });
  if (status === 200) acknowledged.push(id);
  return status;
}

async function storedWamids(database: Pick<TestDatabase, 'knex'>): Promise<string[]> {
  const rows: { wamid: string }[] = await database.knex('whatsapp_messages').select('wamid').orderBy('wamid');
  return rows.map(({ wamid: id }) => id);
}

async function expectAllStored(database: Pick<TestDatabase, 'knex'>, acknowledged: readonly string[]): Promise<void> {
  await waitUntil(async () => (await storedWamids(database)).length >= acknowledged.length, {
    what: 'all to be merged',
    timeoutMs: 40_000,
  });
  expect(await storedWamids(database)).toEqual([...acknowledged].sort());
}

describeOnSqlite('F20: the SQLite file cannot be written', () => {
  let database: TestDatabase;
  let strapi: StrapiProcess;

  beforeEach(async () => {
    database = await createTestDatabase('sqlite');
    strapi = await startStrapi({ env: { ...env, ...database.env } });
  });
  const onTestEnd: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of onTestEnd.splice(0)) await end();
    await strapi.stop();
    await database.destroy();
  });

  it('another writer holds the lock: 503, then 503 at once, then it recovers by itself', async () => {
    const acknowledged: string[] = [];
    expect(await deliver(strapi, acknowledged)).toBe(200);
    await expectAllStored(database, acknowledged);

    const locker = createKnex({
      client: 'better-sqlite3',
      connection: { filename: database.env.DATABASE_FILENAME ?? '' },
      useNullAsDefault: true,
    });
    onTestEnd.push(() => locker.destroy());
    await locker.raw('begin exclusive');
    // The driver waits synchronously for its busy timeout: the first request may take that long.
    expect(await deliver(strapi, acknowledged)).toBe(503);
    const times: number[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const start = Date.now();
      expect(await deliver(strapi, acknowledged)).toBe(503);
      times.push(Date.now() - start);
    }
    expect(Math.max(...times)).toBeLessThan(1000);
    expect(strapi.output()).toMatch(/The database takes no webhooks/);

    await locker.raw('rollback');
    await waitUntil(async () => (await deliver(strapi, acknowledged)) === 200, { what: 'recovery', timeoutMs: 30_000, everyMs: 200 });
    await expectAllStored(database, acknowledged);
    expect(strapi.unhandled).toEqual([]);
  });

  it('the folder is read-only: 503, no false 200, and recovery by itself', async () => {
    const acknowledged: string[] = [];
    expect(await deliver(strapi, acknowledged)).toBe(200);
    await expectAllStored(database, acknowledged);

    const folder = path.dirname(database.env.DATABASE_FILENAME ?? '');
    const freeze = readOnlyFolder(folder);
    try {
      for (let attempt = 0; attempt < 5; attempt += 1) expect(await deliver(strapi, acknowledged)).toBe(503);
    } finally {
      freeze.thaw();
    }
    await waitUntil(async () => (await deliver(strapi, acknowledged)) === 200, { what: 'recovery', timeoutMs: 30_000, everyMs: 200 });
    await expectAllStored(database, acknowledged);
    expect(strapi.unhandled).toEqual([]);
  });
});

/** Permissions do not bind root: there the file system's own flag is set. */
function readOnlyFolder(folder: string): { thaw(): void } {
  const isRoot = process.getuid?.() === 0;
  const [freeze, thaw] = isRoot
    ? [
        ['chattr', '+i', folder],
        ['chattr', '-i', folder],
      ]
    : [
        ['chmod', '500', folder],
        ['chmod', '700', folder],
      ];
  const run = ([command, ...args]: string[]) => {
    const { status, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} failed, so this machine cannot show a read-only folder: ${stderr}`);
  };
  run(freeze ?? []);
  return { thaw: () => run(thaw ?? []) };
}

describeOnServer('F19: the database server is stopped', () => {
  let server: DatabaseServer;
  let strapi: StrapiProcess;

  beforeEach(async () => {
    server = await startDatabaseServer(databaseClient === 'postgres' ? 'postgres' : 'mysql');
    strapi = await startStrapi({ env: { ...env, ...server.env } });
  });
  afterEach(async () => {
    await strapi.stop();
    await server.remove();
  });

  it('answers 503 while it is gone, never a false 200, and recovers by itself', async () => {
    const acknowledged: string[] = [];
    expect(await deliver(strapi, acknowledged)).toBe(200);
    await server.stop();
    // The first request waits for the pool to give up; then it is 503 at once.
    expect(await deliver(strapi, acknowledged)).toBe(503);
    const start = Date.now();
    expect(await deliver(strapi, acknowledged)).toBe(503);
    expect(Date.now() - start).toBeLessThan(1000);
    await server.start();
    await waitUntil(async () => (await deliver(strapi, acknowledged)) === 200, { what: 'recovery', timeoutMs: 60_000, everyMs: 200 });
    await expectAllStored(server, acknowledged);
    expect(strapi.unhandled).toEqual([]);
  });
});
