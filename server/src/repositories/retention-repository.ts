import type { Knex } from 'knex';

import { lockRows, toNumber, type Row } from './rows';
import { tables } from './tables';

/** A part of what is to be removed. `lastId` is where to go on; null: nothing older is left. */
export interface PrunedPortion {
  readonly removed: number;
  readonly lastId: number | null;
}

export interface Portion {
  /** Epoch milliseconds. */
  readonly before: number;
  readonly afterId: number;
  readonly limit: number;
}

/** Tables whose ids grow with time, and the column that says when a row is from. */
const TIMES = {
  webhooks: { table: tables.webhookEvents, column: 'received_at' },
  runs: { table: tables.assistantRuns, column: 'started_at' },
  audit: { table: tables.auditEntries, column: 'at' },
  counters: { table: tables.webhookCounters, column: 'hour' },
  unmatched: { table: tables.waitingStatuses, column: 'received_at' },
} as const;

export type PlainKind = Exclude<keyof typeof TIMES, 'webhooks'>;

/** A file whose bytes are still to be removed. */
export interface RemovedFile {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
}

/** Takes away what is older than it is kept. The only place that removes rows of the journal, the audit and messages. */
export function createRetentionRepository() {
  /**
   * The first rows of a table, as far as they are old. They stand in the order of their ids, so the search ends at the
   * first that is not: no index on the time is needed, and nothing newer is read.
   */
  async function oldest(
    trx: Knex,
    kind: keyof typeof TIMES,
    { before, afterId, limit }: Portion,
  ): Promise<{ ids: number[]; lastId: number | null }> {
    const { table, column } = TIMES[kind];
    const rows: Row[] = await trx(table).where('id', '>', afterId).orderBy('id').limit(limit).select('id', column);
    const old = rows.filter((row) => (toNumber(row[column]) ?? 0) < before);
    const isEnd = rows.length < limit || old.length < rows.length;
    return { ids: old.map(({ id }) => Number(id)), lastId: isEnd ? null : Number(rows.at(-1)?.id) };
  }

  return {
    async prune(trx: Knex, kind: PlainKind, portion: Portion): Promise<PrunedPortion> {
      const { ids, lastId } = await oldest(trx, kind, portion);
      const removed = ids.length === 0 ? 0 : await trx(TIMES[kind].table).whereIn('id', ids).del();
      return { removed, lastId };
    },

    /** Only what is merged and has nothing open in quarantine; its settled items go with it. */
    async pruneWebhooks(trx: Knex, portion: Portion): Promise<PrunedPortion> {
      const { ids: old, lastId } = await oldest(trx, 'webhooks', portion);
      if (old.length === 0) return { removed: 0, lastId };
      const open = trx(tables.quarantinedItems).select('webhook_event_id').whereIn('webhook_event_id', old).whereNull('settled_at');
      const rows = await lockRows(
        trx(tables.webhookEvents).whereIn('id', old).where({ state: 'processed' }).whereNotIn('id', open).orderBy('id').select('id'),
      );
      const ids = rows.map(({ id }) => Number(id));
      if (ids.length === 0) return { removed: 0, lastId };
      await trx(tables.quarantinedItems).whereIn('webhook_event_id', ids).del();
      return { removed: await trx(tables.webhookEvents).whereIn('id', ids).del(), lastId };
    },

    /**
     * Files of customers that have been here for so long: no longer shown from now on, their bytes go afterwards.
     * @returns how many
     */
    async retireFiles(
      trx: Knex,
      { before, limit, reason, now }: Omit<Portion, 'afterId'> & { readonly reason: string; readonly now: number },
    ): Promise<number> {
      const rows = await lockRows(
        trx(tables.media)
          .where({ origin: 'inbound', state: 'stored' })
          .where('changed_at', '<', before)
          .orderBy('changed_at')
          .limit(limit)
          .select('id'),
      );
      const ids = rows.map(({ id }) => Number(id));
      if (ids.length === 0) return 0;
      await trx(tables.media).whereIn('id', ids).update(retired(reason, now));
      await trx(tables.messages)
        .whereIn('id', trx(tables.messageMedia).select('message_id').whereIn('media_id', ids))
        .update({ changed_at: now });
      return ids.length;
    },

    /** Row ids of conversations with a message from before; `lastId` as above. */
    async conversationsWithOlder(
      knex: Knex,
      { before, afterId, limit }: Portion,
    ): Promise<{ readonly ids: number[]; readonly lastId: number | null }> {
      const rows: Row[] = await knex(`${tables.conversations} as c`)
        .where('c.id', '>', afterId)
        .orderBy('c.id')
        .limit(limit)
        .select('c.id')
        // Along the index of the thread: one look for each conversation.
        .select({ oldest: knex(`${tables.messages} as m`).min('m.occurred_at').whereRaw('m.conversation_id = c.id') });
      const ids = rows.filter(({ oldest: at }) => at !== null && (toNumber(at) ?? before) < before).map(({ id }) => Number(id));
      return { ids, lastId: rows.length < limit ? null : Number(rows.at(-1)?.id) };
    },

    /** The oldest messages of a conversation; those that are still to be sent stay. */
    async olderMessages(trx: Knex, conversationId: number, { before, limit }: Omit<Portion, 'afterId'>): Promise<number[]> {
      return trx(`${tables.messages} as m`)
        .where('m.conversation_id', conversationId)
        .where('m.occurred_at', '<', before)
        .whereNotExists(trx(`${tables.outbox} as o`).select(trx.raw('1')).whereRaw('o.message_id = m.id'))
        .orderBy(['m.occurred_at', 'm.id'])
        .limit(limit)
        .pluck('m.id');
    },

    /** How many of these messages nobody has read: the newest ones of the contact are the unread ones. */
    async unreadAmong(
      trx: Knex,
      ids: readonly number[],
      {
        conversationId,
        unreadCount,
        silentTypes,
      }: { readonly conversationId: number; readonly unreadCount: number; readonly silentTypes: readonly string[] },
    ): Promise<number> {
      if (unreadCount === 0) return 0;
      const unread: number[] = await trx(tables.messages)
        .where({ conversation_id: conversationId, direction: 'inbound' })
        .where((news) => news.where('is_history', false).orWhereNull('is_history'))
        .whereNotIn('type', [...silentTypes])
        .orderBy('id', 'desc')
        .limit(unreadCount)
        .pluck('id');
      const removed = new Set(ids);
      return unread.filter((id) => removed.has(id)).length;
    },

    /** Takes messages away, and their files unless somebody else uses them. */
    async removeMessages(
      trx: Knex,
      ids: readonly number[],
      { reason, now }: { readonly reason: string; readonly now: number },
    ): Promise<void> {
      const links = () => trx(tables.messageMedia).whereIn('message_id', [...ids]);
      const files: number[] = await links().distinct('media_id').pluck('media_id');
      await links().del();
      const unused = () =>
        trx(tables.media)
          .whereIn('id', files)
          .where((own) => own.where('is_shared', false).orWhereNull('is_shared'))
          .whereNotIn('id', trx(tables.messageMedia).select('media_id').whereIn('media_id', files));
      if (files.length > 0) {
        await unused().whereNull('storage_key').del();
        await unused().update(retired(reason, now));
      }
      await trx(tables.messages)
        .whereIn('id', [...ids])
        .del();
    },

    /** Files that were retired and whose bytes may still be there. */
    async retiredFiles(knex: Knex, { afterId, limit }: Omit<Portion, 'before'>): Promise<RemovedFile[]> {
      const rows: Row[] = await knex(tables.media)
        .where({ state: 'removed' })
        .whereNotNull('next_attempt_at')
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .select('id', 'storage_key', 'storage_url');
      return rows.map((row) => ({ id: Number(row.id), key: String(row.storage_key), url: (row.storage_url as string | null) ?? null }));
    },

    /** Their bytes are gone: what no message shows goes whole. */
    async forgetFiles(trx: Knex, ids: readonly number[]): Promise<void> {
      const files = () => trx(tables.media).whereIn('id', [...ids]);
      await files()
        .whereNotIn(
          'id',
          trx(tables.messageMedia)
            .select('media_id')
            .whereIn('media_id', [...ids]),
        )
        .del();
      await files().update({ storage_key: null, storage_url: null, next_attempt_at: null });
    },
  };
}

export type RetentionRepository = ReturnType<typeof createRetentionRepository>;

/** `next_attempt_at` marks the rows whose bytes are still to be removed: there is an index on it. */
function retired(reason: string, now: number): Row {
  return { state: 'removed', reason, next_attempt_at: now, meta_media_id: null, meta_expires_at: null, changed_at: now };
}
