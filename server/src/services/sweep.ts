import type { Worker } from '../engine/worker';
import type { Database } from '../repositories/database';
import type { WaitingStatusRepository } from '../repositories/waiting-status-repository';
import type { ApplyMessageChanges } from './apply-message-changes';
import type { createRecordResult } from './record-result';

interface Dependencies {
  readonly database: Database;
  readonly waitingStatuses: WaitingStatusRepository;
  readonly applyMessageChanges: ApplyMessageChanges;
  readonly results: Pick<ReturnType<typeof createRecordResult>, 'settleExpired'>;
  readonly projection: Worker;
  readonly delivery: Worker;
  readonly others: readonly Worker[];
  /** False while the database cannot be written: asking it would block the process on SQLite. */
  readonly isWritable: () => boolean;
  readonly clock: () => number;
}

const PORTION = 500;

/** Finds what a lost wake-up, a dead process or a race between nodes left behind. */
export function createSweep({
  database,
  waitingStatuses,
  applyMessageChanges,
  results,
  projection,
  delivery,
  others,
  isWritable,
  clock,
}: Dependencies) {
  return async function sweep(): Promise<void> {
    if (!isWritable()) return;
    await results.settleExpired(PORTION);
    await database.transaction(async ({ trx }) => {
      const wamids = await waitingStatuses.overdueWamids(trx, PORTION);
      await applyMessageChanges(trx, await waitingStatuses.take(trx, wamids), clock());
    });
    projection.wake();
    delivery.wake();
    for (const worker of others) worker.wake();
  };
}
