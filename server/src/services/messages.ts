import { randomUUID } from 'node:crypto';

import { isValidPhoneNumber, parsePhoneNumber } from 'libphonenumber-js/max';

import { errorCodes } from '../../../contracts/error-codes';
import type { Message } from '../../../contracts/message';
import { sendableContent, type SendableContentInput } from '../../../contracts/message-content';
import { contactAddress, type ContactAddress } from '../../../domain/contact-address';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { MessageAuthor } from '../repositories/message-repository';
import type { PhoneNumbers } from './phone-numbers';
import type { ResolveContacts } from './resolve-contacts';
import type { SendMessage } from './send-message';
import { WhatsAppError } from './whatsapp-error';

/** What a Strapi developer sends with `strapi.plugin('whatsapp').service('messages').send(...)`. */
export interface SendInput {
  /**
   * A phone number with country code (`+34 612 345 678`), a business-scoped user id (`ES.1349…`), or
   * `{ conversation: documentId }`.
   */
  readonly to: string | { readonly conversation: string };
  readonly content: SendableContentInput;
  /** A uuid of yours: the same again sends nothing and gives the stored message. @default a new one */
  readonly correlationId?: string;
  /** Document id of the message that is quoted. */
  readonly replyTo?: string;
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
  readonly conversations: ConversationRepository;
  readonly phoneNumbers: PhoneNumbers;
  readonly resolveContacts: ResolveContacts;
  readonly sendMessage: SendMessage;
  readonly clock: () => number;
}

const BSUID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;
const MAX_AUTHOR_NAME = 255;
const SEES_ALL = { userId: 0, seesAll: true };

export function createMessagesService({
  database,
  inbox,
  conversations,
  phoneNumbers,
  resolveContacts,
  sendMessage,
  clock,
}: Dependencies): MessagesService {
  return {
    async send({ to, content, correlationId = randomUUID(), replyTo, authorName }) {
      const parsed = sendableContent.safeParse(content);
      if (!parsed.success) {
        const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
        throw new WhatsAppError(errorCodes.invalidRequest, issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '), {
          status: 400,
          details: { issues },
        });
      }
      const author: MessageAuthor = { kind: 'api', userId: null, name: authorName?.slice(0, MAX_AUTHOR_NAME).toWellFormed() ?? null };
      const { message } = await sendMessage({
        conversationId: await conversationIdOf(to),
        content: parsed.data,
        correlationId,
        replyTo: replyTo ?? null,
        retryOf: null,
        author,
      });
      const [dto] = await inbox.toMessages(database.knex, [message]);
      if (!dto) throw new Error('[whatsapp] The message was stored but cannot be read.');
      return dto;
    },
  };

  async function conversationIdOf(to: SendInput['to']): Promise<number> {
    if (typeof to !== 'string') {
      const id = await inbox.findId(database.knex, to.conversation, SEES_ALL);
      if (id === null) throw new WhatsAppError(errorCodes.notFound, 'There is no such conversation.', { status: 404 });
      return id;
    }
    const address = addressOf(to);
    const phoneNumberRowId = await phoneNumbers.currentRowId();
    if (phoneNumberRowId === null) throw new WhatsAppError(errorCodes.notConnected, 'WhatsApp is not connected.', { status: 503 });
    return database.transaction(async ({ trx }) => {
      const mention = { addresses: [address], formerAddresses: [], profileName: null, username: null, at: 0 };
      const [resolved] = await resolveContacts(trx, [mention], clock());
      const contactId = resolved?.contact.id ?? Number.NaN;
      const known = (await conversations.findByContacts(trx, [contactId])).find(({ phoneNumberId }) => phoneNumberId === phoneNumberRowId);
      if (known) return known.id;
      const key = { contactId, phoneNumberId: phoneNumberRowId, assignedUserId: resolved?.state.assignedUserId ?? null };
      const [id] = await conversations.create(trx, [key], clock());
      return id ?? Number.NaN;
    });
  }
}

/** @throws WhatsAppError when it is neither a phone number nor a user id */
function addressOf(to: string): ContactAddress {
  const trimmed = to.trim();
  const userId = BSUID.exec(trimmed);
  if (userId) return orRefuse(contactAddress(userId[1] === undefined ? 'bsuid' : 'parent_bsuid', trimmed));
  // Digits without a plus are what webhooks hold.
  const phone = trimmed.startsWith('+') ? trimmed : `+${trimmed}`;
  if (!isValidPhoneNumber(phone)) return orRefuse(null);
  return orRefuse(contactAddress('wa_id', parsePhoneNumber(phone).number.slice(1)));
}

function orRefuse(address: ContactAddress | null): ContactAddress {
  if (address) return address;
  throw new WhatsAppError(
    errorCodes.invalidPhone,
    '"to" must be a phone number with its country code, such as +34 612 345 678, or a WhatsApp user id.',
    {
      status: 400,
    },
  );
}
