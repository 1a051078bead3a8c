import type { AuthorKind, MessageDirection, MessageError } from '../../../contracts/message';
import type { MessageStatus } from '../../../contracts/message-statuses';
import type { MessageContent, ReferredProduct, Referral } from '../../../contracts/message-content';
import type { ChangeableMessage, MessageVersion } from '../../../domain/message-change';
import type { MessageState } from '../../../domain/message-status';
import { parseJson, toBoolean, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface NewMessage {
  readonly conversationId: number;
  readonly wamid: string | null;
  readonly correlationId: string | null;
  readonly direction: MessageDirection;
  readonly type: string;
  readonly content: MessageContent;
  readonly raw: string | null;
  readonly text: string | null;
  /** Null for inbound messages. */
  readonly state: MessageState | null;
  readonly author: MessageAuthor;
  readonly replyToWamid: string | null;
  readonly targetWamid: string | null;
  readonly retryOf: string | null;
  readonly forwarded: boolean;
  readonly isHistory: boolean;
  readonly referral: Referral | null;
  readonly product: ReferredProduct | null;
  /** Document id of the message object that it was sent from. */
  readonly messageObject: string | null;
  readonly participant: string | null;
  /** Of what was written by itself: the conversation's epoch at that time; null for what people write. */
  readonly epoch: number | null;
  readonly occurredAt: number;
}

/** What most messages of our own do not have. */
export const plainMessage = {
  wamid: null,
  correlationId: null,
  raw: null,
  text: null,
  state: null,
  replyToWamid: null,
  targetWamid: null,
  retryOf: null,
  forwarded: false,
  isHistory: false,
  referral: null,
  product: null,
  messageObject: null,
  participant: null,
  epoch: null,
} as const;

export interface MessageAuthor {
  readonly kind: AuthorKind;
  readonly userId: number | null;
  readonly name: string | null;
}

export interface StoredMessage extends Omit<NewMessage, 'raw' | 'state'>, ChangeableMessage {
  readonly id: number;
  readonly documentId: string;
  readonly state: MessageState | null;
  readonly changedAt: number;
}

/** `raw` stays in the table: no list needs it. */
export const messageColumns = [
  'id',
  'document_id',
  'conversation_id',
  'wamid',
  'correlation_id',
  'direction',
  'type',
  'content',
  'text',
  'status',
  'status_times',
  'error',
  'author_kind',
  'author_user_id',
  'author_name',
  'reply_to_wamid',
  'target_wamid',
  'retry_of',
  'forwarded',
  'is_history',
  'referral',
  'product',
  'message_object',
  'participant',
  'epoch',
  'edited_at',
  'revoked_at',
  'versions',
  'occurred_at',
  'changed_at',
].map((column) => `${tables.messages}.${column}`);

export function stateColumns(state: MessageState | null): Row {
  return {
    status: state?.status ?? null,
    status_times: state ? JSON.stringify(state.statusTimes) : null,
    error: state?.error ? JSON.stringify(state.error) : null,
  };
}

export function toMessageRow(message: NewMessage, now: number): Row {
  return {
    conversation_id: message.conversationId,
    wamid: message.wamid,
    correlation_id: message.correlationId,
    direction: message.direction,
    type: message.type.slice(0, 255),
    content: JSON.stringify(message.content),
    raw: message.raw,
    text: message.text,
    ...stateColumns(message.state),
    author_kind: message.author.kind,
    author_user_id: message.author.userId,
    author_name: message.author.name,
    reply_to_wamid: message.replyToWamid,
    target_wamid: message.targetWamid,
    retry_of: message.retryOf,
    forwarded: message.forwarded,
    is_history: message.isHistory,
    referral: message.referral && JSON.stringify(message.referral),
    product: message.product && JSON.stringify(message.product),
    message_object: message.messageObject,
    participant: message.participant,
    epoch: message.epoch,
    occurred_at: message.occurredAt,
    changed_at: now,
  };
}

export function toMessage(row: Row): StoredMessage {
  const status = row.status as MessageStatus | null;
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    conversationId: Number(row.conversation_id),
    wamid: nullableText(row.wamid),
    correlationId: nullableText(row.correlation_id),
    direction: row.direction as MessageDirection,
    type: String(row.type),
    content: parseJson<MessageContent>(row.content) ?? { type: String(row.type), raw: null },
    text: nullableText(row.text),
    state: status
      ? { status, statusTimes: parseJson<MessageState['statusTimes']>(row.status_times) ?? {}, error: parseJson<MessageError>(row.error) }
      : null,
    author: { kind: row.author_kind as AuthorKind, userId: toNumber(row.author_user_id), name: nullableText(row.author_name) },
    replyToWamid: nullableText(row.reply_to_wamid),
    targetWamid: nullableText(row.target_wamid),
    retryOf: nullableText(row.retry_of),
    forwarded: toBoolean(row.forwarded),
    isHistory: toBoolean(row.is_history),
    referral: parseJson<Referral>(row.referral),
    product: parseJson<ReferredProduct>(row.product),
    messageObject: nullableText(row.message_object),
    participant: nullableText(row.participant),
    epoch: toNumber(row.epoch),
    editedAt: toNumber(row.edited_at),
    revokedAt: toNumber(row.revoked_at),
    versions: parseJson<MessageVersion[]>(row.versions) ?? [],
    occurredAt: toNumber(row.occurred_at) ?? 0,
    changedAt: toNumber(row.changed_at) ?? 0,
  };
}

function nullableText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
