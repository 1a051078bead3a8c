import { createSharedCommit } from '../engine/shared-commit';
import type { JournalEntry, JournalRepository } from '../repositories/journal-repository';
import { codeOf } from '../repositories/database-errors';
import type { Logger } from './logger';

export interface Journal {
  /**
   * True: the bytes are durable. False: the database cannot take them now, so Meta must send again.
   * @param options.isUnsigned it came without a signature while the check was off. @default false
   */
  append(body: Buffer, options?: { readonly isUnsigned?: boolean }): Promise<boolean>;
  isAvailable(): boolean;
  /** Webhooks come faster than one commit after another can carry: whatever can wait should. */
  isSaturated(): boolean;
  stop(): void;
}

interface Dependencies {
  readonly repository: JournalRepository;
  readonly logger: Logger;
  readonly clock: () => number;
  /** Writing works again: what waited can go on. */
  readonly onAvailable: () => void;
}

const MAX_BATCH = 256;
/** Below MariaDB's default packet of 16 MB, with room for one more body of 4 MB and the driver's escapes. */
const MAX_BATCH_BYTES = 6 * 1024 * 1024;
const PROBE_EVERY_MS = 5_000;
/** A database that does not answer at all must not keep Meta waiting. */
const FLUSH_TIMEOUT_MS = 10_000;

/**
 * Appends webhooks to the journal; concurrent requests share one commit. After a failure it answers at once,
 * without touching the database, and probes every five seconds until writing works again.
 */
export function createJournal({ repository, logger, clock, onAvailable }: Dependencies): Journal {
  let isDown = false;
  let probeTimer: NodeJS.Timeout | null = null;
  const commit = createSharedCommit<JournalEntry>({
    flush: (entries) => withTimeout(repository.append(entries)),
    sizeOf: ({ body }) => body.length,
    maxItems: MAX_BATCH,
    maxBytes: MAX_BATCH_BYTES,
    maxInFlight: repository.concurrentAppends,
  });

  function goDown(error: unknown): void {
    if (isDown) return;
    isDown = true;
    logger.error(`The database takes no webhooks (${codeOf(error) || 'no answer'}): answering 503 until it does. Meta will send again.`);
    scheduleProbe();
  }

  function scheduleProbe(): void {
    probeTimer = setTimeout(() => void probe(), PROBE_EVERY_MS);
    probeTimer.unref();
  }

  async function probe(): Promise<void> {
    if (await withTimeout(repository.canWrite()).catch(() => false)) {
      isDown = false;
      logger.info('The database takes webhooks again.');
      onAvailable();
    } else {
      scheduleProbe();
    }
  }

  return {
    async append(body, { isUnsigned = false } = {}) {
      if (isDown) return false;
      try {
        await commit.append({ body, receivedAt: clock(), isUnsigned });
        return true;
      } catch (error) {
        goDown(error);
        return false;
      }
    },
    isAvailable: () => !isDown,
    isSaturated: () => commit.isSaturated(),
    stop() {
      if (probeTimer) clearTimeout(probeTimer);
    },
  };
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer.')), FLUSH_TIMEOUT_MS);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
