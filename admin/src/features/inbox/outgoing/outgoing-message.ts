import type { RenderedTemplate, SendableContentInput } from '../../../../../contracts/message-content';
import type { Message } from '../../../../../contracts/message';

/** Written here and not yet known to the server. */
export interface OutgoingMessage {
  /** The client's uuid: the same request again inserts nothing. */
  readonly correlationId: string;
  readonly conversation: string;
  readonly content: SendableContentInput;
  /** How a template will look; null for text. */
  readonly rendered: RenderedTemplate | null;
  readonly category: string | null;
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
  const { correlationId, conversation, content, rendered, category, replyTo, createdAt } = outgoing;
  const occurredAt = new Date(createdAt).toISOString();
  return {
    documentId: `${PENDING_PREFIX}${correlationId}`,
    conversation,
    wamid: null,
    correlationId,
    direction: 'outbound',
    type: content.type,
    text: content.type === 'text' ? content.text.body : (rendered?.body ?? null),
    content: content.type === 'text' ? content : pendingTemplate(content.template, rendered, category),
    status: 'queued',
    statusTimes: {},
    error: null,
    author: { kind: 'user', name: null },
    replyTo,
    retryOf: null,
    forwarded: false,
    editedAt: null,
    revokedAt: null,
    occurredAt,
    changedAt: 0,
  };
}

type TemplateInput = Extract<SendableContentInput, { type: 'template' }>['template'];

function pendingTemplate({ name, language }: TemplateInput, rendered: RenderedTemplate | null, category: string | null) {
  return { type: 'template' as const, template: { name, language, variables: {}, category, rendered } };
}
