import { messageText } from '../../../../../domain/message-text';
import type { MediaFile } from '../../../../../contracts/media';
import type { Message } from '../../../../../contracts/message';
import type { SendableContentInput } from '../../../../../contracts/sendable-content';
import type { RenderedTemplate } from '../../../../../contracts/template-content';
import { storedContent } from '../../../components/bubbles/stored-content';

/** Written here and not yet known to the server. */
export interface OutgoingMessage {
  /** The client's uuid: the same request again inserts nothing. */
  readonly correlationId: string;
  readonly conversation: string;
  /** Of a message object: what it will be, filled in; the server fills it in anew. */
  readonly content: SendableContentInput;
  readonly messageObject: { readonly documentId: string; readonly locale: string } | null;
  /** How a template will look; null for all else. */
  readonly rendered: RenderedTemplate | null;
  readonly category: string | null;
  /** The files that the content names: they are with the server already. */
  readonly media: readonly MediaFile[];
  /** Of a reaction: Meta's id of the message that it is on. */
  readonly targetWamid: string | null;
  readonly replyTo: Message['replyTo'];
  /** Epoch milliseconds, by the server's clock. */
  readonly createdAt: number;
  readonly state: OutgoingState;
}

export type OutgoingState =
  /** Asking the server, or next in line. */
  | { readonly kind: 'sending' }
  /** The server could not be reached: sent again when it can, or by hand. */
  | { readonly kind: 'waiting' }
  /** The server said no. */
  | { readonly kind: 'refused'; readonly code: string | null; readonly message: string };

export const PENDING_PREFIX = 'pending-';

/** As the thread shows it until the server's row is here. */
export function toPendingMessage(outgoing: OutgoingMessage): Message {
  const { correlationId, conversation, content, rendered, category, media, targetWamid, replyTo, createdAt } = outgoing;
  const occurredAt = new Date(createdAt).toISOString();
  const stored = storedContent(content, { rendered, category, targetWamid });
  return {
    documentId: `${PENDING_PREFIX}${correlationId}`,
    conversation,
    wamid: null,
    correlationId,
    direction: 'outbound',
    type: content.type,
    text: messageText(stored),
    content: stored,
    status: 'queued',
    statusTimes: {},
    error: null,
    author: { kind: 'user', name: null },
    replyTo,
    retryOf: null,
    forwarded: false,
    media: [...media],
    referral: null,
    product: null,
    editedAt: null,
    revokedAt: null,
    occurredAt,
    changedAt: 0,
  };
}
