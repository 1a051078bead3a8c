import type { ConnectionState, ConnectionStep } from '../../../../../../contracts/connection';
import { sendFacts, webhookFacts } from './live-facts';

export const POLL_MS = 2_000;

/** Nobody watches longer: asking renews the login, so a forgotten tab must fall silent. */
export const WATCH_MS = 10 * 60_000;

/** Whether the open step waits for something that Meta or a phone does. */
export function isWaiting(state: ConnectionState, open: ConnectionStep): boolean {
  switch (open) {
    case 'webhook':
      return webhookFacts(state).some(({ state: fact }) => fact === 'now');
    case 'send':
      return state.test !== null && sendFacts(state.test).some(({ state: fact }) => fact === 'now') && state.test.status !== 'failed';
    case 'receive':
      return state.received === null;
    default:
      return false;
  }
}

interface Watch {
  readonly isWaiting: boolean;
  readonly isVisible: boolean;
  /** The person has touched the page within `WATCH_MS`. */
  readonly isWatched: boolean;
}

/** In milliseconds; 0: not asked. */
export function pollingInterval({ isWaiting: waits, isVisible, isWatched }: Watch): number {
  return waits && isVisible && isWatched ? POLL_MS : 0;
}
