import type { Knex } from 'knex';

import { toConversation, type StoredConversation } from './conversation-row';
import type { Database } from './database';
import { toNumber, type Row } from './rows';
import { tables } from './tables';

/** A turn is over after this time unless it is renewed, by the database's clock. */
export const TURN_LEASE_MS = 60_000;

/** Who runs the turn of a conversation: one at a time, on any number of nodes. */
export function createTurnLeaseRepository({ database }: { database: Database }) {
  const { dialect, knex, now } = database;
  const isDue = (at: number) => (query: Knex.QueryBuilder) =>
    void query.where('turn_due_at', '<=', at).whereRaw(`coalesce(turn_lease_until, 0) < ${now}`);

  return {
    /** Row ids of conversations whose turn is due and in nobody's hands, the longest waiting first. */
    async findDue({ limit, at }: { readonly limit: number; readonly at: number }): Promise<number[]> {
      return knex(tables.conversations).where(isDue(at)).orderBy('turn_due_at').limit(limit).pluck('id');
    },

    /** The conversation with its row locked; null: it is due no more, or somebody else has it at the moment. */
    async lockDue(trx: Knex.Transaction, id: number, at: number): Promise<StoredConversation | null> {
      const query = trx(tables.conversations).where({ id }).where(isDue(at)).limit(1);
      const [row]: Row[] = await (dialect === 'sqlite' ? query : query.forUpdate().skipLocked());
      return row ? toConversation(row) : null;
    },

    /** For a turn that could not even begin: later, so that it does not stand in the way of others. */
    async postpone(id: number, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
      await knex(tables.conversations).where({ id }).where(isDue(from)).update({ turn_due_at: to });
    },

    /** @returns the fencing token */
    async take(trx: Knex.Transaction, { id, turnLeaseToken }: StoredConversation, owner: string): Promise<number> {
      await trx(tables.conversations)
        .where({ id })
        .update({
          turn_lease_owner: owner,
          turn_lease_until: trx.raw(`${now} + ${TURN_LEASE_MS}`),
          turn_lease_token: turnLeaseToken + 1,
        });
      return turnLeaseToken + 1;
    },

    /** The row if the lease is still ours, with more time; null: it is not. */
    async renew(id: number, token: number): Promise<StoredConversation | null> {
      const renewed = await knex(tables.conversations)
        .where({ id, turn_lease_token: token })
        .where('turn_lease_until', '>', 0)
        .update({ turn_lease_until: knex.raw(`${now} + ${TURN_LEASE_MS}`) });
      if (renewed === 0) return null;
      const row: Row | undefined = await knex(tables.conversations).where({ id }).first();
      return row ? toConversation(row) : null;
    },

    async release(trx: Knex.Transaction, id: number, token: number): Promise<void> {
      await trx(tables.conversations).where({ id, turn_lease_token: token }).update({ turn_lease_until: 0, turn_lease_owner: null });
    },

    /** When the next turn may begin, epoch milliseconds. */
    async nextDueAt(): Promise<number | null> {
      const row: Row | undefined = await knex(tables.conversations).whereNotNull('turn_due_at').min({ due: 'turn_due_at' }).first();
      return toNumber(row?.due);
    },
  };
}

export type TurnLeaseRepository = ReturnType<typeof createTurnLeaseRepository>;
