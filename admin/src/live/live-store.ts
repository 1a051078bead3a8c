import { useSyncExternalStore } from 'react';

import type { ConnectionStatus } from '../../../contracts/connection-status';

/**
 * - `idle`: nobody is logged in, or nothing was tried yet
 * - `live`: the stream is open
 * - `reconnecting`: the stream broke and is being opened again
 * - `polling`: the stream cannot be opened; asked every few seconds
 * - `offline`: the server cannot be reached
 * - `paused`: the login expired; goes on with the next token
 * - `denied`: this person may not see the inbox
 */
export type LiveConnection = 'idle' | 'live' | 'reconnecting' | 'polling' | 'offline' | 'paused' | 'denied';

export interface LiveState {
  readonly connection: LiveConnection;
  /** Unread messages in this person's scope. */
  readonly unread: number;
  /** Null until the server was asked. */
  readonly status: ConnectionStatus | null;
  /** Strapi's menu was built without the plugin: only a fresh page shows it. */
  readonly isEntryHidden: boolean;
  /** When what is shown was last known to be complete, epoch milliseconds of this browser. */
  readonly asOf: number | null;
  /** Server's clock minus this browser's: a client's clock may be wrong. */
  readonly clockOffsetMs: number;
  /** Grows when everything has to be loaded anew. */
  readonly epoch: number;
  /** Grows when the list of templates changed. */
  readonly templatesEpoch: number;
}

const initialState: LiveState = {
  connection: 'idle',
  unread: 0,
  status: null,
  isEntryHidden: false,
  asOf: null,
  clockOffsetMs: 0,
  epoch: 0,
  templatesEpoch: 0,
};

let state = initialState;
const listeners = new Set<() => void>();

/** One per browser tab. A module, not a React context: the menu icon remounts on every navigation. */
export const liveStore = {
  get: (): LiveState => state,
  set(change: Partial<LiveState>): void {
    const isSame = (Object.keys(change) as (keyof LiveState)[]).every((key) => state[key] === change[key]);
    if (isSame) return;
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  },
  /** Another person logged in: nothing of the former one may stay. */
  reset(): void {
    liveStore.set({ ...initialState, epoch: state.epoch + 1, templatesEpoch: state.templatesEpoch });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useLive<T>(select: (state: LiveState) => T): T {
  return useSyncExternalStore(liveStore.subscribe, () => select(state));
}

/** The server's time as far as we know it. */
export function serverNow(): number {
  return Date.now() + state.clockOffsetMs;
}
