import type { Knex } from 'knex';

import type { Database } from './database';
import { insertRows, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** A row that this node may send until `leaseUntil`. */
export interface ClaimedRow {
  readonly id: number;
  readonly messageId: number;
  readonly conversationId: number;
  /** Row id of the business number. */
  readonly phoneNumberId: number;
  /** This try included. */
  readonly attempts: number;
  /** The fencing token: a write with an older one changes nothing. */
  readonly leaseToken: number;
}

export interface NewOutboxRow {
  readonly messageId: number;
  readonly conversationId: number;
  readonly phoneNumberId: number;
}

/** A claim is over after this time, by the database's clock. It must outlast a request's timeout. */
export const LEASE_MS = 45_000;

export function createOutboxRepository({ database }: { database: Database }) {
  const { dialect, knex, now } = database;

  return {
    async add(trx: Knex.Transaction, row: NewOutboxRow, at: number): Promise<void> {
      await insertRows(trx, tables.outbox, [
        withStrapiColumns(
          {
            message_id: row.messageId,
            conversation_id: row.conversationId,
            phone_number_id: row.phoneNumberId,
            attempts: 0,
            next_attempt_at: at,
            lease_until: 0,
            lease_token: 0,
          },
          new Date(at),
        ),
      ]);
    },

    /**
     * Takes rows that are due and the oldest of their conversation, so that messages leave in the order in which
     * they were written. A conversation whose oldest row is in somebody's hands waits.
     */
    async claim(trx: Knex.Transaction, { owner, limit, at }: { owner: string; limit: number; at: number }): Promise<ClaimedRow[]> {
      const query = trx(`${tables.outbox} as o`)
        .select('o.id', 'o.message_id', 'o.conversation_id', 'o.phone_number_id', 'o.attempts', 'o.lease_token')
        .where('o.next_attempt_at', '<=', at)
        .where('o.lease_until', '=', 0)
        .whereNotExists(
          trx(`${tables.outbox} as earlier`)
            .select(trx.raw('1'))
            .whereRaw('earlier.conversation_id = o.conversation_id')
            .whereRaw('earlier.id < o.id'),
        )
        .orderBy('o.id')
        .limit(limit);
      const rows: Row[] = await (dialect === 'sqlite' ? query : query.forUpdate('o').skipLocked());
      if (rows.length === 0) return [];
      await trx(tables.outbox)
        .whereIn(
          'id',
          rows.map(({ id }) => Number(id)),
        )
        .update({
          lease_owner: owner,
          lease_until: trx.raw(`${now} + ${LEASE_MS}`),
          lease_token: trx.raw('lease_token + 1'),
          attempts: trx.raw('attempts + 1'),
        });
      return rows.map(toClaimedRow);
    },

    /** Rows whose sender died or was overtaken: the request may have begun. Locked; others are passed over. */
    async expired(trx: Knex.Transaction, limit: number): Promise<ClaimedRow[]> {
      const query = trx(tables.outbox)
        .select('id', 'message_id', 'conversation_id', 'phone_number_id', 'attempts', 'lease_token')
        .where('lease_until', '>', 0)
        .whereRaw(`lease_until < ${now}`)
        .orderBy('id')
        .limit(limit);
      const rows: Row[] = await (dialect === 'sqlite' ? query : query.forUpdate().skipLocked());
      return rows.map((row) => ({ ...toClaimedRow(row), attempts: Number(row.attempts), leaseToken: Number(row.lease_token) }));
    },

    /** The send is decided. False: the lease is no longer ours, nothing was changed. */
    async complete(trx: Knex.Transaction, { id, leaseToken }: Pick<ClaimedRow, 'id' | 'leaseToken'>): Promise<boolean> {
      return (await trx(tables.outbox).where({ id, lease_token: leaseToken }).del()) > 0;
    },

    /** Gives the row back, to be tried again. `countsAsAttempt` is false when nothing was asked of Meta. */
    async release(
      trx: Knex.Transaction,
      { id, leaseToken }: Pick<ClaimedRow, 'id' | 'leaseToken'>,
      { retryAt, countsAsAttempt }: { retryAt: number; countsAsAttempt: boolean },
    ): Promise<boolean> {
      const changed = await trx(tables.outbox)
        .where({ id, lease_token: leaseToken })
        .update({
          next_attempt_at: retryAt,
          lease_until: 0,
          lease_owner: null,
          ...(!countsAsAttempt && { attempts: trx.raw('attempts - 1') }),
        });
      return changed > 0;
    },

    /** The message is settled by other news, such as a status echo: it must not be sent again. */
    async dropForMessages(trx: Knex.Transaction, messageIds: readonly number[]): Promise<void> {
      if (messageIds.length > 0) {
        await trx(tables.outbox)
          .whereIn('message_id', [...messageIds])
          .del();
      }
    },

    /** What waited for a file may go now. */
    async hurryForMedia(trx: Knex, mediaId: number, at: number): Promise<void> {
      await trx(tables.outbox)
        .where({ lease_until: 0 })
        .where('next_attempt_at', '>', at)
        .whereIn('message_id', trx(tables.messageMedia).select('message_id').where({ media_id: mediaId }))
        .update({ next_attempt_at: at });
    },

    async moveToConversation(trx: Knex.Transaction, fromId: number, toId: number): Promise<void> {
      await trx(tables.outbox).where({ conversation_id: fromId }).update({ conversation_id: toId });
    },

    /** When the next row is due, epoch milliseconds; null when none waits. */
    async nextDueAt(): Promise<number | null> {
      const row: Row | undefined = await knex(tables.outbox).where({ lease_until: 0 }).min({ due: 'next_attempt_at' }).first();
      return toNumber(row?.due);
    },
  };
}

export type OutboxRepository = ReturnType<typeof createOutboxRepository>;

/** As selected before the claim's own update. */
function toClaimedRow(row: Row): ClaimedRow {
  return {
    id: Number(row.id),
    messageId: Number(row.message_id),
    conversationId: Number(row.conversation_id),
    phoneNumberId: Number(row.phone_number_id),
    attempts: Number(row.attempts) + 1,
    leaseToken: Number(row.lease_token) + 1,
  };
}
