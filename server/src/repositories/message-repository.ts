import type { Knex } from 'knex';

import type { AuthorKind, MessageDirection, MessageError } from '../../../contracts/message';
import type { MessageStatus } from '../../../contracts/message-statuses';
import type { MessageContent } from '../../../contracts/message-content';
import type { ChangeableMessage, MessageVersion } from '../../../domain/message-change';
import type { MessageState } from '../../../domain/message-status';
import { lockRows, insertDocuments, parseJson, selectByKeys, toBoolean, toNumber, updateRows, type InsertedRow, type Row } from './rows';
import { tables } from './tables';

export interface NewMessage {
  readonly conversationId: number;
  readonly wamid: string | null;
  readonly correlationId: string | null;
  readonly direction: MessageDirection;
  readonly type: string;
  readonly content: MessageContent;
  readonly raw: string | null;
  readonly text: string | null;
  /** Null for inbound messages. */
  readonly state: MessageState | null;
  readonly author: MessageAuthor;
  readonly replyToWamid: string | null;
  readonly targetWamid: string | null;
  readonly retryOf: string | null;
  readonly forwarded: boolean;
  readonly participant: string | null;
  readonly occurredAt: number;
}

export interface MessageAuthor {
  readonly kind: AuthorKind;
  readonly userId: number | null;
  readonly name: string | null;
}

export interface StoredMessage extends Omit<NewMessage, 'raw' | 'state'>, ChangeableMessage {
  readonly id: number;
  readonly documentId: string;
  readonly state: MessageState | null;
  readonly changedAt: number;
}

/** A message's new state. `wamid` is Meta's id as far as it is known by now. */
export interface StateChange {
  readonly id: number;
  readonly wamid: string | null;
  readonly state: MessageState;
}

/** `raw` stays in the table: no list needs it. */
const COLUMNS = [
  'id',
  'document_id',
  'conversation_id',
  'wamid',
  'correlation_id',
  'direction',
  'type',
  'content',
  'text',
  'status',
  'status_times',
  'error',
  'author_kind',
  'author_user_id',
  'author_name',
  'reply_to_wamid',
  'target_wamid',
  'retry_of',
  'forwarded',
  'participant',
  'edited_at',
  'revoked_at',
  'versions',
  'occurred_at',
  'changed_at',
].map((column) => `${tables.messages}.${column}`);

export function createMessageRepository() {
  return {
    async knownWamids(trx: Knex, wamids: readonly string[]): Promise<Set<string>> {
      const rows = await selectByKeys(wamids, (chunk) =>
        trx(tables.messages)
          .select('wamid')
          .whereIn('wamid', [...chunk]),
      );
      return new Set(rows.map((row: Row) => String(row.wamid)));
    },

    /** In the order of the argument. */
    async insert(trx: Knex, messages: readonly NewMessage[], now: number): Promise<InsertedRow[]> {
      return insertDocuments(trx, tables.messages, { rows: messages.map((message) => toRow(message, now)), now: new Date(now) });
    },

    /** For merging statuses and changes; locked. */
    async lockByWamidOrCorrelation(trx: Knex, wamids: readonly string[], correlationIds: readonly string[]): Promise<StoredMessage[]> {
      const byWamid = await selectByKeys(wamids, (chunk) =>
        lockRows(
          trx(tables.messages)
            .select(COLUMNS)
            .whereIn('wamid', [...chunk])
            .orderBy('id'),
        ),
      );
      const byCorrelation = await selectByKeys(correlationIds, (chunk) =>
        lockRows(
          trx(tables.messages)
            .select(COLUMNS)
            .whereIn('correlation_id', [...chunk])
            .orderBy('id'),
        ),
      );
      const rows = new Map([...byWamid, ...byCorrelation].map((row) => [Number(row.id), row]));
      return [...rows.values()].map(toMessage);
    },

    async lock(trx: Knex, id: number): Promise<StoredMessage | null> {
      const [row] = await lockRows(trx(tables.messages).select(COLUMNS).where({ id }));
      return row ? toMessage(row) : null;
    },

    async findByDocumentId(trx: Knex, documentId: string): Promise<StoredMessage | null> {
      const row = await trx(tables.messages).select(COLUMNS).where({ document_id: documentId }).first();
      return row ? toMessage(row as Row) : null;
    },

    async findByCorrelationId(trx: Knex, correlationId: string): Promise<StoredMessage | null> {
      const row = await trx(tables.messages).select(COLUMNS).where({ correlation_id: correlationId }).first();
      return row ? toMessage(row as Row) : null;
    },

    async findByIds(trx: Knex, ids: readonly number[]): Promise<StoredMessage[]> {
      const rows = await selectByKeys(ids, (chunk) =>
        trx(tables.messages)
          .select(COLUMNS)
          .whereIn('id', [...chunk]),
      );
      return rows.map((row: Row) => toMessage(row));
    },

    async findByWamids(trx: Knex, wamids: readonly string[]): Promise<StoredMessage[]> {
      const rows = await selectByKeys(wamids, (chunk) =>
        trx(tables.messages)
          .select(COLUMNS)
          .whereIn('wamid', [...chunk]),
      );
      return rows.map((row: Row) => toMessage(row));
    },

    async saveStates(trx: Knex, changes: readonly StateChange[], now: number): Promise<void> {
      const rows = changes.map(({ id, wamid, state }) => ({ id, wamid, ...stateColumns(state), changed_at: now }));
      await updateRows(trx, tables.messages, rows);
    },

    async saveChange(
      trx: Knex,
      id: number,
      { change, text, now }: { change: ChangeableMessage; text: string | null; now: number },
    ): Promise<void> {
      await trx(tables.messages)
        .where({ id })
        .update({
          content: JSON.stringify(change.content),
          text,
          edited_at: change.editedAt,
          revoked_at: change.revokedAt,
          versions: change.versions.length > 0 ? JSON.stringify(change.versions) : null,
          changed_at: now,
        });
    },

    async setSettledBy(trx: Knex, id: number, userId: number): Promise<void> {
      await trx(tables.messages).where({ id }).update({ settled_by: userId });
    },

    async moveToConversation(trx: Knex, fromId: number, { toId, now }: { toId: number; now: number }): Promise<void> {
      await trx(tables.messages).where({ conversation_id: fromId }).update({ conversation_id: toId, changed_at: now });
    },

    /** Inbound messages that came after this row: ids grow in commit order. */
    async countUnreadAfter(
      trx: Knex,
      conversationId: number,
      { afterId, silentTypes }: { afterId: number; silentTypes: readonly string[] },
    ): Promise<number> {
      const row = await trx(tables.messages)
        .where({ conversation_id: conversationId, direction: 'inbound' })
        .where('id', '>', afterId)
        .whereNotIn('type', [...silentTypes])
        .count({ count: '*' })
        .first();
      return toNumber(row?.count) ?? 0;
    },
  };
}

export type MessageRepository = ReturnType<typeof createMessageRepository>;

function stateColumns(state: MessageState | null): Row {
  return {
    status: state?.status ?? null,
    status_times: state ? JSON.stringify(state.statusTimes) : null,
    error: state?.error ? JSON.stringify(state.error) : null,
  };
}

function toRow(message: NewMessage, now: number): Row {
  return {
    conversation_id: message.conversationId,
    wamid: message.wamid,
    correlation_id: message.correlationId,
    direction: message.direction,
    type: message.type.slice(0, 255),
    content: JSON.stringify(message.content),
    raw: message.raw,
    text: message.text,
    ...stateColumns(message.state),
    author_kind: message.author.kind,
    author_user_id: message.author.userId,
    author_name: message.author.name,
    reply_to_wamid: message.replyToWamid,
    target_wamid: message.targetWamid,
    retry_of: message.retryOf,
    forwarded: message.forwarded,
    participant: message.participant,
    occurred_at: message.occurredAt,
    changed_at: now,
  };
}

export function toMessage(row: Row): StoredMessage {
  const status = row.status as MessageStatus | null;
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    conversationId: Number(row.conversation_id),
    wamid: nullableText(row.wamid),
    correlationId: nullableText(row.correlation_id),
    direction: row.direction as MessageDirection,
    type: String(row.type),
    content: parseJson<MessageContent>(row.content) ?? { type: String(row.type), raw: null },
    text: nullableText(row.text),
    state: status
      ? { status, statusTimes: parseJson<MessageState['statusTimes']>(row.status_times) ?? {}, error: parseJson<MessageError>(row.error) }
      : null,
    author: { kind: row.author_kind as AuthorKind, userId: toNumber(row.author_user_id), name: nullableText(row.author_name) },
    replyToWamid: nullableText(row.reply_to_wamid),
    targetWamid: nullableText(row.target_wamid),
    retryOf: nullableText(row.retry_of),
    forwarded: toBoolean(row.forwarded),
    participant: nullableText(row.participant),
    editedAt: toNumber(row.edited_at),
    revokedAt: toNumber(row.revoked_at),
    versions: parseJson<MessageVersion[]>(row.versions) ?? [],
    occurredAt: toNumber(row.occurred_at) ?? 0,
    changedAt: toNumber(row.changed_at) ?? 0,
  };
}

function nullableText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
