import type { Knex } from 'knex';

import type { WebhookKind } from '../../../contracts/webhook-log';
import { OWN_WEBHOOK } from '../meta/own-webhook';
import { appendToSqlite } from './append-to-sqlite';
import type { Database } from './database';
import type { Dialect } from './dialect';
import { createDocumentId, insertRows, lockRows, toNumber } from './rows';
import { tables } from './tables';

/** A webhook as received. `receivedAt` in epoch milliseconds. */
export interface JournalEntry {
  readonly body: Buffer;
  readonly receivedAt: number;
  /** It came without a signature while the check was off. */
  readonly isUnsigned: boolean;
}

export interface ClaimedEvent {
  readonly id: number;
  readonly body: Buffer;
  readonly receivedAt: number;
  /** How often somebody had it merged again. */
  readonly replays: number;
}

/** A webhook that is merged, with what the log says of it. */
export interface ProcessedEvent {
  readonly id: number;
  readonly kind: WebhookKind;
  readonly detail: string | null;
}

/** Bytes within bytes. */
const HOLDS: Readonly<Record<Dialect, string>> = {
  sqlite: 'instr(body, ?) > 0',
  postgres: 'position(? in body) > 0',
  mysql: 'locate(?, body) > 0',
};

/** What one claim reads at most: bodies may have 3 MB each. */
const MAX_CLAIM_BYTES = 8 * 1024 * 1024;

export function createJournalRepository({ database }: { database: Database }) {
  const { dialect, knex } = database;

  /** Sets SQLite's patience with locks; returns what it was, in milliseconds. */
  async function busyTimeout(milliseconds: number): Promise<number> {
    const [before]: { timeout: number }[] = await knex.raw('pragma busy_timeout');
    await knex.raw(`pragma busy_timeout = ${milliseconds}`);
    return before?.timeout ?? 0;
  }

  return {
    /** How many appends are worth doing at once: SQLite has one connection. */
    concurrentAppends: dialect === 'sqlite' ? 1 : 2,

    /** One statement, one commit: durable when the promise resolves. */
    async append(entries: readonly JournalEntry[]): Promise<void> {
      // The hottest statement of all: state and attempts have defaults, and `receivedAt` stands for Strapi's times.
      const hasUnsigned = entries.some(({ isUnsigned }) => isUnsigned);
      const rows = entries.map(({ body, receivedAt, isUnsigned }) => ({
        document_id: createDocumentId(),
        body,
        size: body.length,
        received_at: receivedAt,
        ...(hasUnsigned && { is_unsigned: isUnsigned ? 1 : 0 }),
      }));
      if (dialect === 'sqlite') await appendToSqlite(knex, tables.webhookEvents, rows);
      else await database.repeat(() => insertRows(knex, tables.webhookEvents, rows));
    },

    /** Tries a write and takes it back: true means that the journal can be written again. */
    async canWrite(): Promise<boolean> {
      // The SQLite driver waits synchronously for a lock and would block the process for seconds.
      const waitMs = dialect === 'sqlite' ? await busyTimeout(0) : null;
      try {
        const trx = await knex.transaction();
        try {
          await insertRows(trx, tables.webhookEvents, [{ state: 'probe', attempts: 0 }]);
        } finally {
          await trx.rollback();
        }
        return true;
      } catch {
        return false;
      } finally {
        if (waitMs !== null) await busyTimeout(waitMs);
      }
    },

    /** The oldest events that wait, locked; other nodes pass over them. */
    async claim(trx: Knex.Transaction, limit: number): Promise<ClaimedEvent[]> {
      const query = trx(tables.webhookEvents).select('id', 'size').where({ state: 'received', kind: '' }).orderBy('id').limit(limit);
      const waiting: { id: number; size: number }[] = await (dialect === 'sqlite' ? query : query.forUpdate().skipLocked());
      const ids = idsWithin(waiting, MAX_CLAIM_BYTES);
      if (ids.length === 0) return [];
      const rows: { id: number; body: Buffer; received_at: unknown; replays: unknown }[] = await trx(tables.webhookEvents)
        .select('id', 'body', 'received_at', 'replays')
        .whereIn('id', ids)
        .orderBy('id');
      return rows.map(({ id, body, received_at, replays }) => ({
        id,
        body,
        receivedAt: toNumber(received_at) ?? 0,
        replays: toNumber(replays) ?? 0,
      }));
    },

    /** One statement for all of a kind: a batch has few kinds. */
    async markProcessed(trx: Knex.Transaction, events: readonly ProcessedEvent[], at: number): Promise<void> {
      for (const { kind, detail, ids } of groupByKind(events)) {
        await trx(tables.webhookEvents).whereIn('id', ids).update({ state: 'processed', kind, detail, processed_at: at });
      }
    },

    /** How often merging this event has failed, this time included. */
    async countFailure(trx: Knex.Transaction, id: number): Promise<number> {
      await trx(tables.webhookEvents).where({ id }).increment('attempts', 1);
      const row = await trx(tables.webhookEvents).where({ id }).first('attempts');
      return toNumber(row?.attempts) ?? 1;
    },

    /** Row ids of webhooks whose bytes hold one of these names; all without names. In the order of their ids. */
    async idsWith(
      names: readonly string[] | null,
      { afterId, limit }: { readonly afterId: number; readonly limit: number },
    ): Promise<number[]> {
      const query = knex(tables.webhookEvents).where('id', '>', afterId).orderBy('id').limit(limit);
      if (names !== null) {
        query.where((holding) => {
          for (const name of names) holding.orWhereRaw(HOLDS[dialect], [Buffer.from(name)]);
        });
      }
      return query.pluck('id');
    },

    async lockBodies(trx: Knex.Transaction, ids: readonly number[]): Promise<Pick<ClaimedEvent, 'id' | 'body' | 'receivedAt'>[]> {
      const rows = await lockRows(
        trx(tables.webhookEvents)
          .whereIn('id', [...ids])
          .orderBy('id')
          .select('id', 'body', 'received_at'),
      );
      return rows.map(({ id, body, received_at }) => ({ id: Number(id), body: body as Buffer, receivedAt: toNumber(received_at) ?? 0 }));
    },

    /** A copy in place of the bytes as received, while it is being merged. */
    async rewrite(trx: Knex.Transaction, id: number, body: Buffer): Promise<void> {
      await trx(tables.webhookEvents).where({ id }).update({ body, size: body.length });
    },

    /** A copy in place of the bytes as received. Its items stand elsewhere now: those in quarantine are looked at again. */
    async replaceBody(trx: Knex.Transaction, id: number, body: Buffer): Promise<void> {
      const dropped = await trx(tables.quarantinedItems).where({ webhook_event_id: id }).whereNull('settled_at').del();
      await trx(tables.quarantinedItems).where({ webhook_event_id: id }).del();
      const again = dropped > 0 && body.length > 0 ? { state: 'received', kind: '', attempts: 0 } : {};
      await trx(tables.webhookEvents)
        .where({ id })
        .update({ body, size: body.length, ...again });
    },

    /** Of Meta: our own check of the signature says nothing of it. */
    async newestReceivedAt(): Promise<number | null> {
      const row = await knex(tables.webhookEvents).whereNot({ size: OWN_WEBHOOK.length }).orderBy('id', 'desc').first('received_at');
      return toNumber(row?.received_at);
    },

    async hasWaiting(): Promise<boolean> {
      return (await knex(tables.webhookEvents).where({ state: 'received' }).first('id')) !== undefined;
    },
  };
}

export type JournalRepository = ReturnType<typeof createJournalRepository>;

function groupByKind(events: readonly ProcessedEvent[]) {
  const groups = new Map<string, Omit<ProcessedEvent, 'id'> & { readonly ids: number[] }>();
  for (const { id, kind, detail } of events) {
    const key = `${kind}/${detail ?? ''}`;
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { kind, detail, ids: [id] });
  }
  return groups.values();
}

/** At least one, then as many as stay within the bytes. */
function idsWithin(rows: readonly { id: number; size: number }[], maxBytes: number): number[] {
  const ids: number[] = [];
  let bytes = 0;
  for (const { id, size } of rows) {
    bytes += toNumber(size) ?? 0;
    if (ids.length > 0 && bytes > maxBytes) break;
    ids.push(id);
  }
  return ids;
}
