import { extendToken } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import type { Connections } from '../connection';
import type { TaskOutcome } from '../scheduled-tasks';
import { checkToken } from './check-token';
import type { ActingUser, ConnectionStore } from './connection-store';
import type { ReadApp } from './read-app';

interface Dependencies {
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly readApp: ReadApp;
  readonly graph: GraphClient;
  readonly clock: () => number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A token of 60 days is extended when this much is left; one that has ended cannot be. */
const REFRESH_BEFORE_MS = 20 * DAY_MS;

/** Extends a token that ends, long before it does. */
export function createRefreshToken({ connections, connectionStore, readApp, graph, clock }: Dependencies) {
  async function extend(user: ActingUser): Promise<void> {
    const app = readApp();
    const { value: accessToken } = connections.values().accessToken;
    if (!app || accessToken === null) return;
    const isSystemUser = connections.stored()?.findings.token?.token?.type === 'SYSTEM_USER';
    const issued = await extendToken(graph, app, { accessToken, isSystemUser });
    const now = clock();
    const finding = await checkToken(graph, app, { accessToken: issued.accessToken, now });
    await connectionStore.saveValues(
      { accessToken: issued.accessToken },
      { also: { tokenRefreshedAt: now }, deed: { action: 'connection.token-refreshed', user } },
    );
    await connectionStore.keepFinding('token', finding);
  }

  /** Why it is not, or not yet, to be extended. */
  function obstacle(): string | null {
    const { accessToken } = connections.values();
    if (accessToken.source === 'locked') return 'The token stands in the environment or in config/plugins.';
    if (accessToken.value === null) return 'There is no token.';
    const token = connections.stored()?.findings.token?.token;
    if (!token) return 'The token has not been checked yet.';
    if (token.expiresAt === null) return 'The token never ends.';
    return readApp() === null ? 'App ID and app secret are missing.' : null;
  }

  return {
    /** Why the token cannot be extended; null: it can. */
    obstacle,
    extend,

    /** The scheduled task. */
    async refreshIfDue(): Promise<TaskOutcome> {
      const why = obstacle();
      if (why !== null) return { skipped: why };
      const expiresAt = connections.stored()?.findings.token?.token?.expiresAt ?? 0;
      const daysLeft = Math.floor((expiresAt - clock()) / DAY_MS);
      if (expiresAt - clock() > REFRESH_BEFORE_MS) return { skipped: `The token lasts for ${daysLeft} more days.` };
      await extend(null);
      return { counts: { refreshed: 1 } };
    },
  };
}

export type RefreshToken = ReturnType<typeof createRefreshToken>;
