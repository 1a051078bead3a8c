import { isKnownContent } from '../../contracts/known-content';
import type { AuthorKind, MessageDirection } from '../../contracts/message';
import type { MessageContent } from '../../contracts/message-content';
import { describeForModel } from './describe-for-model';
import { isAutomatic } from './is-automatic';

/** A message as the transcript needs it. */
export interface ThreadMessage {
  /** Grows in the order in which messages were stored. */
  readonly id: number;
  readonly documentId: string;
  readonly direction: MessageDirection;
  readonly type: string;
  readonly content: MessageContent;
  readonly author: { readonly kind: AuthorKind; readonly name: string | null };
  readonly status: string | null;
  readonly isRevoked: boolean;
  readonly isHistory: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface TranscriptLine {
  readonly documentId: string;
  readonly from: 'contact' | 'assistant' | 'person' | 'event';
  readonly name: string | null;
  readonly text: string;
  readonly at: number;
}

export interface TranscriptBounds {
  readonly sessionStartedAt: number | null;
  /** Row id up to which somebody has answered. */
  readonly answeredUpTo: number;
  readonly messages: number;
  readonly hours: number;
  readonly now: number;
}

/**
 * What a model sees of a thread: since the session began, and what the contact wrote last even if it is older, in the
 * order of arrival. Never notes, what was taken back, or what did not arrive.
 */
export function transcript(thread: readonly ThreadMessage[], bounds: TranscriptBounds): TranscriptLine[] {
  // As stored: Meta tells whole seconds, and a message within the second of our answer would stand in front of it.
  const visible = thread.filter(isVisible).sort((left, right) => left.id - right.id);
  const from = Math.max(bounds.sessionStartedAt ?? 0, bounds.now - bounds.hours * 3_600_000);
  return visible
    .filter(({ at, direction, id }) => at >= from || (direction === 'inbound' && id > bounds.answeredUpTo))
    .slice(-bounds.messages)
    .map(toLine)
    .filter(({ text }) => text !== '');
}

function isVisible({ direction, type, content, status, isRevoked, isHistory }: ThreadMessage): boolean {
  if (isRevoked || isHistory || status === 'failed') return false;
  if (direction === 'internal') return isKnownContent(content) && content.type === 'event' && content.event.kind === 'handoff';
  return type !== 'system' && type !== 'request_welcome';
}

function toLine({ documentId, direction, content, author, at }: ThreadMessage): TranscriptLine {
  const text = describeForModel(content);
  if (direction === 'internal') return { documentId, from: 'event', name: null, text, at };
  if (direction === 'inbound') return { documentId, from: 'contact', name: null, text, at };
  return { documentId, from: isAutomatic(author) ? 'assistant' : 'person', name: author.name, text, at };
}
