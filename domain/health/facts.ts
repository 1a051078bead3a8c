import type { ScheduledTask } from '../../contracts/scheduled-task';
import type { Finding } from '../connection/findings';
import type { EntityHealth } from './entity-troubles';

/** All that the health page is made of. Instants in epoch milliseconds. */
export interface HealthFacts {
  readonly now: number;
  readonly isConnected: boolean;
  readonly token: {
    readonly finding: Finding | null;
    readonly isLocked: boolean;
    readonly refreshedAt: number | null;
  };
  readonly webhook: {
    readonly finding: Finding | null;
    readonly verifiedAt: number | null;
    readonly lastEventAt: number | null;
    /** The newest message that Meta took: its statuses should come in. */
    readonly lastAcceptedAt: number | null;
    /** The newest test event of the App dashboard; `lastEventAt` counts it too. */
    readonly dashboardTestAt: number | null;
    /** Beside such a test: a customer's message came in at some time. */
    readonly hasReceived: boolean;
    readonly isSignatureChecked: boolean;
    /** Requests of the last day with a signature that is not ours. */
    readonly wrongSignatures: number;
    /** When the newest of them came; null: none is known. */
    readonly wrongSignatureAt: number | null;
  };
  readonly number: {
    readonly finding: Finding | null;
    readonly display: string | null;
    readonly verifiedName: string | null;
    readonly quality: string | null;
    readonly messagingLimit: string | null;
    readonly throughput: string | null;
  };
  readonly entities: readonly EntityHealth[];
  readonly queue: {
    readonly waiting: number;
    readonly oldestAt: number | null;
    readonly uncertain: number;
    readonly quarantined: number;
  };
  readonly failed: { readonly messages: number; readonly count: number };
  readonly tasks: readonly ScheduledTask[];
  readonly templatesSyncedAt: number | null;
  /** Meta's clock minus ours, milliseconds; null while nothing was asked. */
  readonly clockSkewMs: number | null;
  /** Names. */
  readonly assistantsWithoutPerson: readonly string[];
  readonly areFilesWritable: boolean;
  /** Why the newest e-mail did not go out; null: it did, or there was none. */
  readonly emailProblem: string | null;
}
