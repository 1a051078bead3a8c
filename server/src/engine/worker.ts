import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Worker {
  /** There may be work. A lost wake-up costs a delay, never work: a sweep wakes all workers. */
  wake(): void;
  /** There will be work then. Epoch milliseconds. */
  wakeAt(at: number): void;
  /** Ends after the run under way. */
  stop(): Promise<void>;
}

interface WorkerOptions {
  readonly name: string;
  /** Does a portion; true when there may be more at once. */
  run(): Promise<boolean>;
  onError(error: unknown): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** Longer than this a timer of Node's fires at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Runs one portion after another while there is work, never two at once, and waits longer after each error. */
export function createWorker({ name, run, onError }: WorkerOptions): Worker {
  // Strapi keeps the current transaction in the async context: work must not inherit its waker's.
  const context = new AsyncResource(`whatsapp:${name}`);
  let isAwake = false;
  let isStopped = false;
  let hasNews = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: { readonly at: number; readonly handle: NodeJS.Timeout } | null = null;
  let current: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    do {
      // Let requests in between: a portion on SQLite is one long task otherwise.
      await nextTurn();
      hasNews = false;
      try {
        if (await run()) hasNews = true;
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        wakeAt(Date.now() + pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        isAwake = false;
        onError(error);
        return;
      }
    } while (hasNews && !isStopped);
    isAwake = false;
  }

  function wake(): void {
    hasNews = true;
    if (isAwake || isStopped) return;
    isAwake = true;
    current = context.runInAsyncScope(work);
  }

  function wakeAt(at: number): void {
    if (isStopped || (timer && timer.at <= at)) return;
    if (timer) clearTimeout(timer.handle);
    const waitMs = Math.max(0, at - Date.now());
    const handle = setTimeout(
      () => {
        timer = null;
        if (waitMs > LONGEST_TIMER_MS) wakeAt(at);
        else wake();
      },
      Math.min(waitMs, LONGEST_TIMER_MS),
    );
    timer = { at, handle };
  }

  return {
    wake,
    wakeAt,
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer.handle);
      await current;
    },
  };
}
