import type { Knex } from 'knex';

import { newAutomation } from '../../../domain/automation/automation-state';
import type { ConversationState } from '../../../domain/merge-conversations';
import { toConversation, toConversationRow, type StoredConversation } from './conversation-row';
import { lockRows, insertDocuments, selectByKeys, updateRows, type Row } from './rows';
import { tables } from './tables';

export type { StoredConversation } from './conversation-row';

export interface ConversationKey {
  readonly contactId: number;
  /** Row id of the business number. */
  readonly phoneNumberId: number;
}

interface NewConversation extends ConversationKey {
  readonly assignedUserId: number | null;
  /** Row id. */
  readonly assistantId: number | null;
}

const EMPTY = {
  archivedAt: null,
  lastMessageAt: null,
  lastInboundAt: null,
  freeEntryUntil: null,
  unreadCount: 0,
  unreadSince: null,
  preview: null,
};

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

    async create(trx: Knex, keys: readonly NewConversation[], now: number): Promise<number[]> {
      const rows = keys.map(({ contactId, phoneNumberId, assignedUserId, assistantId }) => ({
        contact_id: contactId,
        phone_number_id: phoneNumberId,
        assigned_user_id: assignedUserId,
        ...toConversationRow({ ...newAutomation(assistantId), ...EMPTY }),
        turn_lease_until: 0,
        turn_lease_token: 0,
        changed_at: now,
      }));
      return (await insertDocuments(trx, tables.conversations, { rows, now: new Date(now) })).map(({ id }) => id);
    },

    async save(trx: Knex, states: ReadonlyMap<number, ConversationState>, now: number): Promise<void> {
      const rows = [...states].map(([id, state]) => ({ id, ...toConversationRow(state), changed_at: now, updated_at: new Date(now) }));
      await updateRows(trx, tables.conversations, rows);
    },

    async touch(trx: Knex, ids: readonly number[], now: number): Promise<void> {
      if (ids.length > 0) {
        await trx(tables.conversations)
          .whereIn('id', [...ids])
          .update({ changed_at: now });
      }
    },

    /** Row ids of the conversations in which this assistant may answer, the newest first; archived ones are left out. */
    async ofAssistant(knex: Knex, assistantId: number, limit: number): Promise<number[]> {
      return knex(tables.conversations)
        .where({ assistant_id: assistantId })
        .whereNull('archived_at')
        .whereNotNull('contact_id')
        .orderBy('last_message_at', 'desc')
        .limit(limit)
        .pluck('id');
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

    /** Manual ones with an assistant whose last message is older, by id. */
    async findInactive(
      knex: Knex,
      { before, afterId, limit }: { readonly before: number; readonly afterId: number; readonly limit: number },
    ): Promise<number[]> {
      const rows: Row[] = await knex(tables.conversations)
        .where({ mode: 'manual' })
        .whereNotNull('assistant_id')
        .where('last_message_at', '<', before)
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .select('id');
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
      await trx(tables.conversations).where({ id }).orWhere({ merged_into_id: id }).update({
        contact_id: null,
        preview_message_id: null,
        merged_into_id: toId,
        unread_count: 0,
        unread_since: null,
        turn_due_at: null,
        changed_at: now,
      });
    },

    /** What is left unread was seen at least in the list: its time begins now. */
    async setUnread(trx: Knex, id: number, { unreadCount, now }: { unreadCount: number; now: number }): Promise<void> {
      const unreadSince = unreadCount > 0 ? now : null;
      await trx(tables.conversations).where({ id }).update({ unread_count: unreadCount, unread_since: unreadSince, changed_at: now });
    },
  };
}

export type ConversationRepository = ReturnType<typeof createConversationRepository>;
