import type { Knex } from 'knex';

import { countsAsUnread, opensWindow, showsInPreview } from '../../../domain/message-effect';
import { messageText } from '../../../domain/message-text';
import { foldMessage } from '../../../domain/merge-conversations';
import type { MessageEvent } from '../meta/inbound-event';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import { StaleReadError } from '../repositories/database-errors';
import type { MessageRepository, NewMessage } from '../repositories/message-repository';
import { emptyNews, type MergeNews } from './merge-news';
import type { ResolvedContact } from './resolve-contacts';

interface IncomingMessage {
  readonly event: MessageEvent;
  readonly contact: ResolvedContact;
}

interface InsertedMessages {
  readonly wamids: readonly string[];
  readonly news: MergeNews;
}

/** Stores messages that are not there yet, and folds them into one update of each conversation. */
export function createInsertMessages({ conversations, messages }: { conversations: ConversationRepository; messages: MessageRepository }) {
  return async function insertMessages(
    trx: Knex.Transaction,
    incoming: readonly IncomingMessage[],
    { phoneNumberRowId, now }: { readonly phoneNumberRowId: number; readonly now: number },
  ): Promise<InsertedMessages> {
    if (incoming.length === 0) return { wamids: [], news: emptyNews() };
    const known = await messages.knownWamids(
      trx,
      incoming.map(({ event }) => event.wamid),
    );
    const fresh = [...new Map(incoming.map((message) => [message.event.wamid, message])).values()].filter(
      ({ event }) => !known.has(event.wamid),
    );
    if (fresh.length === 0) return { wamids: [], news: emptyNews() };

    const byContact = await lockConversations(trx, fresh, { phoneNumberRowId, now });
    const placed = fresh.map((message) => {
      const conversation = byContact.get(message.contact.contact.id);
      if (!conversation) throw new StaleReadError('A conversation');
      return { ...message, conversation };
    });
    const rows = await messages.insert(
      trx,
      placed.map(({ event, conversation }) => toNewMessage(event, conversation.id)),
      now,
    );

    const states = new Map([...byContact.values()].map((conversation) => [conversation.id, conversation.state]));
    const news = placed.map(({ event, contact, conversation }, index) => {
      const row = rows[index] ?? { id: Number.NaN, documentId: '' };
      const state = states.get(conversation.id) ?? conversation.state;
      const kind = { direction: event.direction, type: event.type, isGroup: contact.contact.isGroup };
      states.set(
        conversation.id,
        foldMessage(state, {
          messageId: row.id,
          key: event.wamid,
          occurredAt: event.occurredAt,
          opensWindow: opensWindow(kind),
          countsAsUnread: countsAsUnread(kind),
          showsInPreview: showsInPreview(kind),
        }),
      );
      return { event, contactId: contact.contact.id, conversationId: conversation.id, documentId: row.documentId };
    });
    await conversations.save(trx, states, now);

    return { wamids: fresh.map(({ event }) => event.wamid), news: toNews(news) };
  };

  /** Of all these contacts on this number, made where missing; locked, by contact. */
  async function lockConversations(
    trx: Knex.Transaction,
    incoming: readonly IncomingMessage[],
    { phoneNumberRowId, now }: { readonly phoneNumberRowId: number; readonly now: number },
  ): Promise<Map<number, StoredConversation>> {
    const owners = new Map(incoming.map(({ contact }) => [contact.contact.id, contact.state.assignedUserId]));
    const found = (await conversations.findByContacts(trx, [...owners.keys()])).filter(
      ({ phoneNumberId }) => phoneNumberId === phoneNumberRowId,
    );
    const known = new Set(found.map(({ contactId }) => contactId));
    const missing = [...owners].filter(([contactId]) => !known.has(contactId));
    const created = await conversations.create(
      trx,
      missing.map(([contactId, assignedUserId]) => ({ contactId, phoneNumberId: phoneNumberRowId, assignedUserId })),
      now,
    );
    const ids = [...found.map(({ id }) => id), ...created].sort((left, right) => left - right);
    const locked = await conversations.lock(trx, ids);
    return new Map(locked.flatMap((conversation) => (conversation.contactId === null ? [] : [[conversation.contactId, conversation]])));
  }
}

export type InsertMessages = ReturnType<typeof createInsertMessages>;

function toNewMessage(event: MessageEvent, conversationId: number): NewMessage {
  return {
    conversationId,
    wamid: event.wamid,
    correlationId: null,
    direction: event.direction,
    type: event.type,
    content: event.content,
    raw: event.raw,
    text: messageText(event.content),
    // An echo tells that the phone app sent it; its ticks come with statuses.
    state: event.direction === 'outbound' ? { status: 'accepted', statusTimes: { accepted: event.occurredAt }, error: null } : null,
    author: { kind: event.author, userId: null, name: null },
    replyToWamid: event.replyToWamid,
    targetWamid: event.targetWamid,
    retryOf: null,
    forwarded: event.forwarded,
    participant: event.participant,
    occurredAt: event.occurredAt,
  };
}

interface PlacedNews {
  readonly event: MessageEvent;
  readonly contactId: number;
  readonly conversationId: number;
  readonly documentId: string;
}

function toNews(placed: readonly PlacedNews[]): MergeNews {
  return {
    ...emptyNews(),
    received: placed
      .filter(({ event }) => event.direction === 'inbound')
      .map(({ event, contactId, conversationId, documentId }) => ({
        documentId,
        conversationId,
        contactId,
        wamid: event.wamid,
        type: event.type,
        text: messageText(event.content),
        content: event.content,
        occurredAt: event.occurredAt,
      })),
    messages: new Map(placed.map(({ documentId, conversationId }) => [documentId, conversationId])),
    conversationIds: new Set(placed.map(({ conversationId }) => conversationId)),
  };
}
