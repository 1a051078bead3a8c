import { describeError, type Logger } from '../logger';
import type { Connections } from '../connection';
import type { ConnectionStore } from './connection-store';

interface Dependencies {
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Strangers may fetch the address as often as they like: what they do is written once a minute at most. */
const PAUSE_MS = 60_000;

/** Keeps when Meta fetched the webhook's address with the verify token, and when somebody did with another. */
export function createNoteFetched({ connections, connectionStore, logger, clock }: Dependencies) {
  const noted = { verified: 0, refused: 0 };

  return function noteFetched(isVerified: boolean): void {
    const now = clock();
    const kind = isVerified ? 'verified' : 'refused';
    // A verification that is not known yet is always worth a write: a rotated token waits for it.
    const isKnown = !isVerified || connections.stored()?.webhookVerifiedAt !== null;
    if (isKnown && now - noted[kind] < PAUSE_MS) return;
    noted[kind] = now;
    const change = isVerified ? { webhookVerifiedAt: now } : { webhookRefusedAt: now };
    connectionStore
      .change(() => change, null)
      .catch((error: unknown) => logger.warn(`That Meta fetched the webhook's address could not be kept: ${describeError(error)}`));
  };
}
