import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface SharedCommitOptions<T> {
  /** Makes all items durable in one commit. */
  flush(items: readonly T[]): Promise<void>;
  sizeOf(item: T): number;
  maxItems: number;
  maxBytes: number;
  /** Flushes at once: a database server writes one while it takes in the next. @default 1 */
  maxInFlight?: number;
}

export interface SharedCommit<T> {
  /** Resolves when the item is durable, rejects when its flush failed. */
  append(item: T): Promise<void>;
  /** More arrives than one commit after another can carry alone: batches have been large for a while. */
  isSaturated(): boolean;
}

/** A burst fills one batch; a load that saturates fills them all: their moving average tells. */
const SATURATED_BATCH = 12;
const WEIGHT_OF_NEWEST = 0.1;
const SATURATION_ENDS_AFTER_MS = 100;

/** A further flush beside the one in flight begins from this many items: small ones cost more than they save. */
const WORTH_ANOTHER_FLUSH = 16;

interface Waiter<T> {
  readonly item: T;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Concurrent callers share one commit: while a flush is in flight, what arrives is the next batch. There is
 * no timer: waiting for more would be slower at every load (performance, section 2). A flush only begins when the
 * sockets that are ready have been read: SQLite's driver never yields, and would commit each request alone.
 */
export function createSharedCommit<T>({ flush, sizeOf, maxItems, maxBytes, maxInFlight = 1 }: SharedCommitOptions<T>): SharedCommit<T> {
  let queue: Waiter<T>[] = [];
  let inFlight = 0;
  let averageBatch = 0;
  let lastFlushAt = 0;

  async function flushNext(): Promise<void> {
    inFlight += 1;
    while (queue.length > 0) {
      await nextTurn();
      if (queue.length === 0) break;
      const batch = takeBatch();
      averageBatch += (batch.length - averageBatch) * WEIGHT_OF_NEWEST;
      lastFlushAt = performance.now();
      try {
        await flush(batch.map(({ item }) => item));
        batch.forEach((waiter) => waiter.resolve());
      } catch (error) {
        batch.forEach((waiter) => waiter.reject(error));
      }
    }
    inFlight -= 1;
  }

  function shouldFlush(): boolean {
    return inFlight === 0 || (inFlight < maxInFlight && queue.length >= WORTH_ANOTHER_FLUSH);
  }

  function takeBatch(): Waiter<T>[] {
    let count = 0;
    let bytes = 0;
    for (const { item } of queue) {
      bytes += sizeOf(item);
      if (count > 0 && (count >= maxItems || bytes > maxBytes)) break;
      count += 1;
    }
    const batch = queue.slice(0, count);
    queue = queue.slice(count);
    return batch;
  }

  return {
    append: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        if (shouldFlush()) void flushNext();
      }),
    isSaturated: () => averageBatch >= SATURATED_BATCH && performance.now() - lastFlushAt < SATURATION_ENDS_AFTER_MS,
  };
}
