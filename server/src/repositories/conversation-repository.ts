import type { Knex } from 'knex';

import type { ConversationMode } from '../../../contracts/conversation';
import type { ConversationState } from '../../../domain/merge-conversations';
import { lockRows, insertDocuments, selectByKeys, toNumber, updateRows, type Row } from './rows';
import { tables } from './tables';

export interface StoredConversation {
  readonly id: number;
  readonly documentId: string;
  readonly contactId: number | null;
  readonly phoneNumberId: number;
  readonly assignedUserId: number | null;
  readonly mergedIntoId: number | null;
  readonly state: ConversationState;
}

export interface ConversationKey {
  readonly contactId: number;
  /** Row id of the business number. */
  readonly phoneNumberId: number;
}

export function createConversationRepository() {
  return {
    async findByContacts(trx: Knex, contactIds: readonly number[]): Promise<StoredConversation[]> {
      const rows = await selectByKeys(contactIds, (chunk) => trx(tables.conversations).whereIn('contact_id', [...chunk]));
      return rows.map(toConversation);
    },

    async findByIds(trx: Knex, ids: readonly number[]): Promise<StoredConversation[]> {
      const rows = await selectByKeys(ids, (chunk) => trx(tables.conversations).whereIn('id', [...chunk]));
      return rows.map(toConversation);
    },

    /** Locks the rows, lowest id first. Message ids grow in commit order because writers hold this lock. */
    async lock(trx: Knex, ids: readonly number[]): Promise<StoredConversation[]> {
      const rows = await selectByKeys(ids, (chunk) =>
        lockRows(
          trx(tables.conversations)
            .whereIn('id', [...chunk])
            .orderBy('id'),
        ),
      );
      return rows.map(toConversation);
    },

    async create(
      trx: Knex,
      keys: readonly (ConversationKey & { readonly assignedUserId: number | null })[],
      now: number,
    ): Promise<number[]> {
      const rows = keys.map(({ contactId, phoneNumberId, assignedUserId }) => ({
        contact_id: contactId,
        phone_number_id: phoneNumberId,
        assigned_user_id: assignedUserId,
        mode: 'automatic',
        mode_changed_at: now,
        epoch: 0,
        unread_count: 0,
        changed_at: now,
      }));
      return (await insertDocuments(trx, tables.conversations, { rows, now: new Date(now) })).map(({ id }) => id);
    },

    async save(trx: Knex, states: ReadonlyMap<number, ConversationState>, now: number): Promise<void> {
      const rows = [...states].map(([id, state]) => ({ id, ...toRow(state), changed_at: now, updated_at: new Date(now) }));
      await updateRows(trx, tables.conversations, rows);
    },

    async touch(trx: Knex, ids: readonly number[], now: number): Promise<void> {
      if (ids.length > 0) {
        await trx(tables.conversations)
          .whereIn('id', [...ids])
          .update({ changed_at: now });
      }
    },

    /** Conversations whose list row shows one of these messages. */
    async idsWithPreview(trx: Knex, messageIds: readonly number[]): Promise<number[]> {
      const rows: Row[] = await selectByKeys(messageIds, (chunk) =>
        trx(tables.conversations)
          .select('id')
          .whereIn('preview_message_id', [...chunk]),
      );
      return rows.map(({ id }) => Number(id));
    },

    async setContact(trx: Knex, id: number, contactId: number | null): Promise<void> {
      await trx(tables.conversations).where({ id }).update({ contact_id: contactId });
    },

    async setAssignedUser(trx: Knex, contactId: number, { userId, now }: { userId: number | null; now: number }): Promise<void> {
      await trx(tables.conversations).where({ contact_id: contactId }).update({ assigned_user_id: userId, changed_at: now });
    },

    /** The row stays as a redirect. */
    async redirect(trx: Knex, id: number, { toId, now }: { toId: number; now: number }): Promise<void> {
      await trx(tables.conversations)
        .where({ id })
        .orWhere({ merged_into_id: id })
        .update({ contact_id: null, preview_message_id: null, merged_into_id: toId, unread_count: 0, changed_at: now });
    },

    async setUnread(trx: Knex, id: number, { unreadCount, now }: { unreadCount: number; now: number }): Promise<void> {
      await trx(tables.conversations).where({ id }).update({ unread_count: unreadCount, changed_at: now });
    },
  };
}

export type ConversationRepository = ReturnType<typeof createConversationRepository>;

function toConversation(row: Row): StoredConversation {
  const previewId = toNumber(row.preview_message_id);
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    contactId: toNumber(row.contact_id),
    phoneNumberId: Number(row.phone_number_id),
    assignedUserId: toNumber(row.assigned_user_id),
    mergedIntoId: toNumber(row.merged_into_id),
    state: {
      mode: row.mode as ConversationMode,
      epoch: toNumber(row.epoch) ?? 0,
      archivedAt: toNumber(row.archived_at),
      lastMessageAt: toNumber(row.last_message_at),
      lastInboundAt: toNumber(row.last_inbound_at),
      freeEntryUntil: toNumber(row.free_entry_until),
      unreadCount: toNumber(row.unread_count) ?? 0,
      preview:
        previewId === null
          ? null
          : { messageId: previewId, at: toNumber(row.preview_at) ?? 0, key: typeof row.preview_key === 'string' ? row.preview_key : '' },
    },
  };
}

function toRow({ mode, epoch, archivedAt, lastMessageAt, lastInboundAt, freeEntryUntil, unreadCount, preview }: ConversationState): Row {
  return {
    mode,
    epoch,
    archived_at: archivedAt,
    last_message_at: lastMessageAt,
    last_inbound_at: lastInboundAt,
    free_entry_until: freeEntryUntil,
    unread_count: unreadCount,
    preview_message_id: preview?.messageId ?? null,
    preview_at: preview?.at ?? null,
    preview_key: preview?.key ?? null,
  };
}
