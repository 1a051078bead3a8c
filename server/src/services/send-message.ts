import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import type { MessageContent, SendableContent } from '../../../contracts/message-content';
import type { Template } from '../../../contracts/template';
import { decideSend } from '../../../domain/decide-send';
import { outboundOccurredAt } from '../../../domain/outbound-time';
import { messageText } from '../../../domain/message-text';
import { foldMessage } from '../../../domain/merge-conversations';
import { renderTemplate } from '../../../domain/template-variables';
import type { Database, Transaction } from '../repositories/database';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { MessageAuthor, MessageRepository, StoredMessage } from '../repositories/message-repository';
import type { OutboxRepository } from '../repositories/outbox-repository';
import type { TemplateRepository } from '../repositories/template-repository';
import type { Announce } from './announce';
import type { Connection, Connections } from './connection';
import { emptyNews } from './merge-news';
import { isSameContent } from './same-content';
import { WhatsAppError } from './whatsapp-error';

export interface SendRequest {
  /** Row id. */
  readonly conversationId: number;
  readonly content: SendableContent;
  readonly correlationId: string;
  /** Document id of the message that is quoted. */
  readonly replyTo: string | null;
  /** Document id of the message that is sent again. */
  readonly retryOf: string | null;
  readonly author: MessageAuthor;
}

export interface SentMessage {
  readonly message: StoredMessage;
  /** False: the same correlation id came before, this is its message. */
  readonly isNew: boolean;
}

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly templates: TemplateRepository;
  readonly announce: Announce;
  readonly wakeOutbox: () => void;
  readonly clock: () => number;
}

/**
 * Commits what is to be sent: message, outbox row and the conversation's new state in one transaction. Only then
 * is sending tried, by `deliver-outbox`.
 * @throws WhatsAppError when the rules refuse it; nothing is stored then
 */
export function createSendMessage({
  database,
  connections,
  contacts,
  conversations,
  messages,
  outbox,
  templates,
  announce,
  wakeOutbox,
  clock,
}: Dependencies) {
  return async function sendMessage(request: SendRequest): Promise<SentMessage> {
    const connection = connections.current();
    if (!connection) {
      const missing = connections.missing();
      throw new WhatsAppError(errorCodes.notConnected, `WhatsApp is not connected. Missing in config/plugins: ${missing.join(', ')}.`, {
        status: 503,
        details: { missing },
      });
    }
    return database.transaction((transaction) => commit(transaction, request, connection));
  };

  async function commit({ trx, afterCommit }: Transaction, request: SendRequest, connection: Connection): Promise<SentMessage> {
    const [conversation] = await conversations.lock(trx, [request.conversationId]);
    if (!conversation) throw new WhatsAppError(errorCodes.notFound, 'There is no such conversation.', { status: 404 });

    const earlier = await messages.findByCorrelationId(trx, request.correlationId);
    if (earlier) return { message: sameMessage(earlier, request), isNew: false };

    const now = clock();
    const template = await templateOf(trx, request.content, connection);
    await assertAllowed(trx, { conversation, content: request.content, template, now });
    const replyToWamid = await wamidOf(trx, request);

    const content = storedContent(request.content, template);
    const [row] = await messages.insert(
      trx,
      [
        {
          conversationId: conversation.id,
          wamid: null,
          correlationId: request.correlationId,
          direction: 'outbound',
          type: content.type,
          content,
          raw: null,
          text: messageText(content),
          state: { status: 'queued', statusTimes: { queued: now }, error: null },
          author: request.author,
          replyToWamid,
          targetWamid: null,
          retryOf: request.retryOf,
          forwarded: false,
          participant: null,
          occurredAt: outboundOccurredAt(now, conversation.state.lastMessageAt),
        },
      ],
      now,
    );
    const message = row && (await messages.findByDocumentId(trx, row.documentId));
    if (!message) throw new Error('[whatsapp] The message could not be stored.');
    await outbox.add(trx, { messageId: message.id, conversationId: conversation.id, phoneNumberId: conversation.phoneNumberId }, now);
    await conversations.save(trx, new Map([[conversation.id, nextState(conversation, message, request)]]), now);

    afterCommit(() => {
      announce({
        ...emptyNews(),
        messages: new Map([[message.documentId, conversation.id]]),
        conversationIds: new Set([conversation.id]),
      });
      wakeOutbox();
    });
    return { message, isNew: true };
  }

  async function templateOf(trx: Knex, content: SendableContent, { wabaId }: Connection): Promise<Template | null> {
    if (content.type !== 'template') return null;
    const { name, language } = content.template;
    return templates.find(trx, { wabaId, name, language });
  }

  interface Permission {
    readonly conversation: StoredConversation;
    readonly content: SendableContent;
    readonly template: Template | null;
    readonly now: number;
  }

  async function assertAllowed(trx: Knex, { conversation, content, template, now }: Permission): Promise<void> {
    const [contact] = conversation.contactId === null ? [] : await contacts.findByIds(trx, [conversation.contactId]);
    if (!contact) throw new WhatsAppError(errorCodes.notFound, 'There is no such conversation.', { status: 404 });
    const { optedOutAt, blockedAt } = contact.state;
    const decision = decideSend({
      content,
      conversation: { isGroup: contact.isGroup, lastInboundAt: conversation.state.lastInboundAt, optedOutAt, blockedAt },
      template,
      now,
    });
    if (!decision.allowed) throw new WhatsAppError(decision.reason, decision.message, { details: decision.details ?? {} });
  }

  async function wamidOf(trx: Knex, { replyTo, conversationId }: SendRequest): Promise<string | null> {
    if (replyTo === null) return null;
    const quoted = await messages.findByDocumentId(trx, replyTo);
    if (!quoted || quoted.conversationId !== conversationId || quoted.wamid === null) {
      throw new WhatsAppError(
        errorCodes.replyTargetNotFound,
        'The quoted message is not in this conversation, or WhatsApp does not have it yet.',
      );
    }
    return quoted.wamid;
  }
}

export type SendMessage = ReturnType<typeof createSendMessage>;

function sameMessage(earlier: StoredMessage, request: SendRequest): StoredMessage {
  if (earlier.conversationId === request.conversationId && isSameContent(earlier.content, request.content)) return earlier;
  throw new WhatsAppError(errorCodes.correlationConflict, 'This correlationId belongs to another message. Use a new one for new content.', {
    status: 409,
  });
}

/** A template keeps what the customer saw, even if it changes later. */
function storedContent(content: SendableContent, template: Template | null): MessageContent {
  if (content.type === 'text') return content;
  const { name, language, variables } = content.template;
  return {
    type: 'template',
    template: {
      name,
      language,
      variables,
      category: template?.category ?? null,
      rendered: template && renderTemplate(template, variables),
    },
  };
}

/** A message sent by a person always switches to manual, and voids what an assistant was thinking (rule 4). */
function nextState(
  { state }: StoredConversation,
  message: StoredMessage,
  { author, correlationId }: SendRequest,
): StoredConversation['state'] {
  const folded = foldMessage(state, {
    messageId: message.id,
    key: correlationId,
    occurredAt: message.occurredAt,
    opensWindow: false,
    countsAsUnread: false,
    showsInPreview: true,
  });
  return author.kind === 'user' ? { ...folded, mode: 'manual', epoch: state.epoch + 1 } : folded;
}
