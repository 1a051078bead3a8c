import { randomUUID } from 'node:crypto';

import { errorCodes } from '../../../contracts/error-codes';
import type { Message } from '../../../contracts/message';
import { sendableContent, type SendableContentInput } from '../../../contracts/sendable-content';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import type { MessageAuthor } from '../repositories/message-row';
import type { AutomationFactsSource } from './automation-facts';
import type { OpenConversation } from './open-conversation';
import { notFound } from './not-found';
import { parseAddress } from './parse-address';
import type { Draft } from './prepare-content';
import type { SendMessage } from './send-message';
import { WhatsAppError } from './whatsapp-error';

/** What a Strapi developer sends with `strapi.plugin('whatsapp').service('messages').send(...)`. */
export interface SendInput {
  /**
   * A phone number with country code (`+34 612 345 678`), a business-scoped user id (`ES.1349…`), or
   * `{ conversation: documentId }`.
   */
  readonly to: string | { readonly conversation: string };
  readonly content?: SendableContentInput;
  /** Instead of `content`: the name of a message object, in the contact's language or in `locale`. */
  readonly messageObject?: string | { readonly name: string; readonly locale?: string };
  /** A uuid of yours: the same again sends nothing and gives the stored message. @default a new one */
  readonly correlationId?: string;
  /** Document id of the message that is quoted. */
  readonly replyTo?: string;
  /** Meta's id of the business number to send from, where `to` is a person. @default the default number */
  readonly from?: string;
  /** Shown above the message in the inbox, e.g. "Order system". @default null */
  readonly authorName?: string;
}

export interface MessagesService {
  /**
   * Commits a message and wakes the queue; resolves before WhatsApp has it. Follow `whatsapp.message.status`.
   * @throws WhatsAppError with a stable `code`, e.g. `whatsapp.window_closed`
   */
  send(input: SendInput): Promise<Message>;
}

interface Dependencies {
  readonly database: Database;
  readonly inbox: InboxRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly automation: AutomationFactsSource;
  readonly openConversation: OpenConversation;
  readonly sendMessage: SendMessage;
}

const MAX_AUTHOR_NAME = 255;
const SEES_ALL = { userId: 0, seesAll: true };

export function createMessagesService(dependencies: Dependencies): MessagesService {
  const { database, inbox, messageObjects, automation, openConversation, sendMessage } = dependencies;
  return {
    async send(input) {
      const { to, from, correlationId = randomUUID(), replyTo, authorName } = input;
      const draft = await draftOf(input);
      const author: MessageAuthor = { kind: 'api', userId: null, name: authorName?.slice(0, MAX_AUTHOR_NAME).toWellFormed() ?? null };
      const { message } = await sendMessage({
        conversationId: await conversationIdOf(to, from ?? null),
        draft,
        correlationId,
        replyTo: replyTo ?? null,
        retryOf: null,
        author,
        scope: null,
      });
      const [dto] = await inbox.toMessages(database.knex, [message]);
      if (!dto) throw new Error('[whatsapp] The message was stored but cannot be read.');
      return dto;
    },
  };

  async function conversationIdOf(to: SendInput['to'], from: string | null): Promise<number> {
    if (typeof to !== 'string') {
      const id = await inbox.findId(database.knex, to.conversation, SEES_ALL);
      if (id === null) throw notFound('conversation');
      return id;
    }
    const address = parseAddress(to);
    if (!address) {
      throw new WhatsAppError(
        errorCodes.invalidPhone,
        '"to" must be a phone number with its country code, such as +34 612 345 678, or a WhatsApp user id.',
        { status: 400 },
      );
    }
    const facts = await automation.current();
    return database.transaction(async ({ trx }) => (await openConversation(trx, address, { facts, from })).id);
  }

  async function draftOf({ content, messageObject }: SendInput): Promise<Draft> {
    if ((content === undefined) === (messageObject === undefined)) {
      throw new WhatsAppError(errorCodes.invalidRequest, 'Give either "content" or "messageObject".', { status: 400 });
    }
    if (messageObject !== undefined) {
      const { name, locale = null } = typeof messageObject === 'string' ? { name: messageObject } : messageObject;
      const object = await messageObjects.findByName(database.knex, name);
      if (!object) throw new WhatsAppError(errorCodes.messageObjectNotFound, `There is no message object called "${name}".`);
      return { kind: 'message-object', documentId: object.documentId, locale };
    }
    const parsed = sendableContent.safeParse(content);
    if (parsed.success) return { kind: 'content', content: parsed.data };
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
    throw new WhatsAppError(errorCodes.invalidRequest, issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '), {
      status: 400,
      details: { issues },
    });
  }
}
