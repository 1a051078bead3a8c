const SECOND = 1000;

/**
 * When a message of ours stands in the thread. Meta tells whole seconds, so ours begin at the second too: an answer
 * that comes within it would stand above the question otherwise. And what is written now is after all that is there.
 * All in epoch milliseconds.
 */
export function outboundOccurredAt(now: number, lastMessageAt: number | null): number {
  const second = Math.floor(now / SECOND) * SECOND;
  return lastMessageAt === null ? second : Math.max(second, lastMessageAt + 1);
}
