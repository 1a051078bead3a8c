import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import type { Template } from '../../../contracts/template';
import { isAutomatic } from '../../../domain/automation/is-automatic';
import { personOf } from '../../../domain/contact-person';
import { mediaIdsOf } from '../../../domain/files-of-content';
import { newestAddress } from '../../../domain/newest-address';
import { messageText } from '../../../domain/message-text';
import type { OutboundContent } from '../../../domain/outbound-content';
import { outboundOccurredAt } from '../../../domain/outbound-time';
import { storedContent, templateFacts } from '../../../domain/stored-content';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import type { MessageRepository } from '../repositories/message-repository';
import { plainMessage, type StoredMessage } from '../repositories/message-row';
import type { OutboxRepository } from '../repositories/outbox-repository';
import type { TemplateRepository } from '../repositories/template-repository';
import type { Announce } from './announce';
import type { Audit } from './audit';
import type { Connection, Connections } from './connection';
import { insertEvents } from './insert-events';
import { emptyNews } from './merge-news';
import { notFound } from './not-found';
import type { PrepareContent } from './prepare-content';
import { isRepeatOfObject, repeatedMessage } from './repeated-send';
import type { PhoneNumbers } from './phone-numbers';
import type { SendRequest, SentMessage } from './send-request';
import { assertAllowed, assertNumberEnabled, connected, nextState, type Surroundings } from './send-rules';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly phoneNumbers: Pick<PhoneNumbers, 'enabled'>;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly outbox: OutboxRepository;
  readonly templates: TemplateRepository;
  readonly prepareContent: PrepareContent;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  /** After the commit: a person or an assistant has answered. */
  readonly onAnswered: (conversationId: number) => void;
  readonly wakeOutbox: () => void;
  readonly clock: () => number;
}

/**
 * Commits what is to be sent: message, outbox row and the conversation's new state in one transaction. Only then
 * is sending tried, by `deliver-outbox`.
 * @throws WhatsAppError when the rules refuse it; nothing is stored then
 */
export function createSendMessage(dependencies: Dependencies) {
  const { database, connections, phoneNumbers, contacts, conversations, media, messages, messageObjects, outbox, templates } = dependencies;
  const { prepareContent, announce, audit, onAnswered, wakeOutbox, clock } = dependencies;

  async function sendMessage(request: SendRequest): Promise<SentMessage> {
    return database.transaction((transaction) => within(transaction, request));
  }

  /** As part of a larger transaction: all of it or nothing. */
  async function within(transaction: Transaction, request: SendRequest): Promise<SentMessage> {
    return commit(transaction, request, connected(connections));
  }
  sendMessage.within = within;
  return sendMessage;

  async function commit({ trx, afterCommit }: Transaction, request: SendRequest, connection: Connection): Promise<SentMessage> {
    const surroundings = await surroundingsOf(trx, request.conversationId);
    const { conversation } = surroundings;
    const earlier = await messages.findByCorrelationId(trx, request.correlationId);
    if (earlier && isRepeatOfObject(earlier, request)) return { message: earlier, isNew: false };

    const prepared = await prepareContent(trx, request.draft, {
      conversationId: conversation.id,
      contact: personOf(surroundings.contact.state, surroundings.phone),
      scope: request.scope,
    });
    if (earlier) return { message: repeatedMessage(earlier, request, prepared.content), isNew: false };

    assertNumberEnabled(conversation, phoneNumbers);
    const now = clock();
    const template = await templateOf(trx, prepared.content, connection);
    const files = await media.findByDocumentIds(trx, mediaIdsOf(prepared.content));
    assertAllowed(prepared, { ...surroundings, template, files, author: request.author, now });
    const replyToWamid = await wamidOf(trx, request);

    const content = storedContent(prepared.content, templateFacts(prepared.content, template));
    const [row] = await messages.insert(
      trx,
      [
        {
          ...plainMessage,
          conversationId: conversation.id,
          correlationId: request.correlationId,
          direction: 'outbound',
          type: content.type,
          content,
          text: messageText(content),
          state: { status: 'queued', statusTimes: { queued: now }, error: null },
          author: request.author,
          replyToWamid,
          targetWamid: prepared.content.type === 'reaction' ? prepared.content.reaction.targetWamid : null,
          retryOf: request.retryOf,
          messageObject: prepared.messageObject,
          epoch: isAutomatic(request.author) ? conversation.state.epoch : null,
          occurredAt: outboundOccurredAt(now, conversation.state.lastMessageAt),
        },
      ],
      now,
    );
    const message = row && (await messages.findByDocumentId(trx, row.documentId));
    if (!message) throw new Error('[whatsapp] The message could not be stored.');
    await media.use(trx, files, { messageId: message.id, now });
    if (prepared.messageObject !== null) await messageObjects.countUse(trx, prepared.messageObject, now);
    await outbox.add(trx, { messageId: message.id, conversationId: conversation.id, phoneNumberId: conversation.phoneNumberId }, now);
    const { state, event } = nextState(conversation, message, request);
    await conversations.save(trx, new Map([[conversation.id, state]]), now);
    await recordAct(trx, request, { ...surroundings, message });
    const lines = await insertEvents(trx, messages, {
      events: event
        ? [{ conversationId: conversation.id, event, author: request.author, lastMessageAt: conversation.state.lastMessageAt }]
        : [],
      now,
    });

    afterCommit(() => {
      announce({
        ...emptyNews(),
        messages: new Map([message, ...lines].map(({ documentId }) => [documentId, conversation.id])),
        conversationIds: new Set([conversation.id]),
        voided: state.epoch === conversation.state.epoch ? new Set() : new Set([conversation.id]),
      });
      wakeOutbox();
      if (request.author.kind === 'user' || request.author.kind === 'assistant') onAnswered(conversation.id);
    });
    return { message, isNew: true };
  }

  /** What people send is on record; what goes out by itself has its own (`assistant-run`). */
  async function recordAct(
    trx: Knex,
    { author, act = 'message.sent', retryOf }: SendRequest,
    { conversation, contact, message }: Surroundings & { readonly message: StoredMessage },
  ): Promise<void> {
    if (author.kind !== 'user' || author.userId === null) return;
    await audit.record(trx, {
      action: act,
      actor: { userId: author.userId, name: author.name ?? `#${author.userId}` },
      contact: contact.documentId,
      conversation: conversation.documentId,
      message: message.documentId,
      details: {
        type: message.type,
        ...(message.content.type === 'template' && 'template' in message.content && { template: message.content.template.name }),
        ...(message.messageObject !== null && { messageObject: message.messageObject }),
        ...(retryOf !== null && { retryOf }),
      },
    });
  }

  async function surroundingsOf(trx: Knex, conversationId: number): Promise<Surroundings> {
    const [conversation] = await conversations.lock(trx, [conversationId]);
    const contactId = conversation?.contactId ?? null;
    const [contact] = contactId === null ? [] : await contacts.findByIds(trx, [contactId]);
    if (!conversation || !contact) throw notFound('conversation');
    const identities = await contacts.identitiesOf(trx, [contact.id]);
    return { conversation, contact, phone: newestAddress(identities, 'wa_id')?.received ?? null };
  }

  async function templateOf(trx: Knex, content: OutboundContent, { wabaId }: Connection): Promise<Template | null> {
    if (content.type !== 'template') return null;
    const { name, language } = content.template;
    return templates.find(trx, { wabaId, name, language });
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
