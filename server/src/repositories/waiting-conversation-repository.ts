import type { Knex } from 'knex';

import { lockRows, toNumber, type Row } from './rows';
import { tables } from './tables';

/** A conversation that its owner has not looked at. */
export interface WaitingConversation {
  readonly id: number;
  readonly ownerId: number;
  /** Epoch milliseconds: when the oldest unread message arrived. */
  readonly unreadSince: number;
}

/** Who waits for an answer, and whose owner was told of it. */
export function createWaitingConversationRepository() {
  const untold = (query: Knex.QueryBuilder) =>
    query
      .where('unread_count', '>', 0)
      .whereNull('archived_at')
      .whereNotNull('assigned_user_id')
      .where((told) => void told.whereNull('waiting_told_since').orWhereRaw('waiting_told_since < unread_since'));

  return {
    /** Unread since then or longer, with an owner who was not told of this stretch; the longest waiting first. */
    async find(knex: Knex, { until, limit }: { readonly until: number; readonly limit: number }): Promise<WaitingConversation[]> {
      const rows: Row[] = await untold(knex(tables.conversations))
        .where('unread_since', '<=', until)
        .orderBy('unread_since')
        .limit(limit)
        .select('id', 'assigned_user_id', 'unread_since');
      return rows.map((row) => ({
        id: Number(row.id),
        ownerId: Number(row.assigned_user_id),
        unreadSince: toNumber(row.unread_since) ?? 0,
      }));
    },

    /** @returns those that nobody has read or told of in between; they count as told from now on */
    async markTold(trx: Knex.Transaction, ids: readonly number[]): Promise<number[]> {
      if (ids.length === 0) return [];
      const rows = await lockRows(
        untold(trx(tables.conversations).whereIn('id', [...ids]))
          .orderBy('id')
          .select('id'),
      );
      const still = rows.map(({ id }) => Number(id));
      await trx(tables.conversations)
        .whereIn('id', still)
        .update({ waiting_told_since: trx.raw('unread_since') });
      return still;
    },
  };
}

export type WaitingConversationRepository = ReturnType<typeof createWaitingConversationRepository>;
