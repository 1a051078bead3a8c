import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface SharedCommitOptions<T> {
  /** Makes all items durable in one commit. */
  flush(items: readonly T[]): Promise<void>;
  sizeOf(item: T): number;
  maxItems: number;
  maxBytes: number;
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

interface Waiter<T> {
  readonly item: T;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Concurrent callers share one commit: one flush is in flight, what arrives meanwhile is the next batch. There is
 * no timer: waiting for more would be slower at every load (performance, section 2). A flush only begins when the
 * sockets that are ready have been read: SQLite's driver never yields, and would commit each request alone.
 */
export function createSharedCommit<T>({ flush, sizeOf, maxItems, maxBytes }: SharedCommitOptions<T>): SharedCommit<T> {
  let queue: Waiter<T>[] = [];
  let isFlushing = false;
  let averageBatch = 0;
  let lastFlushAt = 0;

  async function flushNext(): Promise<void> {
    isFlushing = true;
    while (queue.length > 0) {
      await nextTurn();
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
    isFlushing = false;
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
        if (!isFlushing) void flushNext();
      }),
    isSaturated: () => averageBatch >= SATURATED_BATCH && performance.now() - lastFlushAt < SATURATION_ENDS_AFTER_MS,
  };
}
