import type { Knex } from 'knex';

import { COUNT_LIMIT } from '../../../contracts/count-limit';
import { conversationView, type Conversation, type ConversationView } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { decodeCursor, encodeCursor } from './cursor';
import { conversationColumns, toConversationDto } from './conversation-dto';
import { matchesSearch } from './conversation-search';
import { toMessageDto } from './message-dto';
import { inScope, inView, isBefore, type InboxScope } from './inbox-scope';
import type { MediaRepository } from './media-repository';
import type { MessageRepository } from './message-repository';
import { toMessage, type StoredMessage } from './message-row';
import { selectByKeys, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface ConversationOwner {
  readonly documentId: string;
  /** Null: unassigned. */
  readonly assignedUserId: number | null;
}

export interface Page<T> {
  readonly data: T[];
  readonly nextCursor: string | null;
}

export interface ListInput {
  readonly scope: InboxScope;
  readonly view: ConversationView;
  readonly q?: string | undefined;
  /** Meta's id of a business number. */
  readonly phoneNumberId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly now: number;
}

const CONVERSATION = 'c';

/** What the panel reads. Every query that touches a conversation takes the user's scope. */
export function createInboxRepository({ messages, media }: { messages: MessageRepository; media: MediaRepository }) {
  const withDetails = (knex: Knex) =>
    knex(`${tables.conversations} as ${CONVERSATION}`)
      .join(`${tables.contacts} as k`, 'k.id', 'c.contact_id')
      .join(`${tables.phoneNumbers} as p`, 'p.id', 'c.phone_number_id')
      .leftJoin(`${tables.messages} as m`, 'm.id', 'c.preview_message_id')
      .leftJoin(`${tables.assistants} as a`, 'a.id', 'c.assistant_id')
      .leftJoin(`${tables.aiProviders} as v`, 'v.id', 'a.provider_id')
      .leftJoin('admin_users as u', 'u.id', 'c.assigned_user_id')
      .select(conversationColumns);

  return {
    async list(knex: Knex, { scope, view, q, phoneNumberId, cursor, limit, now }: ListInput): Promise<Page<Conversation>> {
      const query = inView(inScope(withDetails(knex), scope), view, scope)
        .whereNotNull('c.last_message_at')
        .orderBy([
          { column: 'c.last_message_at', order: 'desc' },
          { column: 'c.id', order: 'desc' },
        ])
        .limit(limit + 1);
      if (q?.trim()) matchesSearch(query, q.trim());
      if (phoneNumberId !== undefined) query.andWhere('p.phone_number_id', phoneNumberId);
      const before = decodeCursor(cursor);
      if (before) query.andWhere(isBefore('c.last_message_at', 'c.id', before));
      const rows: Row[] = await query;
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        data: await toConversations(knex, page, now),
        nextCursor: last ? encodeCursor({ at: Number(last.last_message_at), id: Number(last.id) }) : null,
      };
    },

    /** Null when there is none, or none that this user may see. A joined conversation leads to its successor. */
    async find(knex: Knex, documentId: string, { scope, now }: { scope: InboxScope; now: number }): Promise<Conversation | null> {
      const id = await successorId(knex, documentId);
      const rows: Row[] = id === null ? [] : await inScope(withDetails(knex), scope).where('c.id', id);
      const [conversation] = await toConversations(knex, rows, now);
      return conversation ?? null;
    },

    async findId(knex: Knex, documentId: string, scope: InboxScope): Promise<number | null> {
      const id = await successorId(knex, documentId);
      if (id === null) return null;
      const row = await inScope(knex(`${tables.conversations} as ${CONVERSATION}`), scope)
        .where('c.id', id)
        .first('c.id');
      return toNumber(row?.id);
    },

    /** Without the user's scope: for events and services. */
    async findByIds(knex: Knex, ids: readonly number[], now: number): Promise<Conversation[]> {
      const rows = await selectByKeys(ids, (chunk) => withDetails(knex).whereIn('c.id', [...chunk]));
      return toConversations(knex, rows, now);
    },

    async counts(knex: Knex, scope: InboxScope): Promise<Record<ConversationView, number>> {
      const count = async (view: ConversationView) => {
        const some = inView(inScope(knex(`${tables.conversations} as ${CONVERSATION}`), scope), view, scope)
          .whereNotNull('c.last_message_at')
          .select('c.id')
          .limit(COUNT_LIMIT);
        const row = await knex.from(some.as('some')).count({ count: '*' }).first();
        return toNumber(row?.count) ?? 0;
      };
      const counts = [];
      for (const view of conversationView.options) counts.push([view, await count(view)] as const);
      return Object.fromEntries(counts) as Record<ConversationView, number>;
    },

    async unread(knex: Knex, scope: InboxScope): Promise<number> {
      const row = await inScope(knex(`${tables.conversations} as ${CONVERSATION}`), scope)
        .where('c.unread_count', '>', 0)
        .whereNull('c.archived_at')
        .sum({ total: 'c.unread_count' })
        .first();
      return toNumber(row?.total) ?? 0;
    },

    /** Newest first. */
    async listMessages(
      knex: Knex,
      conversationId: number,
      { before, limit }: { before?: string | undefined; limit: number },
    ): Promise<Page<Message>> {
      const query = knex(tables.messages)
        .where({ conversation_id: conversationId })
        .orderBy([
          { column: 'occurred_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit + 1);
      const position = decodeCursor(before);
      if (position) query.andWhere(isBefore('occurred_at', 'id', position));
      const rows = ((await query) as Row[]).map(toMessage);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        data: await toMessages(knex, page),
        nextCursor: last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
      };
    },

    async conversationsChangedSince(
      knex: Knex,
      since: number,
      { scope, now, limit }: { scope: InboxScope; now: number; limit: number },
    ): Promise<Conversation[]> {
      const rows: Row[] = await inScope(withDetails(knex), scope)
        .whereNotNull('c.last_message_at')
        .where('c.changed_at', '>=', since)
        .orderBy('c.changed_at')
        .limit(limit);
      return toConversations(knex, rows, now);
    },

    /** Changed since, and not (or no longer) in the scope: joined, re-assigned. */
    async goneSince(knex: Knex, since: number, { scope, limit }: { scope: InboxScope; limit: number }): Promise<string[]> {
      const rows: Row[] = await knex(`${tables.conversations} as ${CONVERSATION}`)
        .select('c.document_id')
        .where('c.changed_at', '>=', since)
        .where((outside) => {
          outside.whereNull('c.contact_id');
          if (!scope.seesAll) {
            outside.orWhere((foreign) => foreign.whereNotNull('c.assigned_user_id').whereNot('c.assigned_user_id', scope.userId));
          }
        })
        .limit(limit);
      return rows.map(({ document_id: documentId }) => String(documentId));
    },

    async messagesChangedSince(knex: Knex, since: number, { scope, limit }: { scope: InboxScope; limit: number }): Promise<Message[]> {
      const query = knex(tables.messages)
        .join(`${tables.conversations} as ${CONVERSATION}`, 'c.id', `${tables.messages}.conversation_id`)
        .where(`${tables.messages}.changed_at`, '>=', since)
        .orderBy(`${tables.messages}.changed_at`)
        .limit(limit)
        .select(`${tables.messages}.*`);
      const rows: Row[] = await inScope(query, scope);
      return toMessages(knex, rows.map(toMessage));
    },

    async ownersOf(knex: Knex, ids: readonly number[]): Promise<Map<number, ConversationOwner>> {
      const rows: Row[] = await selectByKeys(ids, (chunk) =>
        knex(tables.conversations)
          .select('id', 'document_id', 'assigned_user_id')
          .whereIn('id', [...chunk]),
      );
      return new Map(
        rows.map((row) => [Number(row.id), { documentId: String(row.document_id), assignedUserId: toNumber(row.assigned_user_id) }]),
      );
    },

    toMessages,
  };

  async function successorId(knex: Knex, documentId: string): Promise<number | null> {
    const row: Row | undefined = await knex(tables.conversations).where({ document_id: documentId }).first('id', 'merged_into_id');
    return toNumber(row?.merged_into_id) ?? toNumber(row?.id);
  }

  async function toConversations(knex: Knex, rows: readonly Row[], now: number): Promise<Conversation[]> {
    const contactIds = [...new Set(rows.map((row) => Number(row.contact_id)))];
    const identities: Row[] = await selectByKeys(contactIds, (chunk) =>
      knex(tables.identities)
        .select('contact_id', 'kind', 'received', 'seen_at')
        .whereIn('contact_id', [...chunk]),
    );
    return rows.map((row) =>
      toConversationDto(
        row,
        identities.filter(({ contact_id: id }) => Number(id) === Number(row.contact_id)),
        now,
      ),
    );
  }

  /** Quotes and conversation ids are looked up once for all. */
  async function toMessages(knex: Knex, stored: readonly StoredMessage[]): Promise<Message[]> {
    const wamids = [...new Set(stored.flatMap(({ replyToWamid }) => (replyToWamid === null ? [] : [replyToWamid])))];
    const quoted = new Map((await messages.findByWamids(knex, wamids)).map((message) => [message.wamid, message]));
    const owners = await documentIdsOf(knex, [...new Set(stored.map(({ conversationId }) => conversationId))]);
    const files = await media.ofMessages(
      knex,
      stored.map(({ id }) => id),
    );
    return stored.map((message) =>
      toMessageDto(message, {
        files: files.get(message.id) ?? [],
        conversation: owners.get(message.conversationId) ?? '',
        quoted: message.replyToWamid === null ? null : (quoted.get(message.replyToWamid) ?? null),
      }),
    );
  }

  async function documentIdsOf(knex: Knex, ids: readonly number[]): Promise<Map<number, string>> {
    const rows: Row[] = await selectByKeys(ids, (chunk) =>
      knex(tables.conversations)
        .select('id', 'document_id')
        .whereIn('id', [...chunk]),
    );
    return new Map(rows.map((row) => [Number(row.id), String(row.document_id)]));
  }
}

export type InboxRepository = ReturnType<typeof createInboxRepository>;
