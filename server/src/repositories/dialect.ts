export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** MariaDB speaks `mysql` here too. */
export function toDialect(client: string): Dialect {
  switch (client) {
    case 'sqlite':
    case 'postgres':
    case 'mysql':
      return client;
    default:
      throw new Error(`[whatsapp] The database client "${client}" is not supported. Use sqlite, postgres or mysql.`);
  }
}

/** The database's own clock in epoch milliseconds: leases are compared by one clock, not by each node's. */
export function databaseNow(dialect: Dialect): string {
  switch (dialect) {
    case 'sqlite':
      return `cast((julianday('now') - 2440587.5) * 86400000 as integer)`;
    case 'postgres':
      return `cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
    case 'mysql':
      return `cast(unix_timestamp(now(3)) * 1000 as unsigned)`;
  }
}
