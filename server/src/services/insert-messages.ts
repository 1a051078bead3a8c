import type { Knex } from 'knex';

import { phoneAppSent } from '../../../domain/automation/person-acts';
import { foldMessage, type MessageEffect } from '../../../domain/merge-conversations';
import { countsAsUnread, opensWindow, showsInPreview } from '../../../domain/message-effect';
import { messageText } from '../../../domain/message-text';
import { tappedId } from '../../../domain/tapped-id';
import type { MessageEvent } from '../meta/inbound-event';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import { StaleReadError } from '../repositories/database-errors';
import type { MediaRepository } from '../repositories/media-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { NewMessage, StoredMessage } from '../repositories/message-row';
import type { AutomateInbound, ReceivedInbound } from './automate-inbound';
import { combineEvents, groupByWamid } from './combine-events';
import { addNews, emptyNews, type MergeNews } from './merge-news';
import { receiveFile, storeFiles, type ReceivedContent } from './receive-files';
import type { MergeContext, ResolvedContact } from './resolve-contacts';

export interface IncomingMessage {
  readonly event: MessageEvent;
  readonly contact: ResolvedContact;
}

export interface InsertedMessages {
  /** Of the messages that are new here. */
  readonly wamids: readonly string[];
  /** Messages that are here already and came again. */
  readonly known: readonly { readonly stored: StoredMessage; readonly event: MessageEvent; readonly contact: ResolvedContact }[];
  readonly news: MergeNews;
}

interface Dependencies {
  readonly conversations: ConversationRepository;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly automateInbound: AutomateInbound;
}

/**
 * Inserts the messages that are not here yet and folds each into its conversation once. The conversation's row is
 * locked meanwhile, so ids grow in commit order.
 */
export function createInsertMessages({ conversations, media, messages, automateInbound }: Dependencies) {
  return async function insertMessages(
    trx: Knex.Transaction,
    incoming: readonly IncomingMessage[],
    { rowIdOf, facts, now }: MergeContext & NumberRows,
  ): Promise<InsertedMessages> {
    if (incoming.length === 0) return { wamids: [], known: [], news: emptyNews() };
    const groups = groupByWamid(incoming.map(({ event }) => event));
    const contactOf = new Map(incoming.map(({ event, contact }) => [event.wamid, contact]));
    const stored = new Map((await messages.findByWamids(trx, [...groups.keys()])).map((message) => [message.wamid, message]));
    const told = [...groups].flatMap(([wamid, events]) => {
      const contact = contactOf.get(wamid);
      return contact ? [{ event: combineEvents(events), contact, stored: stored.get(wamid) ?? null }] : [];
    });
    const known = told.flatMap(({ event, contact, stored: message }) => (message ? [{ stored: message, event, contact }] : []));
    const fresh = told.filter((message) => message.stored === null);
    const duplicates = incoming.length - fresh.length;
    if (fresh.length === 0) return { wamids: [], known, news: { ...emptyNews(), duplicates } };

    const conversationOf = await lockConversations(trx, fresh, { rowIdOf, now });
    const placed = fresh.map(({ event, contact }) => {
      const conversation = conversationOf.get(placeKey(contact.contact.id, rowIdOf(event.source.phoneNumberId)));
      if (!conversation) throw new StaleReadError('A conversation');
      return { event, contact, conversation, received: receiveFile(event, now) };
    });
    const rows = await messages.insert(
      trx,
      placed.map(({ event, conversation, received }) => toNewMessage(event, received, conversation.id)),
      now,
    );
    const files = placed.flatMap(({ received: { file } }, index) => (file ? [{ messageId: rows[index]?.id ?? Number.NaN, file }] : []));
    await storeFiles(trx, media, { files, now });

    const states = new Map([...conversationOf.values()].map((conversation) => [conversation.id, conversation.state]));
    const inbound: ReceivedInbound[] = [];
    const voided = new Set<number>();
    const news = placed.map(({ event, contact, conversation, received }, index) => {
      const row = rows[index] ?? { id: Number.NaN, documentId: '' };
      const state = states.get(conversation.id) ?? conversation.state;
      const folded = foldMessage(state, effectOf(event, { messageId: row.id, isGroup: contact.contact.isGroup, now }));
      const next = isFromPhoneApp(event) ? phoneAppSent(folded, event.occurredAt) : folded;
      if (next.epoch !== state.epoch) voided.add(conversation.id);
      states.set(conversation.id, next);
      if (isNews(event)) {
        inbound.push(toReceived(event, { row, conversation, contact, content: received.content, previous: state.lastInboundAt }));
      }
      return { event, content: received.content, contactId: contact.contact.id, conversationId: conversation.id, ...row };
    });
    const automated = await automateInbound(trx, inbound, { states, facts, now });
    await conversations.save(trx, automated.states, now);

    const merged = { ...toNews(news), files: files.length > 0, voided, duplicates };
    return { wamids: fresh.map(({ event }) => event.wamid), known, news: addNews(merged, automated.news) };
  };

  /** Of each contact on the number that it wrote to, made where missing; locked, by both. */
  async function lockConversations(
    trx: Knex.Transaction,
    incoming: readonly IncomingMessage[],
    { rowIdOf, now }: NumberRows & { readonly now: number },
  ): Promise<Map<string, StoredConversation>> {
    const places = new Map(
      incoming.map(({ event, contact: { contact, state } }) => {
        const phoneNumberId = rowIdOf(event.source.phoneNumberId);
        return [placeKey(contact.id, phoneNumberId), { contactId: contact.id, phoneNumberId, state }];
      }),
    );
    const contactIds = [...new Set([...places.values()].map(({ contactId }) => contactId))];
    const found = (await conversations.findByContacts(trx, contactIds)).filter((each) => places.has(keyOf(each)));
    const known = new Set(found.map(keyOf));
    const missing = [...places].flatMap(([key, place]) => (known.has(key) ? [] : [place]));
    const created = await conversations.create(
      trx,
      missing.map(({ contactId, phoneNumberId, state: { assignedUserId, assistantId } }) => ({
        contactId,
        phoneNumberId,
        assignedUserId,
        assistantId,
      })),
      now,
    );
    const ids = [...found.map(({ id }) => id), ...created].sort((left, right) => left - right);
    const locked = await conversations.lock(trx, ids);
    return new Map(locked.map((conversation) => [keyOf(conversation), conversation]));
  }
}

export type InsertMessages = ReturnType<typeof createInsertMessages>;

/** The row of a business number by Meta's id; of the default one where an item names none. */
export interface NumberRows {
  readonly rowIdOf: (phoneNumberId: string | null) => number;
}

/** One contact on one business number. */
function placeKey(contactId: number | null, phoneNumberRowId: number): string {
  return `${contactId}/${phoneNumberRowId}`;
}

function keyOf({ contactId, phoneNumberId }: StoredConversation): string {
  return placeKey(contactId, phoneNumberId);
}

/** Something that the contact wrote just now, as far as Meta says. */
export function isNews(event: MessageEvent): boolean {
  return event.direction === 'inbound' && !event.isHistory;
}

/** A person wrote on the phone; a reaction is no answer. */
function isFromPhoneApp(event: MessageEvent): boolean {
  return event.direction === 'outbound' && !event.isHistory && event.type !== 'reaction';
}

export function toReceived(
  event: MessageEvent,
  {
    row,
    conversation,
    contact,
    content,
    previous,
  }: {
    readonly row: { readonly id: number; readonly documentId: string };
    readonly conversation: StoredConversation;
    readonly contact: ResolvedContact;
    readonly content: NewMessage['content'];
    readonly previous: number | null;
  },
): ReceivedInbound {
  return {
    conversation,
    contact: { id: contact.contact.id, isGroup: contact.contact.isGroup, state: contact.state },
    previousInboundAt: previous,
    message: {
      id: row.id,
      documentId: row.documentId,
      type: event.type,
      text: messageText(content),
      tappedId: tappedId(content),
      replyToWamid: event.replyToWamid,
      occurredAt: event.occurredAt,
    },
  };
}

/** What a message does to its conversation. */
export function effectOf(
  event: MessageEvent,
  { messageId, isGroup, now }: { readonly messageId: number; readonly isGroup: boolean; readonly now: number },
): MessageEffect {
  const kind = { direction: event.direction, type: event.type, isGroup, isHistory: event.isHistory };
  return {
    messageId,
    key: event.wamid,
    occurredAt: event.occurredAt,
    arrivedAt: now,
    opensWindow: opensWindow(kind),
    opensFreeEntry: event.referral !== null && opensWindow(kind),
    countsAsUnread: countsAsUnread(kind),
    showsInPreview: showsInPreview(kind),
  };
}

function toNewMessage(event: MessageEvent, { content }: ReceivedContent, conversationId: number): NewMessage {
  // An echo tells that the phone app sent it; its ticks come with statuses, or with the history.
  const status = event.reached ?? 'accepted';
  return {
    conversationId,
    wamid: event.wamid,
    correlationId: null,
    direction: event.direction,
    type: event.type,
    content,
    raw: event.raw,
    text: messageText(content),
    state:
      event.direction === 'outbound'
        ? { status, statusTimes: { accepted: event.occurredAt, [status]: event.occurredAt }, error: null }
        : null,
    author: { kind: event.author, userId: null, name: null },
    replyToWamid: event.replyToWamid,
    targetWamid: event.targetWamid,
    retryOf: null,
    forwarded: event.forwarded,
    isHistory: event.isHistory,
    referral: event.referral,
    product: event.product,
    messageObject: null,
    participant: event.participant,
    epoch: null,
    occurredAt: event.occurredAt,
  };
}

interface PlacedNews {
  readonly event: MessageEvent;
  readonly content: NewMessage['content'];
  readonly contactId: number;
  readonly conversationId: number;
  readonly documentId: string;
}

function toNews(placed: readonly PlacedNews[]): MergeNews {
  return {
    ...emptyNews(),
    received: placed.filter(({ event }) => event.direction === 'inbound' && !event.isHistory).map(toMessageNews),
    messages: new Map(placed.map(({ documentId, conversationId }) => [documentId, conversationId])),
    conversationIds: new Set(placed.map(({ conversationId }) => conversationId)),
  };
}

export function toMessageNews({ event, content, contactId, conversationId, documentId }: PlacedNews): MergeNews['received'][number] {
  return {
    documentId,
    conversationId,
    contactId,
    wamid: event.wamid,
    type: event.type,
    text: messageText(content),
    content,
    occurredAt: event.occurredAt,
  };
}
