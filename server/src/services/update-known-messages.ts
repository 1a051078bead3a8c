import { isDeepStrictEqual } from 'node:util';

import type { Knex } from 'knex';

import { foldMessage } from '../../../domain/merge-conversations';
import { supersede } from '../../../domain/message-change';
import { advanceStatus, type MessageState } from '../../../domain/message-status';
import { messageText } from '../../../domain/message-text';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { MediaRepository, NewMedia } from '../repositories/media-repository';
import type { MessageRepository } from '../repositories/message-repository';
import { effectOf, toMessageNews, type InsertedMessages } from './insert-messages';
import { emptyNews, type MergeNews } from './merge-news';
import { receiveFile, storeFiles } from './receive-files';

type KnownMessage = InsertedMessages['known'][number];

interface Dependencies {
  readonly conversations: ConversationRepository;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
}

/**
 * A message that is here came again and may tell more: its file in place of a placeholder, the end of a call, that it
 * is news and not only history, how far it had come. In any order the same state remains.
 */
export function createUpdateKnownMessages({ conversations, media, messages }: Dependencies) {
  return async function updateKnownMessages(trx: Knex.Transaction, known: readonly KnownMessage[], now: number): Promise<MergeNews> {
    const telling = known.filter(tellsMore);
    if (telling.length === 0) return emptyNews();
    const owners = await conversations.lock(
      trx,
      [...new Set(telling.map(({ stored }) => stored.conversationId))].sort((left, right) => left - right),
    );
    const states = new Map(owners.map(({ id, state }) => [id, state]));
    const contactIds = new Map(owners.map(({ id, contactId }) => [id, contactId]));
    const files: { messageId: number; file: NewMedia }[] = [];
    const received: MergeNews['received'][number][] = [];

    for (const { event, isGroup, stored: read } of telling) {
      const stored = await messages.lock(trx, read.id);
      if (!stored) continue;
      const told = receiveFile(event, now);
      const change = supersede(stored, { content: told.content, at: event.occurredAt });
      if (change !== stored) {
        await messages.saveChange(trx, stored.id, { change, text: messageText(change.content), now });
        if (told.file) files.push({ messageId: stored.id, file: told.file });
      }
      if (event.reached && stored.state) {
        const state = advanceStatus(stored.state, { status: event.reached, at: event.occurredAt });
        await messages.saveStates(trx, [{ id: stored.id, wamid: stored.wamid, state }], now);
      }
      const becomesNews = stored.isHistory && !event.isHistory;
      if (becomesNews) await messages.setLive(trx, [stored.id], now);
      const before = states.get(stored.conversationId);
      if (!before) continue;
      const effect = effectOf({ ...event, occurredAt: change.occurredAt }, stored.id, isGroup);
      states.set(stored.conversationId, foldMessage(before, { ...effect, countsAsUnread: effect.countsAsUnread && becomesNews }));
      const contactId = contactIds.get(stored.conversationId);
      if (becomesNews && event.direction === 'inbound' && typeof contactId === 'number') {
        const { conversationId, documentId } = stored;
        received.push(toMessageNews({ event, content: change.content, contactId, conversationId, documentId }));
      }
    }
    await storeFiles(trx, media, { files, now });
    await conversations.save(trx, states, now);
    return {
      ...emptyNews(),
      received,
      messages: new Map(telling.map(({ stored }) => [stored.documentId, stored.conversationId])),
      conversationIds: new Set(states.keys()),
      files: files.length > 0,
    };
  };
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
