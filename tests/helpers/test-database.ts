import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import createKnex, { type Knex } from 'knex';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';

export interface TestDatabase {
  readonly client: DatabaseClient;
  /** For the environment of the Strapi app. */
  readonly env: Readonly<Record<string, string>>;
  readonly knex: Knex;
  destroy(): Promise<void>;
}

export const databaseClient = (process.env.DATABASE_CLIENT ?? 'sqlite') as DatabaseClient;

const SERVERS = {
  postgres: process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  mysql: process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306/mysql',
};

/** A fresh, empty database of the kind that `DATABASE_CLIENT` asks for; gone after `destroy()`. */
export async function createTestDatabase(client: DatabaseClient = databaseClient): Promise<TestDatabase> {
  return client === 'sqlite' ? createSqlite() : createOnServer(client);
}

async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whatsapp-test-'));
  const filename = path.join(folder, 'data.db');
  const knex = createKnex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
  return {
    client: 'sqlite',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    knex,
    async destroy() {
      await knex.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createOnServer(client: 'postgres' | 'mysql'): Promise<TestDatabase> {
  const name = `whatsapp_test_${randomBytes(6).toString('hex')}`;
  const driver = client === 'postgres' ? 'pg' : 'mysql2';
  const server = createKnex({ client: driver, connection: SERVERS[client] });
  try {
    await server.raw(client === 'postgres' ? `create database ${name}` : `create database ${name} character set utf8mb4`);
  } catch (error) {
    const hint = client === 'postgres' ? 'PostgreSQL at TEST_POSTGRES_URL' : 'MariaDB or MySQL at TEST_MYSQL_URL';
    throw new Error(`The ${client} suites need a running ${hint} (${SERVERS[client]}). Start it, or set the variable.`, { cause: error });
  }
  const url = new URL(SERVERS[client]);
  url.pathname = `/${name}`;
  const knex = createKnex({ client: driver, connection: url.href });
  return {
    client,
    env: { DATABASE_CLIENT: client, DATABASE_URL: url.href },
    knex,
    async destroy() {
      await knex.destroy();
      await server.raw(client === 'postgres' ? `drop database ${name} with (force)` : `drop database ${name}`);
      await server.destroy();
    },
  };
}
