import type { Knex } from 'knex';

import { mediaIdsOf } from '../../../domain/files-of-content';
import { foldMessage, type ConversationState } from '../../../domain/merge-conversations';
import { messageText } from '../../../domain/message-text';
import type { OutboundContent } from '../../../domain/outbound-content';
import { storedContent } from '../../../domain/stored-content';
import type { MediaRepository } from '../repositories/media-repository';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import { outboundOccurredAt } from '../../../domain/outbound-time';
import type { MessageRepository } from '../repositories/message-repository';
import { plainMessage, type MessageAuthor } from '../repositories/message-row';
import type { OutboxRepository } from '../repositories/outbox-repository';

export interface AutomaticMessage {
  readonly conversationId: number;
  /** Row id of the business number. */
  readonly phoneNumberId: number;
  readonly content: OutboundContent;
  /** Document id of the message object that it comes from. */
  readonly messageObject: string | null;
  readonly author: MessageAuthor;
  /** The same key sends nothing twice. */
  readonly correlationId: string;
}

interface Said {
  readonly states: ReadonlyMap<number, ConversationState>;
  /** Conversations by document id of the message. */
  readonly messages: ReadonlyMap<string, number>;
}

interface Dependencies {
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly outbox: OutboxRepository;
}

/**
 * Commits messages of ours, many at once: message, outbox row and the conversation's new state, which the caller
 * writes. They carry the conversation's epoch: when a person steps in before they leave, they do not.
 */
export function createSayAutomatically({ media, messages, messageObjects, outbox }: Dependencies) {
  return async function sayAutomatically(
    trx: Knex.Transaction,
    said: readonly AutomaticMessage[],
    { states, now }: { readonly states: ReadonlyMap<number, ConversationState>; readonly now: number },
  ): Promise<Said> {
    const next = new Map(states);
    const rows = said.map(({ conversationId, content: outbound, messageObject, author, correlationId }) => {
      const state = next.get(conversationId);
      const content = storedContent(outbound);
      return {
        ...plainMessage,
        conversationId,
        correlationId,
        direction: 'outbound' as const,
        type: content.type,
        content,
        text: messageText(content),
        messageObject,
        state: { status: 'queued' as const, statusTimes: { queued: now }, error: null },
        author,
        epoch: state?.epoch ?? null,
        occurredAt: outboundOccurredAt(now, state?.lastMessageAt ?? null),
      };
    });
    const inserted = await messages.insert(trx, rows, now);
    for (const [index, { conversationId, phoneNumberId, content, messageObject, correlationId }] of said.entries()) {
      const messageId = inserted[index]?.id ?? Number.NaN;
      const files = mediaIdsOf(content).length > 0 ? await media.findByDocumentIds(trx, mediaIdsOf(content)) : [];
      await media.use(trx, files, { messageId, now });
      if (messageObject !== null) await messageObjects.countUse(trx, messageObject, now);
      await outbox.add(trx, { messageId, conversationId, phoneNumberId }, now);
      const state = next.get(conversationId);
      const occurredAt = rows[index]?.occurredAt ?? now;
      if (state) {
        next.set(conversationId, foldMessage(state, { ...quietMessage, messageId, key: correlationId, occurredAt, arrivedAt: occurredAt }));
      }
    }
    return { states: next, messages: new Map(inserted.map(({ documentId }, index) => [documentId, said[index]?.conversationId ?? 0])) };
  };
}

export type SayAutomatically = ReturnType<typeof createSayAutomatically>;

const quietMessage = { opensWindow: false, opensFreeEntry: false, countsAsUnread: false, showsInPreview: true };
