import { isDeepStrictEqual } from 'node:util';

import type { Knex } from 'knex';

import { foldMessage } from '../../../domain/merge-conversations';
import { supersede } from '../../../domain/message-change';
import { advanceStatus, type MessageState } from '../../../domain/message-status';
import { messageText } from '../../../domain/message-text';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { MediaRepository } from '../repositories/media-repository';
import type { NewMedia } from '../repositories/media-row';
import type { MessageRepository } from '../repositories/message-repository';
import type { StoredMessage } from '../repositories/message-row';
import type { AutomateInbound, ReceivedInbound } from './automate-inbound';
import { effectOf, isNews, toMessageNews, toReceived, type InsertedMessages } from './insert-messages';
import { addNews, emptyNews, type MergeNews } from './merge-news';
import { receiveFile, storeFiles } from './receive-files';
import type { MergeContext } from './resolve-contacts';

type KnownMessage = InsertedMessages['known'][number];

interface Dependencies {
  readonly conversations: ConversationRepository;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly automateInbound: AutomateInbound;
}

/**
 * A message that is here came again and may tell more: its file in place of a placeholder, the end of a call, that it
 * is news and not only history, how far it had come. In any order the same state remains.
 */
export function createUpdateKnownMessages({ conversations, media, messages, automateInbound }: Dependencies) {
  return async function updateKnownMessages(
    trx: Knex.Transaction,
    known: readonly KnownMessage[],
    { facts, now }: MergeContext,
  ): Promise<MergeNews> {
    const telling = known.filter(tellsMore);
    if (telling.length === 0) return emptyNews();
    const owners = await conversations.lock(
      trx,
      [...new Set(telling.map(({ stored }) => stored.conversationId))].sort((left, right) => left - right),
    );
    const states = new Map(owners.map(({ id, state }) => [id, state]));
    const retold: RetoldKnown[] = [];
    for (const each of telling) {
      const told = await retell(trx, each, now);
      if (told) retold.push(told);
    }
    const inbound: ReceivedInbound[] = [];
    for (const { event, contact, message, becomesNews } of retold) {
      const before = states.get(message.conversationId);
      const effect = effectOf(
        { ...event, occurredAt: message.occurredAt },
        { messageId: message.id, isGroup: contact.contact.isGroup, now },
      );
      const conversation = owners.find(({ id }) => id === message.conversationId);
      if (!before || !conversation) continue;
      states.set(message.conversationId, foldMessage(before, { ...effect, countsAsUnread: effect.countsAsUnread && becomesNews }));
      const { content } = message;
      if (becomesNews && isNews(event)) {
        inbound.push(toReceived(event, { row: message, conversation, contact, content, previous: before.lastInboundAt }));
      }
    }
    const files = retold.flatMap(({ message, file }) => (file ? [{ messageId: message.id, file }] : []));
    await storeFiles(trx, media, { files, now });
    const automated = await automateInbound(trx, inbound, { states, facts, now });
    await conversations.save(trx, automated.states, now);
    const told: MergeNews = {
      ...emptyNews(),
      received: retold.flatMap(({ event, contact, message, becomesNews }) => {
        const { content, conversationId, documentId } = message;
        const contactId = contact.contact.id;
        return becomesNews && isNews(event) ? [toMessageNews({ event, content, contactId, conversationId, documentId })] : [];
      }),
      messages: new Map(retold.map(({ message }) => [message.documentId, message.conversationId])),
      conversationIds: new Set(states.keys()),
      files: files.length > 0,
    };
    return addNews(told, automated.news);
  };

  /** Writes what one message tells more. Null: it is gone meanwhile. */
  async function retell(trx: Knex.Transaction, { event, contact, stored: { id } }: KnownMessage, now: number): Promise<RetoldKnown | null> {
    const stored = await messages.lock(trx, id);
    if (!stored) return null;
    const told = receiveFile(event, now);
    const change = supersede(stored, { content: told.content, at: event.occurredAt });
    const isSuperseded = change !== stored;
    const becomesNews = stored.isHistory && !event.isHistory;
    if (isSuperseded) await messages.saveChange(trx, id, { change, text: messageText(change.content), now });
    if (isSuperseded || becomesNews) {
      const { type, raw } = event;
      await messages.saveRetold(trx, id, { type, raw, isHistory: stored.isHistory && event.isHistory, now });
    }
    if (event.reached && stored.state) {
      const state = advanceStatus(stored.state, { status: event.reached, at: event.occurredAt });
      await messages.saveStates(trx, [{ id, wamid: stored.wamid, state }], now);
    }
    return { event, contact, message: { ...stored, ...change }, file: isSuperseded ? told.file : null, becomesNews };
  }
}

interface RetoldKnown {
  readonly event: KnownMessage['event'];
  readonly contact: KnownMessage['contact'];
  readonly message: StoredMessage;
  readonly file: NewMedia | null;
  readonly becomesNews: boolean;
}

export type UpdateKnownMessages = ReturnType<typeof createUpdateKnownMessages>;

function tellsMore({ stored, event }: KnownMessage): boolean {
  return (
    supersede(stored, { content: event.content, at: event.occurredAt }) !== stored ||
    (stored.isHistory && !event.isHistory) ||
    isFurther(stored.state, event)
  );
}

function isFurther(state: MessageState | null, { reached, occurredAt }: KnownMessage['event']): boolean {
  return state !== null && reached !== null && !isDeepStrictEqual(advanceStatus(state, { status: reached, at: occurredAt }), state);
}
