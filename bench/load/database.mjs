import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import createKnex from 'knex';

const POSTGRES = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A fresh, empty database: its environment, a connection to look at it, and how to remove it. */
export async function createDatabase(client) {
  return client === 'sqlite' ? createSqlite() : createPostgres();
}

async function createSqlite() {
  const folder = await mkdtemp(path.join(tmpdir(), 'whatsapp-bench-'));
  const filename = path.join(folder, 'data.db');
  return {
    client: 'sqlite',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    connect: () => createKnex({ client: 'better-sqlite3', connection: { filename, options: { readonly: true } }, useNullAsDefault: true }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function createPostgres() {
  const name = `whatsapp_bench_${randomBytes(6).toString('hex')}`;
  const server = createKnex({ client: 'pg', connection: POSTGRES });
  await server.raw(`create database ${name}`);
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return {
    client: 'postgres',
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    connect: () => createKnex({ client: 'pg', connection: url.href }),
    async remove() {
      await server.raw(`drop database ${name} with (force)`);
      await server.destroy();
    },
  };
}
