import type { ChangesResult } from './fetch-changes';

/** At most one request in this time, while somebody looks. */
const SPACING_MS = 100;

interface PullerOptions {
  readonly fetchSince: (cursor: number) => Promise<ChangesResult>;
  readonly onResult: (result: ChangesResult) => void;
  /** Timers of a hidden tab are held back by the browser for up to a minute, so it does not wait. */
  readonly isHidden: () => boolean;
}

export interface ChangesPuller {
  /** Null until the first event told where we are. */
  cursor: number | null;
  /** Something changed: asks at once, and once more for what happened meanwhile. */
  pull(): Promise<void>;
}

/** Many events make few requests, and the first one waits for nothing. */
export function createChangesPuller({ fetchSince, onResult, isHidden }: PullerOptions): ChangesPuller {
  let isRunning = false;
  let isWanted = false;

  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      if (puller.cursor === null) return;
      const startedAt = Date.now();
      const result = await fetchSince(puller.cursor);
      if (result.kind === 'changes') puller.cursor = Math.max(puller.cursor, result.changes.cursor);
      onResult(result);
      const rest = SPACING_MS - (Date.now() - startedAt);
      if (isWanted && rest > 0 && !isHidden()) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };

  const puller: ChangesPuller = {
    cursor: null,
    async pull() {
      isWanted = true;
      if (isRunning) return;
      isRunning = true;
      try {
        await run();
      } finally {
        isRunning = false;
      }
    },
  };
  return puller;
}
