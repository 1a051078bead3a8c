import { errorCodes } from '../../../contracts/error-codes';
import type { OutboundContent } from '../../../domain/outbound-content';
import type { StoredMessage } from '../repositories/message-row';
import type { Draft } from './prepare-content';
import { isSameContent } from './same-content';
import { WhatsAppError } from './whatsapp-error';

/** What carries a correlation id that came before. */
interface RepeatedSend {
  /** Row id. */
  readonly conversationId: number;
  readonly draft: Draft;
}

/** The object may have been changed since: the same id means the same message all the same. */
export function isRepeatOfObject(earlier: StoredMessage, { draft, conversationId }: RepeatedSend): boolean {
  return draft.kind === 'message-object' && earlier.conversationId === conversationId && earlier.messageObject === draft.documentId;
}

/**
 * The message that the correlation id stands for.
 * @throws WhatsAppError when it stands for another one
 */
export function repeatedMessage(earlier: StoredMessage, { conversationId }: RepeatedSend, content: OutboundContent): StoredMessage {
  if (earlier.conversationId === conversationId && isSameContent(earlier.content, content)) return earlier;
  throw new WhatsAppError(errorCodes.correlationConflict, 'This correlationId belongs to another message. Use a new one for new content.', {
    status: 409,
  });
}
