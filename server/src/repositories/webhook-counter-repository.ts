import type { Knex } from 'knex';

import type { Database } from './database';
import { toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface Count {
  readonly name: string;
  /** Its beginning, epoch milliseconds. */
  readonly hour: number;
  readonly amount: number;
  /** When the newest of them came, epoch milliseconds. */
  readonly lastAt: number;
}

export function createWebhookCounterRepository({ database }: { database: Database }) {
  const { dialect, knex } = database;
  // The word for the row that was to be inserted.
  const added = dialect === 'mysql' ? 'values(??)' : 'excluded.??';
  const onConflict = dialect === 'mysql' ? 'on duplicate key update' : 'on conflict (hour, name) do update set';

  return {
    /** One statement, whatever was counted; several nodes add to the same rows. */
    async add(counts: readonly Count[]): Promise<void> {
      if (counts.length === 0) return;
      const now = new Date();
      // Sorted: two nodes meet at the first row instead of in a deadlock.
      const rows = [...counts]
        .sort((left, right) => left.hour - right.hour || (left.name < right.name ? -1 : 1))
        .map(({ lastAt, ...count }) => withStrapiColumns({ ...count, last_at: lastAt }, now));
      const columns = Object.keys(rows[0] ?? {});
      const values = rows.flatMap((row) => columns.map((column) => row[column] as Knex.Value));
      const places = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
      await database.repeat(() =>
        knex.raw(
          `insert into ?? (${columns.map(() => '??').join(', ')}) values ${places} ${onConflict} ?? = ?? + ${added}, ?? = ${added}`,
          [tables.webhookCounters, ...columns, ...values, 'amount', `${tables.webhookCounters}.amount`, 'amount', 'last_at', 'last_at'],
        ),
      );
    },

    /** When the newest of this name came; null: none is known. */
    async lastAt(name: string): Promise<number | null> {
      const row: Row | undefined = await knex(tables.webhookCounters).where({ name }).max({ at: 'last_at' }).first();
      return toNumber(row?.at);
    },

    /** By name, of the hours that begin at `since` or later. */
    async totals(since: number): Promise<Map<string, number>> {
      const rows: Row[] = await knex(tables.webhookCounters)
        .where('hour', '>=', since)
        .groupBy('name')
        .select('name')
        .sum({ total: 'amount' });
      return new Map(rows.map(({ name, total }) => [String(name), toNumber(total) ?? 0]));
    },
  };
}

export type WebhookCounterRepository = ReturnType<typeof createWebhookCounterRepository>;
