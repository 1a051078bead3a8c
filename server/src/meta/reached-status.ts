import type { ReachedStatus } from '../../../domain/message-status';
import { asObject, asText } from './wire';

const REACHED: Readonly<Record<string, ReachedStatus>> = {
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'read',
  PLAYED: 'played',
};

/** `history_context.status`: how far a message of the phone app had come (reference section 1.9). Null: it does not say. */
export function reachedStatus(historyContext: unknown): ReachedStatus | null {
  const word = asText(asObject(historyContext)?.status)?.toUpperCase() ?? '';
  return Object.hasOwn(REACHED, word) ? (REACHED[word] ?? null) : null;
}
