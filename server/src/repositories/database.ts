import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { isRetryable } from './database-errors';
import { databaseNow, toDialect, type Dialect } from './dialect';

/** Inside a transaction: the connection to use, and what waits for the commit. */
export interface Transaction {
  readonly trx: Knex.Transaction;
  /** Runs once the rows are durable; never on a rollback. */
  afterCommit(callback: () => void): void;
}

export interface Database {
  readonly dialect: Dialect;
  /** Outside of transactions only: on SQLite there is one connection, and this would wait for itself. */
  readonly knex: Knex;
  /** SQL of the database's clock in epoch milliseconds. */
  readonly now: string;
  /**
   * Runs the work in one transaction and again when another node got in between (unique key, deadlock,
   * serialization): the work must be repeatable. Joins a transaction that the caller has opened with Strapi.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The same for a single statement: a deadlock takes it back whole, and it may succeed at once. */
  repeat<T>(statement: () => Promise<T>): Promise<T>;
}

const MAX_TRIES = 5;

async function repeat<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
    }
  }
}

export function createDatabase({ strapi }: { strapi: Core.Strapi }): Database {
  const knex = strapi.db.connection;
  const dialect = toDialect(strapi.db.dialect.client);
  if (dialect === 'sqlite') endAbandonedTransactions(knex);

  async function joinOuter<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return strapi.db.transaction(({ trx, onCommit }) => work({ trx: trx as Knex.Transaction, afterCommit: onCommit }));
  }

  async function runOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const callbacks: (() => void)[] = [];
    const result = await knex.transaction((trx) => work({ trx, afterCommit: (callback) => callbacks.push(callback) }));
    callbacks.forEach((callback) => callback());
    return result;
  }

  return {
    dialect,
    knex,
    now: databaseNow(dialect),
    repeat,
    async transaction(work) {
      if (strapi.db.inTransaction()) return joinOuter(work);
      return repeat(() => runOnce(work));
    },
  };
}

interface SqliteConnection {
  readonly inTransaction: boolean;
  exec(sql: string): void;
}

/**
 * When COMMIT finds the file locked it fails, and the driver's transaction stays open on the one connection: whatever
 * is written next would never be durable, though it looks so. Such a transaction is rolled back as the connection
 * returns to the pool.
 */
function endAbandonedTransactions(knex: Knex): void {
  const pool = knex.client.pool as { on(event: 'release', listener: (connection: SqliteConnection) => void): void };
  pool.on('release', (connection) => {
    if (connection.inTransaction) connection.exec('rollback');
  });
}
