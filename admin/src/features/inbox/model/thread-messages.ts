import type { Message } from '../../../../../contracts/message';
import { newerOf } from '../../../live/newest-of';
import { toPendingMessage, type OutgoingMessage } from '../outgoing/outgoing-message';

interface ThreadSources {
  /** Loaded pages, newest first. */
  readonly pages: readonly Message[];
  /** Rows that came live, by id. */
  readonly live: ReadonlyMap<string, Message>;
  readonly outgoing: readonly OutgoingMessage[];
  /** True while older pages exist. */
  readonly hasOlder: boolean;
}

/** One thread from all sources, oldest first, each message once. */
export function threadMessages({ pages, live, outgoing, hasOlder }: ThreadSources): Message[] {
  const byId = new Map(pages.map((row) => [row.documentId, newerOf(row, live.get(row.documentId))]));
  const oldest = pages[pages.length - 1]?.occurredAt ?? '';
  for (const row of live.values()) {
    // A status of a message on a page not loaded yet: showing it alone would hide the gap.
    const isBeforePages = hasOlder && row.occurredAt < oldest;
    if (!byId.has(row.documentId) && !isBeforePages) byId.set(row.documentId, row);
  }
  const known = new Set([...byId.values()].map(({ correlationId }) => correlationId));
  const pending = outgoing.filter(({ correlationId }) => !known.has(correlationId)).map(toPendingMessage);
  return [...[...byId.values()].sort(inTime), ...pending];
}

function inTime(a: Message, b: Message): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  return a.documentId < b.documentId ? -1 : 1;
}
