import type { Knex } from 'knex';

import type { TaskResult } from '../../../contracts/scheduled-task';
import type { Database } from './database';
import { parseJson, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** Instants in epoch milliseconds. */
export interface StoredTask {
  readonly name: string;
  readonly lastStartedAt: number | null;
  readonly lastEndedAt: number | null;
  readonly result: TaskResult | null;
  readonly isRunning: boolean;
}

/** A run is over after this time unless it is renewed, by the database's clock. */
export const TASK_LEASE_MS = 60_000;

/** Which node runs a job: one at a time, once for each time on the clock. */
export function createScheduledTaskRepository({ database }: { database: Database }) {
  const { knex, now } = database;

  return {
    /** Makes the rows that are missing. */
    async ensure(names: readonly string[]): Promise<void> {
      const rows = names.map((name) => withStrapiColumns({ name, lease_until: 0, lease_token: 0, last_slot_at: 0 }, new Date()));
      await knex(tables.scheduledTasks).insert(rows).onConflict('name').ignore();
    },

    /**
     * @param slot the time on the clock that the run is for; null: somebody asks for it now
     * @returns the fencing token; null: it runs elsewhere, or has run for this time already
     */
    async take(name: string, { owner, slot, at }: { owner: string; slot: number | null; at: number }): Promise<number | null> {
      const isFree = (query: Knex.QueryBuilder) => {
        query.where({ name }).whereRaw(`coalesce(lease_until, 0) < ${now}`);
        return slot === null ? query : query.where('last_slot_at', '<', slot);
      };
      return database.transaction(async ({ trx }) => {
        const taken = await isFree(trx(tables.scheduledTasks)).update({
          lease_owner: owner,
          lease_until: trx.raw(`${now} + ${TASK_LEASE_MS}`),
          lease_token: trx.raw('lease_token + 1'),
          last_started_at: at,
          ...(slot !== null && { last_slot_at: slot }),
        });
        if (taken === 0) return null;
        const row: Row | undefined = await trx(tables.scheduledTasks).where({ name }).first('lease_token');
        return toNumber(row?.lease_token);
      });
    },

    /** False: the run is no longer ours. */
    async renew(name: string, token: number): Promise<boolean> {
      const renewed = await knex(tables.scheduledTasks)
        .where({ name, lease_token: token })
        .where('lease_until', '>', 0)
        .update({ lease_until: knex.raw(`${now} + ${TASK_LEASE_MS}`) });
      return renewed > 0;
    },

    async finish(name: string, { token, result, at }: { token: number; result: TaskResult; at: number }): Promise<void> {
      await knex(tables.scheduledTasks)
        .where({ name, lease_token: token })
        .update({ lease_until: 0, lease_owner: null, last_ended_at: at, result: JSON.stringify(result) });
    },

    async list(): Promise<StoredTask[]> {
      const rows: Row[] = await knex(tables.scheduledTasks).select(
        '*',
        knex.raw(`case when lease_until > ${now} then 1 else 0 end as is_running`),
      );
      return rows.map(toTask);
    },
  };
}

export type ScheduledTaskRepository = ReturnType<typeof createScheduledTaskRepository>;

function toTask(row: Row): StoredTask {
  const lastStartedAt = toNumber(row.last_started_at);
  const lastEndedAt = toNumber(row.last_ended_at);
  const isRunning = Number(row.is_running) === 1;
  const isLost = !isRunning && lastStartedAt !== null && (lastEndedAt ?? 0) < lastStartedAt;
  return {
    name: String(row.name),
    lastStartedAt,
    lastEndedAt,
    isRunning,
    result: isLost ? LOST : parseJson<TaskResult>(row.result),
  };
}

/** Its process ended half-way. */
const LOST: TaskResult = { outcome: 'lost', counts: {}, reason: 'The process ended before the task did. It runs again at its next time.' };
