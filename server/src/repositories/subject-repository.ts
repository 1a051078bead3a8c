import type { Knex } from 'knex';

import { lockRows, selectByKeys, type Row } from './rows';
import { tables } from './tables';

/** Everything that is kept of one person, by row ids: the one index of all stores. */
export interface Subject {
  /** The contact, and those that were joined into it. */
  readonly contactIds: readonly number[];
  readonly conversationIds: readonly number[];
  readonly messageIds: readonly number[];
  readonly wamids: readonly string[];
  readonly identities: readonly { readonly kind: string; readonly value: string; readonly received: string }[];
  /** Files that no other message shows, and that are no part of an object or a template. */
  readonly mediaIds: readonly number[];
}

export interface StoredFile {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
}

/** Removed from the rows, still to be removed from the store. */
const ERASED = 'erased';

export function createSubjectRepository() {
  return {
    async find(trx: Knex.Transaction, contactId: number): Promise<Subject> {
      const contacts = await lockRows(
        trx(tables.contacts).where({ id: contactId }).orWhere({ merged_into_id: contactId }).orderBy('id').select('id'),
      );
      const contactIds = contacts.map(({ id }) => Number(id));
      const owned = await lockRows(trx(tables.conversations).whereIn('contact_id', contactIds).orderBy('id').select('id'));
      const ownedIds = owned.map(({ id }) => Number(id));
      const redirects: number[] = await trx(tables.conversations).whereIn('merged_into_id', ownedIds).pluck('id');
      const conversationIds = [...ownedIds, ...redirects];
      const messages: Row[] = await selectByKeys(conversationIds, (chunk) =>
        trx(tables.messages)
          .whereIn('conversation_id', [...chunk])
          .select('id', 'wamid'),
      );
      const messageIds = messages.map(({ id }) => Number(id));
      const identities: Row[] = await trx(tables.identities).whereIn('contact_id', contactIds).select('kind', 'value', 'received');
      return {
        contactIds,
        conversationIds,
        messageIds,
        wamids: messages.flatMap(({ wamid }) => (typeof wamid === 'string' ? [wamid] : [])),
        identities: identities.map(({ kind, value, received }) => ({
          kind: String(kind),
          value: String(value),
          received: String(received),
        })),
        mediaIds: await ownMedia(trx, messageIds),
      };
    },

    /** Removes all of it but the files' rows, which say what is still to be removed from the store. */
    async remove(
      trx: Knex.Transaction,
      subject: Subject,
      { documentIds, now }: { documentIds: readonly string[]; now: number },
    ): Promise<void> {
      const { contactIds, conversationIds, messageIds, wamids, mediaIds, identities } = subject;
      await eachPortion(messageIds, (ids) =>
        trx(tables.outbox)
          .whereIn('message_id', [...ids])
          .del(),
      );
      await eachPortion(messageIds, (ids) =>
        trx(tables.messageMedia)
          .whereIn('message_id', [...ids])
          .del(),
      );
      await eachPortion(conversationIds, (ids) =>
        trx(tables.assistantRuns)
          .whereIn('conversation_id', [...ids])
          .del(),
      );
      // Screens that were away learn from the empty row that the conversation is gone.
      await eachPortion(conversationIds, (ids) =>
        trx(tables.conversations)
          .whereIn('id', [...ids])
          .update({ ...EMPTY_CONVERSATION, changed_at: now }),
      );
      await eachPortion(messageIds, (ids) =>
        trx(tables.messages)
          .whereIn('id', [...ids])
          .del(),
      );
      await eachPortion(wamids, (keys) =>
        trx(tables.waitingStatuses)
          .whereIn('target_wamid', [...keys])
          .del(),
      );
      // Statuses of messages whose id Meta had not told us yet name their recipient only.
      for (const { received } of identities) {
        await trx(tables.waitingStatuses)
          .where('payload', 'like', `%"received":"${received.replace(/^\+/, '')}"%`)
          .del();
      }
      await eachPortion(mediaIds, (ids) =>
        trx(tables.media)
          .whereIn('id', [...ids])
          .update({ ...EMPTY_MEDIA, state: ERASED, changed_at: now }),
      );
      await trx(tables.identities)
        .whereIn('contact_id', [...contactIds])
        .del();
      for (const documentId of documentIds) {
        await trx(tables.assistantCases).where('draft', 'like', `%${documentId}%`).del();
      }
      await trx(tables.contacts)
        .whereIn('id', [...contactIds])
        .del();
    },

    async documentIdsOf(trx: Knex, contactIds: readonly number[]): Promise<string[]> {
      return trx(tables.contacts)
        .whereIn('id', [...contactIds])
        .pluck('document_id');
    },

    /** Files whose rows are erased and whose bytes may still be there. */
    async erasedFiles(knex: Knex, limit: number): Promise<StoredFile[]> {
      const rows: Row[] = await knex(tables.media)
        .where({ state: ERASED })
        .limit(limit)
        .select('id', 'storage_key', 'storage_url', 'document_id');
      return rows.map((row) => ({
        id: Number(row.id),
        // What was still on its way is stored under the row's own id.
        key: String(row.storage_key ?? row.document_id),
        url: (row.storage_url as string | null | undefined) ?? null,
      }));
    },

    async forgetFile(knex: Knex, id: number): Promise<void> {
      await knex(tables.media).where({ id }).del();
    },
  };

  async function ownMedia(trx: Knex, messageIds: readonly number[]): Promise<number[]> {
    const shown: Row[] = await selectByKeys(messageIds, (chunk) =>
      trx(tables.messageMedia)
        .whereIn('message_id', [...chunk])
        .select('media_id'),
    );
    const ids = [...new Set(shown.map(({ media_id: id }) => Number(id)))];
    const others: Row[] = await selectByKeys(ids, (chunk) =>
      trx(tables.messageMedia)
        .whereIn('media_id', [...chunk])
        .select('media_id', 'message_id'),
    );
    const own = new Set(messageIds);
    const shared = new Set(others.filter(({ message_id: id }) => !own.has(Number(id))).map(({ media_id: id }) => Number(id)));
    const kept: Row[] = await selectByKeys(ids, (chunk) =>
      trx(tables.media)
        .whereIn('id', [...chunk])
        .where({ is_shared: true })
        .select('id'),
    );
    for (const { id } of kept) shared.add(Number(id));
    return ids.filter((id) => !shared.has(id));
  }
}

export type SubjectRepository = ReturnType<typeof createSubjectRepository>;

const EMPTY_CONVERSATION = {
  contact_id: null,
  assigned_user_id: null,
  assistant_id: null,
  preview_message_id: null,
  preview_key: null,
  preview_at: null,
  handoff_reason: null,
  handoff_summary: null,
  handoff_at: null,
  turn_due_at: null,
  turn_lease_until: 0,
  last_message_at: null,
  last_inbound_at: null,
  unread_count: 0,
  unread_since: null,
};

const EMPTY_MEDIA = {
  filename: null,
  mime_type: null,
  sha_256: null,
  meta_media_id: null,
  meta_expires_at: null,
  reason: null,
  next_attempt_at: null,
};

async function eachPortion<T>(keys: readonly T[], work: (portion: readonly T[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < keys.length; start += 500) await work(keys.slice(start, start + 500));
}
