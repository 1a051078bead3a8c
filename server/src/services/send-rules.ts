import { errorCodes } from '../../../contracts/error-codes';
import type { Template } from '../../../contracts/template';
import { isAutomatic } from '../../../domain/automation/is-automatic';
import { personSent, type PersonStep } from '../../../domain/automation/person-acts';
import { decideSend } from '../../../domain/decide-send';
import { foldMessage } from '../../../domain/merge-conversations';
import { showsInPreview } from '../../../domain/message-effect';
import type { StoredContact } from '../repositories/contact-repository';
import type { StoredConversation } from '../repositories/conversation-repository';
import type { StoredMedia } from '../repositories/media-row';
import type { MessageAuthor, StoredMessage } from '../repositories/message-row';
import type { Connection, Connections } from './connection';
import type { PhoneNumbers } from './phone-numbers';
import type { PreparedContent } from './prepare-content';
import type { SendRequest } from './send-request';
import { WhatsAppError } from './whatsapp-error';

/** What is needed to decide, read in the transaction that sends. */
export interface Surroundings {
  readonly conversation: StoredConversation;
  readonly contact: StoredContact;
  /** The phone number that was used last, digits only. */
  readonly phone: string | null;
}

/** @throws WhatsAppError 503 while something is missing */
export function connected(connections: Connections): Connection {
  const connection = connections.current();
  if (connection) return connection;
  const missing = connections.missing();
  const message = `WhatsApp is not connected. Missing: ${missing.join(', ')}. Connect it under Settings → WhatsApp → Connection.`;
  throw new WhatsAppError(errorCodes.notConnected, message, { status: 503, details: { missing } });
}

/** The ticks of a number that is switched off would not come in. */
export function assertNumberEnabled({ phoneNumberId }: StoredConversation, phoneNumbers: Pick<PhoneNumbers, 'enabled'>): void {
  if (phoneNumbers.enabled().some(({ id }) => id === phoneNumberId)) return;
  const message =
    'The business number of this conversation is switched off. An admin can switch it on under Settings → WhatsApp → Connection.';
  throw new WhatsAppError(errorCodes.numberNotEnabled, message, { status: 409 });
}

interface Permission extends Surroundings {
  readonly template: Template | null;
  readonly files: readonly StoredMedia[];
  readonly author: MessageAuthor;
  readonly now: number;
}

/** @throws WhatsAppError with the rule that refuses it */
export function assertAllowed({ content, isFromMessageObject }: PreparedContent, permission: Permission): void {
  const { conversation, contact, phone, template, files, author, now } = permission;
  const { optedOutAt, blockedAt } = contact.state;
  const decision = decideSend({
    content,
    conversation: {
      isGroup: contact.isGroup,
      lastInboundAt: conversation.state.lastInboundAt,
      optedOutAt,
      blockedAt,
      hasPhone: phone !== null,
    },
    template,
    files,
    // Lists and buttons are message objects first: that binds people (rule 8).
    isFromMessageObject: isFromMessageObject || isAutomatic(author),
    now,
  });
  if (!decision.allowed) throw new WhatsAppError(decision.reason, decision.message, { details: decision.details ?? {} });
}

/** A message sent by a person always switches to manual, and voids what an assistant was thinking (rule 4). */
export function nextState(
  { state }: StoredConversation,
  message: StoredMessage,
  { author, correlationId }: SendRequest,
): PersonStep<StoredConversation['state']> {
  const folded = foldMessage(state, {
    messageId: message.id,
    key: correlationId,
    occurredAt: message.occurredAt,
    arrivedAt: message.changedAt,
    opensWindow: false,
    opensFreeEntry: false,
    countsAsUnread: false,
    showsInPreview: showsInPreview(message),
  });
  if (author.kind !== 'user') return { state: folded, event: null };
  const step = personSent(folded, message.changedAt);
  // Whoever begins a conversation switches nothing.
  return state.lastMessageAt === null ? { ...step, event: null } : step;
}
