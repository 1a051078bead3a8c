import type { Count, WebhookCounterRepository } from '../repositories/webhook-counter-repository';
import { describeError, type Logger } from './logger';

/** Requests that were taken, and those that were refused; messages that were known; statuses without a message. */
export type CounterName =
  | 'received'
  | 'duplicates'
  | 'erased'
  | 'unmatched'
  | 'signatureMissing'
  | 'signatureWrong'
  | 'tooLarge'
  | 'tooSlow'
  | 'encoded'
  | 'notConnected'
  | 'unavailable';

export interface WebhookCounters {
  /** Costs an addition in memory: a flood of refused requests reaches no database. */
  count(name: CounterName, amount?: number): void;
  /** Of the last 24 hours, to the hour; on other nodes up to ten seconds old. */
  lastDay(): Promise<(name: CounterName) => number>;
  /** When the newest was counted, epoch milliseconds; null: none is known. */
  lastAt(name: CounterName): Promise<number | null>;
  /** Writes what was counted, and counts no more. */
  stop(): Promise<void>;
}

interface Dependencies {
  readonly webhookCounters: WebhookCounterRepository;
  /** False while the database cannot be written: asking it would block the process on SQLite. */
  readonly isWritable: () => boolean;
  readonly logger: Logger;
  readonly clock: () => number;
}

const HOUR_MS = 60 * 60 * 1000;
const FLUSH_EVERY_MS = 10_000;

/** Counts in memory, and adds to the table every ten seconds while there is something to add. */
export function createWebhookCounters({ webhookCounters, isWritable, logger, clock }: Dependencies): WebhookCounters {
  let hour = 0;
  let current = new Map<CounterName, Pick<Count, 'amount' | 'lastAt'>>();
  /** Of hours that are over, or could not be written. */
  let earlier: Count[] = [];
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function closeHour(): void {
    for (const [name, counted] of current) earlier.push({ name, hour, ...counted });
    current = new Map();
  }

  async function write(): Promise<void> {
    if (!isWritable()) return;
    closeHour();
    const counts = sum(earlier);
    earlier = [];
    try {
      await webhookCounters.add(counts);
    } catch (error) {
      earlier = [...counts, ...earlier];
      logger.warn(`Counters of webhooks could not be written: ${describeError(error)}`);
    }
  }

  /** One after the other: what was taken out to be written must not be missing in between. */
  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  }

  return {
    count(name, amount = 1) {
      const now = clock();
      if (now - hour >= HOUR_MS || now < hour) {
        closeHour();
        hour = now - (now % HOUR_MS);
      }
      current.set(name, { amount: (current.get(name)?.amount ?? 0) + amount, lastAt: now });
      timer ??= setTimeout(() => void flush(), FLUSH_EVERY_MS).unref();
    },

    async lastDay() {
      await flush();
      const now = clock();
      const totals = await webhookCounters.totals(now - (now % HOUR_MS) - 23 * HOUR_MS);
      return (name) => totals.get(name) ?? 0;
    },

    async lastAt(name) {
      await flush();
      return webhookCounters.lastAt(name);
    },

    stop: flush,
  };
}

/** One row for each name and hour: a statement may meet a key once only. */
function sum(counts: readonly Count[]): Count[] {
  const sums = new Map<string, Count>();
  for (const count of counts) {
    const key = `${count.name}/${count.hour}`;
    const known = sums.get(key);
    sums.set(key, { ...count, amount: count.amount + (known?.amount ?? 0), lastAt: Math.max(count.lastAt, known?.lastAt ?? 0) });
  }
  return [...sums.values()];
}
