import { randomUUID } from 'node:crypto';

import type { Conversation } from '../../../contracts/conversation';
import { errorCodes } from '../../../contracts/error-codes';
import type { Message } from '../../../contracts/message';
import type { SendableContent } from '../../../contracts/sendable-content';
import { outboundContent } from '../../../domain/outbound-content';
import { advanceStatus } from '../../../domain/message-status';
import { silentTypes } from '../../../domain/message-effect';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import type { InboxScope } from '../repositories/inbox-scope';
import type { MessageRepository } from '../repositories/message-repository';
import type { StoredMessage } from '../repositories/message-row';
import type { Announce } from './announce';
import type { Audit } from './audit';
import { personAuthor } from './authors';
import { emptyNews } from './merge-news';
import type { Draft } from './prepare-content';
import { notFound } from './not-found';
import type { SendMessage } from './send-message';
import type { ShowPresence } from './show-presence';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly inbox: InboxRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly sendMessage: SendMessage;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly presence: ShowPresence;
  readonly tellUnread: (conversationId: number) => void;
  readonly clock: () => number;
}

/** A person of the panel. */
export interface Actor extends InboxScope {
  readonly name: string;
}

export interface NewMessage {
  readonly content?: SendableContent | undefined;
  readonly messageObject?: { readonly documentId: string; readonly locale?: string | undefined } | undefined;
  readonly correlationId?: string | undefined;
  readonly replyTo?: string | null | undefined;
}

/** What a person does in the inbox; each within the rows that this person may see. */
export function createInboxActions({
  database,
  inbox,
  conversations,
  messages,
  sendMessage,
  announce,
  audit,
  presence,
  tellUnread,
  clock,
}: Dependencies) {
  return {
    async send(documentId: string, { content, messageObject, correlationId, replyTo }: NewMessage, actor: Actor) {
      const sent = await sendMessage({
        conversationId: await conversationId(documentId, actor),
        draft: draftOf(content, messageObject),
        correlationId: correlationId ?? randomUUID(),
        replyTo: replyTo ?? null,
        retryOf: null,
        author: personAuthor(actor),
        scope: actor,
      });
      return { message: await toDto(sent.message), isNew: sent.isNew };
    },

    /** The full content again, as a new message: what failed stays as it is. */
    async retry(documentId: string, correlationId: string | undefined, actor: Actor) {
      const message = await ownMessage(documentId, actor);
      const content = outboundContent(message.content);
      const status = message.state?.status;
      if (!content || (status !== 'failed' && status !== 'uncertain')) {
        throw new WhatsAppError(
          errorCodes.notRetryable,
          'Only a message that failed, or that WhatsApp did not confirm, can be sent again.',
        );
      }
      const quoted = message.replyToWamid === null ? null : await quotedDocumentId(message.replyToWamid);
      const sent = await sendMessage({
        conversationId: message.conversationId,
        draft: { kind: 'again', content, messageObject: message.messageObject },
        correlationId: correlationId ?? randomUUID(),
        replyTo: quoted,
        retryOf: message.documentId,
        author: personAuthor(actor),
        scope: actor,
        act: 'message.retried',
      });
      return { message: await toDto(sent.message), isNew: sent.isNew };
    },

    /** A person says that an uncertain message arrived. */
    async confirm(documentId: string, actor: Actor): Promise<Message> {
      const { id, conversationId: owner } = await ownMessage(documentId, actor);
      const confirmed = await database.transaction(async ({ trx, afterCommit }) => {
        const message = await messages.lock(trx, id);
        if (message?.state?.status !== 'uncertain') {
          throw new WhatsAppError(errorCodes.notRetryable, 'This message is no longer uncertain.', { status: 409 });
        }
        const now = clock();
        const state = advanceStatus(message.state, { status: 'accepted', at: now });
        await messages.saveStates(trx, [{ id, wamid: message.wamid, state }], now);
        await messages.setSettledBy(trx, id, actor.userId);
        await audit.record(trx, { action: 'message.confirmed', actor, inConversation: owner, message: documentId });
        await conversations.touch(trx, await conversations.idsWithPreview(trx, [id]), now);
        afterCommit(() => announce({ ...emptyNews(), messages: new Map([[documentId, owner]]), conversationIds: new Set([owner]) }));
        return { ...message, state };
      });
      return toDto(confirmed);
    },

    async typing(documentId: string, actor: Actor): Promise<boolean> {
      return presence.typing(await conversationId(documentId, actor));
    },

    /** One unread count for the whole team; what came after `upTo` stays unread. */
    async read(documentId: string, upTo: string | undefined, actor: Actor): Promise<Conversation> {
      const id = await conversationId(documentId, actor);
      const seen = upTo === undefined ? null : await messages.findByDocumentId(database.knex, upTo);
      if (upTo !== undefined && seen?.conversationId !== id) throw notFound('message');
      await database.transaction(async ({ trx, afterCommit }) => {
        const [conversation] = await conversations.lock(trx, [id]);
        if (!conversation) throw notFound('conversation');
        const unread = seen ? await messages.countUnreadAfter(trx, id, { afterId: seen.id, silentTypes }) : 0;
        // A second screen that has seen less must not bring back what the first one has read.
        if (unread >= conversation.state.unreadCount) return;
        await conversations.setUnread(trx, id, { unreadCount: unread, now: clock() });
        afterCommit(() => {
          tellUnread(id);
          presence.read(id);
        });
      });
      const conversation = await inbox.find(database.knex, documentId, { scope: actor, now: clock() });
      if (!conversation) throw notFound('conversation');
      return conversation;
    },
  };

  async function conversationId(documentId: string, scope: InboxScope): Promise<number> {
    const id = await inbox.findId(database.knex, documentId, scope);
    if (id === null) throw notFound('conversation');
    return id;
  }

  async function ownMessage(documentId: string, scope: InboxScope): Promise<StoredMessage> {
    const message = await messages.findByDocumentId(database.knex, documentId);
    const owner = message && (await inbox.ownersOf(database.knex, [message.conversationId])).get(message.conversationId);
    const isVisible = owner && (await inbox.findId(database.knex, owner.documentId, scope)) !== null;
    if (!message || !isVisible) throw notFound('message');
    return message;
  }

  async function quotedDocumentId(wamid: string): Promise<string | null> {
    const [quoted] = await messages.findByWamids(database.knex, [wamid]);
    return quoted?.documentId ?? null;
  }

  async function toDto(message: StoredMessage): Promise<Message> {
    const [dto] = await inbox.toMessages(database.knex, [message]);
    if (!dto) throw notFound('message');
    return dto;
  }
}

/** The contract has taken care that exactly one of them is there. */
function draftOf(content: NewMessage['content'], messageObject: NewMessage['messageObject']): Draft {
  if (content) return { kind: 'content', content };
  return { kind: 'message-object', documentId: messageObject?.documentId ?? '', locale: messageObject?.locale ?? null };
}
