import type { Knex } from 'knex';

import type { ChangeableMessage } from '../../../domain/message-change';
import type { MessageState } from '../../../domain/message-status';
import { messageColumns, stateColumns, toMessage, toMessageRow, type NewMessage, type StoredMessage } from './message-row';
import { lockRows, insertDocuments, selectByKeys, toNumber, updateRows, type InsertedRow, type Row } from './rows';
import { tables } from './tables';

/** A message's new state. `wamid` is Meta's id as far as it is known by now. */
export interface StateChange {
  readonly id: number;
  readonly wamid: string | null;
  readonly state: MessageState;
}

export interface RetoldMessage {
  readonly type: string;
  /** JSON text of the item that counts. */
  readonly raw: string;
  readonly isHistory: boolean;
  readonly now: number;
}

export function createMessageRepository() {
  return {
    /** In the order of the argument. */
    async insert(trx: Knex, messages: readonly NewMessage[], now: number): Promise<InsertedRow[]> {
      return insertDocuments(trx, tables.messages, { rows: messages.map((message) => toMessageRow(message, now)), now: new Date(now) });
    },

    /** For merging statuses and changes; locked. */
    async lockByWamidOrCorrelation(trx: Knex, wamids: readonly string[], correlationIds: readonly string[]): Promise<StoredMessage[]> {
      const byWamid = await selectByKeys(wamids, (chunk) =>
        lockRows(
          trx(tables.messages)
            .select(messageColumns)
            .whereIn('wamid', [...chunk])
            .orderBy('id'),
        ),
      );
      const byCorrelation = await selectByKeys(correlationIds, (chunk) =>
        lockRows(
          trx(tables.messages)
            .select(messageColumns)
            .whereIn('correlation_id', [...chunk])
            .orderBy('id'),
        ),
      );
      const rows = new Map([...byWamid, ...byCorrelation].map((row) => [Number(row.id), row]));
      return [...rows.values()].map(toMessage);
    },

    async lock(trx: Knex, id: number): Promise<StoredMessage | null> {
      const [row] = await lockRows(trx(tables.messages).select(messageColumns).where({ id }));
      return row ? toMessage(row) : null;
    },

    async findByDocumentId(trx: Knex, documentId: string): Promise<StoredMessage | null> {
      const row = await trx(tables.messages).select(messageColumns).where({ document_id: documentId }).first();
      return row ? toMessage(row as Row) : null;
    },

    async findByCorrelationId(trx: Knex, correlationId: string): Promise<StoredMessage | null> {
      const row = await trx(tables.messages).select(messageColumns).where({ correlation_id: correlationId }).first();
      return row ? toMessage(row as Row) : null;
    },

    async findByIds(trx: Knex, ids: readonly number[]): Promise<StoredMessage[]> {
      const rows = await selectByKeys(ids, (chunk) =>
        trx(tables.messages)
          .select(messageColumns)
          .whereIn('id', [...chunk]),
      );
      return rows.map((row: Row) => toMessage(row));
    },

    async findByWamids(trx: Knex, wamids: readonly string[]): Promise<StoredMessage[]> {
      const rows = await selectByKeys(wamids, (chunk) =>
        trx(tables.messages)
          .select(messageColumns)
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
          occurred_at: change.occurredAt,
          edited_at: change.editedAt,
          revoked_at: change.revokedAt,
          versions: change.versions.length > 0 ? JSON.stringify(change.versions) : null,
          changed_at: now,
        });
    },

    /** Their files have changed: screens read them again. */
    async touch(trx: Knex, ids: readonly number[], now: number): Promise<{ documentId: string; conversationId: number }[]> {
      if (ids.length === 0) return [];
      await trx(tables.messages)
        .whereIn('id', [...ids])
        .update({ changed_at: now });
      const rows: Row[] = await trx(tables.messages)
        .whereIn('id', [...ids])
        .select('document_id', 'conversation_id');
      return rows.map((row) => ({ documentId: String(row.document_id), conversationId: Number(row.conversation_id) }));
    },

    /** It came again and told more, or as news after all. */
    async saveRetold(trx: Knex, id: number, { type, raw, isHistory, now }: RetoldMessage): Promise<void> {
      await trx(tables.messages)
        .where({ id })
        .update({ type: type.slice(0, 255), raw, is_history: isHistory, changed_at: now });
    },

    async setSettledBy(trx: Knex, id: number, userId: number): Promise<void> {
      await trx(tables.messages).where({ id }).update({ settled_by: userId });
    },

    async moveToConversation(trx: Knex, fromId: number, { toId, now }: { toId: number; now: number }): Promise<void> {
      await trx(tables.messages).where({ conversation_id: fromId }).update({ conversation_id: toId, changed_at: now });
    },

    /** The newest of a thread, oldest first. */
    async thread(trx: Knex, conversationId: number, limit: number): Promise<StoredMessage[]> {
      const rows: Row[] = await trx(tables.messages)
        .select(messageColumns)
        .where({ conversation_id: conversationId })
        .orderBy([
          { column: 'occurred_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit);
      return rows.map(toMessage).reverse();
    },

    /** The newest message of the contact that Meta knows by an id; calls have ids of another kind. */
    async newestInbound(trx: Knex, conversationId: number): Promise<{ wamid: string; occurredAt: number } | null> {
      const row: Row | undefined = await trx(tables.messages)
        .where({ conversation_id: conversationId, direction: 'inbound' })
        .whereNotNull('wamid')
        .whereNotIn('type', ['call', 'system'])
        .orderBy([
          { column: 'occurred_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .first('wamid', 'occurred_at');
      return row ? { wamid: String(row.wamid), occurredAt: toNumber(row.occurred_at) ?? 0 } : null;
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
