import type { Message } from '../../../contracts/message';
import { messageStatuses } from '../../../contracts/message-statuses';
import { toIso } from './conversation-dto';
import { toMediaDto, type StoredMedia } from './media-row';
import type { StoredMessage } from './message-row';

interface MessageSurroundings {
  /** Document id. */
  readonly conversation: string;
  readonly quoted: StoredMessage | null;
  readonly files: readonly StoredMedia[];
}

/** Row → ours. The words of a revoked message stay in the table and go nowhere. */
export function toMessageDto(message: StoredMessage, { conversation, quoted, files }: MessageSurroundings): Message {
  const isRevoked = message.revokedAt !== null;
  return {
    documentId: message.documentId,
    conversation,
    wamid: message.wamid,
    correlationId: message.correlationId,
    direction: message.direction,
    type: message.type,
    text: isRevoked ? null : message.text,
    content: isRevoked ? { type: message.type, raw: null } : message.content,
    status: message.state?.status ?? null,
    statusTimes: statusTimes(message),
    error: message.state?.error ?? null,
    author: { kind: message.author.kind, name: message.author.name },
    replyTo: toQuote(message.replyToWamid, quoted),
    retryOf: message.retryOf,
    forwarded: message.forwarded,
    media: isRevoked ? [] : files.map(toMediaDto),
    referral: isRevoked ? null : message.referral,
    product: isRevoked ? null : message.product,
    editedAt: toIso(message.editedAt),
    revokedAt: toIso(message.revokedAt),
    occurredAt: toIso(message.occurredAt) ?? new Date(0).toISOString(),
    changedAt: message.changedAt,
  };
}

function statusTimes({ state }: StoredMessage): Message['statusTimes'] {
  const times: Message['statusTimes'] = {};
  for (const status of messageStatuses) {
    const at = toIso(state?.statusTimes[status]);
    if (at !== null) times[status] = at;
  }
  return times;
}

function toQuote(wamid: string | null, quoted: StoredMessage | null): Message['replyTo'] {
  if (wamid === null) return null;
  if (!quoted) return { wamid, documentId: null, direction: null, type: null, text: null };
  const isRevoked = quoted.revokedAt !== null;
  return {
    wamid,
    documentId: quoted.documentId,
    direction: quoted.direction,
    type: isRevoked ? 'revoked' : quoted.type,
    text: isRevoked ? null : quoted.text,
  };
}
