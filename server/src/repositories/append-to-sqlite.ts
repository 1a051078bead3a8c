import type { Knex } from 'knex';

import type { TableName } from './tables';

type Value = string | number | Buffer | null;

interface Statement {
  run(...values: readonly Value[]): unknown;
}

/** What we use of the driver's connection. */
interface SqliteConnection {
  prepare(sql: string): Statement;
  /** Begins, runs, commits; rolls back on an error, that of the commit included. */
  transaction<T>(work: (input: T) => void): (input: T) => void;
}

const statements = new WeakMap<SqliteConnection, Map<string, Statement>>();

/**
 * Many rows in one commit, past the query builder: one statement, prepared once, run for each row. A statement with
 * all rows' values would be parsed anew every time, which costs as much as writing them.
 */
export async function appendToSqlite(knex: Knex, table: TableName, rows: readonly Readonly<Record<string, Value>>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const connection = (await knex.client.acquireConnection()) as SqliteConnection;
  try {
    const insert = prepared(
      connection,
      `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
    connection.transaction((batch: typeof rows) => {
      for (const row of batch) insert.run(...columns.map((column) => row[column] ?? null));
    })(rows);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

function prepared(connection: SqliteConnection, sql: string): Statement {
  const known = statements.get(connection) ?? new Map<string, Statement>();
  statements.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, statement);
  return statement;
}
