import type { Knex } from 'knex';

import { webhookKinds, type WebhookKind } from '../../../contracts/webhook-log';
import { adminName } from '../../../domain/admin-name';
import { decodeCursor, encodeCursor } from './cursor';
import type { Page } from './inbox-repository';
import { lockRows, textOrNull, toBoolean, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface LoggedWebhook {
  readonly id: number;
  readonly documentId: string;
  readonly receivedAt: number;
  readonly processedAt: number | null;
  readonly isWaiting: boolean;
  /** Null while it waits. */
  readonly kind: WebhookKind | null;
  readonly detail: string | null;
  readonly size: number;
  readonly isUnsigned: boolean;
  /** Null in a list, where it is large. */
  readonly body: Buffer | null;
}

export interface LoggedItem {
  readonly path: string;
  readonly kind: string;
  readonly reason: string;
  readonly details: string;
  readonly attempts: number;
  readonly settledAt: number | null;
  readonly settledBy: string | null;
}

export interface ListedWebhook extends LoggedWebhook {
  /** Of the first open item in quarantine. */
  readonly openReason: string | null;
}

export interface WebhookFilter {
  readonly kind?: WebhookKind | undefined;
  readonly state?: 'received' | 'processed' | 'quarantined' | undefined;
  /** Epoch milliseconds. */
  readonly since?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Bodies of lists are parsed up to this size: each row of a list costs its parsing. */
const MAX_LISTED_BYTES = 64 * 1024;
/** Rows stand in the order in which they were committed, which is nearly that of their times. */
const DISORDER_MS = 60_000;

const COLUMNS = ['e.id', 'e.document_id', 'e.received_at', 'e.processed_at', 'e.state', 'e.kind', 'e.detail', 'e.size', 'e.is_unsigned'];

/** The journal as people look at it. Every query runs along an index and reads as many rows as it shows. */
export function createWebhookLogRepository() {
  return {
    /** Newest first. */
    async list(knex: Knex, filter: WebhookFilter): Promise<Page<ListedWebhook>> {
      const { since = 0, limit } = filter;
      // What waits has no kind yet.
      if (filter.state === 'received' && filter.kind) return { data: [], nextCursor: null };
      const ids = await idsOfState(knex, filter);
      const query = knex(`${tables.webhookEvents} as e`)
        .select(COLUMNS)
        .select(knex.raw('case when ?? <= ? then ?? end as ??', ['e.size', MAX_LISTED_BYTES, 'e.body', 'body']))
        .orderBy('e.id', 'desc')
        .limit(limit + 1);
      if (ids) query.whereIn('e.id', ids);
      else narrow(query, filter);
      const rows = ((await query) as Row[]).map(toWebhook);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const shown = page.filter(({ receivedAt }) => receivedAt >= since);
      const reasons = await openReasons(
        knex,
        shown.map(({ id }) => id),
      );
      return {
        data: shown.map((webhook) => ({ ...webhook, openReason: reasons.get(webhook.id) ?? null })),
        nextCursor: last && last.receivedAt >= since - DISORDER_MS ? encodeCursor({ at: last.receivedAt, id: last.id }) : null,
      };
    },

    async find(knex: Knex, documentId: string): Promise<(LoggedWebhook & { readonly items: readonly LoggedItem[] }) | null> {
      const row: Row | undefined = await knex(`${tables.webhookEvents} as e`)
        .select(COLUMNS)
        .select('e.body')
        .where('e.document_id', documentId)
        .first();
      if (!row) return null;
      const items: Row[] = await knex(`${tables.quarantinedItems} as q`)
        .leftJoin('admin_users as u', 'u.id', 'q.settled_by')
        .select('q.path', 'q.kind', 'q.reason', 'q.details', 'q.attempts', 'q.settled_at', 'q.settled_by')
        .select('u.firstname', 'u.lastname', 'u.username')
        .where('q.webhook_event_id', Number(row.id))
        .orderBy('q.id');
      return { ...toWebhook(row), items: items.map(toItem) };
    },

    async counts(knex: Knex): Promise<{ readonly waiting: number; readonly quarantined: number }> {
      const waiting = await knex(tables.webhookEvents).where({ state: 'received', kind: '' }).count({ count: '*' }).first();
      const quarantined = await knex(tables.quarantinedItems).whereNull('settled_at').countDistinct({ count: 'webhook_event_id' }).first();
      return { waiting: toNumber(waiting?.count) ?? 0, quarantined: toNumber(quarantined?.count) ?? 0 };
    },

    /** Locked, so that of two people who press the same button one comes second. */
    async lock(trx: Knex, documentId: string): Promise<{ readonly id: number; readonly isWaiting: boolean } | null> {
      const [row] = await lockRows(trx(tables.webhookEvents).where({ document_id: documentId }).select('id', 'state'));
      return row ? { id: Number(row.id), isWaiting: row.state === 'received' } : null;
    },

    async hasItems(trx: Knex, id: number): Promise<boolean> {
      return (await trx(tables.quarantinedItems).where({ webhook_event_id: id }).first('id')) !== undefined;
    },

    /** The next ones with an open item, oldest first, locked. `lastId` is where to go on; null at the end. */
    async lockQuarantined(
      trx: Knex,
      { reason, afterId, limit }: { readonly reason?: string | undefined; readonly afterId: number; readonly limit: number },
    ): Promise<{ readonly ids: number[]; readonly lastId: number | null }> {
      const open = trx(tables.quarantinedItems)
        .whereNull('settled_at')
        .where('webhook_event_id', '>', afterId)
        .distinct('webhook_event_id')
        .orderBy('webhook_event_id')
        .limit(limit);
      if (reason !== undefined) open.where({ reason });
      const found = ((await open) as Row[]).map((row) => Number(row.webhook_event_id));
      const rows = await lockRows(trx(tables.webhookEvents).whereIn('id', found).where({ state: 'processed' }).orderBy('id').select('id'));
      return { ids: rows.map(({ id }) => Number(id)), lastId: found.at(-1) ?? null };
    },

    /** Back to the journal, as if they had just come. What fails again is set aside again. */
    async reopen(trx: Knex, ids: readonly number[]): Promise<void> {
      if (ids.length === 0) return;
      await trx(tables.quarantinedItems)
        .whereIn('webhook_event_id', [...ids])
        .del();
      await trx(tables.webhookEvents)
        .whereIn('id', [...ids])
        .update({
          state: 'received',
          kind: '',
          detail: null,
          processed_at: null,
          attempts: 0,
          replays: trx.raw('coalesce(replays, 0) + 1'),
        });
    },

    /** @returns how many items were open */
    async settle(trx: Knex, id: number, { userId, now }: { readonly userId: number; readonly now: number }): Promise<number> {
      return trx(tables.quarantinedItems)
        .where({ webhook_event_id: id })
        .whereNull('settled_at')
        .update({ settled_at: now, settled_by: userId, updated_at: new Date(now) });
    },
  };
}

export type WebhookLogRepository = ReturnType<typeof createWebhookLogRepository>;

/** Along (state, kind, id), or else along the ids. */
function narrow(query: Knex.QueryBuilder, { kind, state, cursor }: WebhookFilter): void {
  const before = decodeCursor(cursor);
  if (before) query.where('e.id', '<', before.id);
  if (state === 'received') query.where({ 'e.state': 'received', 'e.kind': '' });
  else if (kind) query.where({ 'e.state': 'processed', 'e.kind': kind });
}

/** Of the states that lie scattered among the others; null for the rest, which are read where they stand. */
async function idsOfState(knex: Knex, filter: WebhookFilter): Promise<number[] | null> {
  switch (filter.state) {
    case 'quarantined':
      return quarantinedIds(knex, filter);
    case 'processed':
      return processedIds(knex, filter);
    default:
      return null;
  }
}

/** There are few of them among very many: they are found by their items. */
async function quarantinedIds(knex: Knex, { kind, cursor, limit }: WebhookFilter): Promise<number[]> {
  const query = knex(`${tables.quarantinedItems} as q`)
    .whereNull('q.settled_at')
    .whereNotNull('q.webhook_event_id')
    .distinct('q.webhook_event_id')
    .orderBy('q.webhook_event_id', 'desc')
    .limit(limit + 1);
  const before = decodeCursor(cursor);
  if (before) query.where('q.webhook_event_id', '<', before.id);
  if (kind) query.join(`${tables.webhookEvents} as e`, 'e.id', 'q.webhook_event_id').where('e.kind', kind);
  return ((await query) as Row[]).map((row) => Number(row.webhook_event_id));
}

/** The newest of each kind, of which the newest: a long queue in front of them is not read. */
async function processedIds(knex: Knex, { kind, cursor, limit }: WebhookFilter): Promise<number[]> {
  const before = decodeCursor(cursor);
  const found: number[] = [];
  for (const each of kind ? [kind] : webhookKinds) {
    const query = knex(`${tables.webhookEvents} as e`)
      .where({ 'e.state': 'processed', 'e.kind': each })
      .whereNotExists(
        knex(`${tables.quarantinedItems} as q`).select(knex.raw('1')).whereRaw('q.webhook_event_id = e.id').whereNull('q.settled_at'),
      )
      .orderBy('e.id', 'desc')
      .limit(limit + 1);
    if (before) query.where('e.id', '<', before.id);
    found.push(...((await query.pluck('e.id')) as unknown[]).map(Number));
  }
  return found.sort((left, right) => right - left).slice(0, limit + 1);
}

async function openReasons(knex: Knex, ids: readonly number[]): Promise<Map<number, string>> {
  const rows: Row[] = await knex(tables.quarantinedItems)
    .whereIn('webhook_event_id', [...ids])
    .whereNull('settled_at')
    .orderBy('id', 'desc')
    .select('webhook_event_id', 'reason');
  // The lowest id is written last.
  return new Map(rows.map((row) => [Number(row.webhook_event_id), String(row.reason)]));
}

function toWebhook(row: Row): LoggedWebhook {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    receivedAt: toNumber(row.received_at) ?? 0,
    processedAt: toNumber(row.processed_at),
    isWaiting: row.state === 'received',
    kind: textOrNull(row.kind) as WebhookKind | null,
    detail: textOrNull(row.detail),
    size: toNumber(row.size) ?? 0,
    isUnsigned: toBoolean(row.is_unsigned),
    body: Buffer.isBuffer(row.body) ? row.body : null,
  };
}

function toItem(row: Row): LoggedItem {
  const settledBy = toNumber(row.settled_by);
  return {
    path: String(row.path),
    kind: textOrNull(row.kind) ?? '',
    reason: textOrNull(row.reason) ?? '',
    details: textOrNull(row.details) ?? '',
    attempts: toNumber(row.attempts) ?? 0,
    settledAt: toNumber(row.settled_at),
    settledBy:
      settledBy === null
        ? null
        : (adminName({ firstname: row.firstname, lastname: row.lastname, username: row.username }) ?? `#${settledBy}`),
  };
}
