import { createHash, randomBytes } from 'node:crypto';

import { errorCodes } from '../../../../contracts/error-codes';
import type { LoginError } from '../../../../contracts/oauth';
import { NEEDED_SCOPES } from '../../../../domain/health/token-troubles';
import type { PluginOptions } from '../../config/plugin-options';
import { exchangeCode, extendToken, inspectToken, type MetaApp } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import type { Database } from '../../repositories/database';
import type { LoginStateRepository, StoredLogin } from '../../repositories/login-state-repository';
import type { Connections } from '../connection';
import type { SealedSecrets } from '../sealed-secret';
import { WhatsAppError } from '../whatsapp-error';
import type { ConnectionStore } from './connection-store';
import type { ReadApp } from './read-app';
import type { VerifyStep } from './verify-step';

/** An admin in one login of theirs. */
export interface LoginActor {
  readonly userId: number;
  readonly name: string;
  /** Id of Strapi's session. */
  readonly sessionId: string;
}

interface Dependencies {
  readonly database: Database;
  readonly options: PluginOptions;
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly loginStates: LoginStateRepository;
  readonly secrets: SealedSecrets;
  readonly readApp: ReadApp;
  readonly verifyStep: VerifyStep;
  readonly graph: GraphClient;
  /** Byte for byte the one that is registered at Meta. */
  readonly redirectUri: string;
  readonly clock: () => number;
}

/** Where Meta's page led back to. */
export type CallbackResult = { readonly handle: string } | { readonly error: LoginError };

const STATE_MS = 10 * 60 * 1000;
const HANDLE_MS = 60 * 1000;
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/**
 * Sign-in with Meta (architecture, section 8). The callback identifies nobody: it only burns the state and keeps the
 * code, sealed, for a minute; the admin who began it completes it with their own login.
 */
export function createLogin(dependencies: Dependencies) {
  const { database, options, connections, connectionStore, loginStates, secrets, readApp, verifyStep, graph, redirectUri, clock } =
    dependencies;

  return {
    /** @returns the address of Meta's page */
    async start({ userId, sessionId }: LoginActor): Promise<string> {
      const app = usableApp();
      const state = randomSecret();
      const at = clock();
      await database.transaction(async ({ trx }) => {
        await loginStates.removeOlderThan(trx, at - FORGOTTEN_MS);
        await loginStates.begin(trx, { stateHash: hash(state), userId, sessionHash: hash(sessionId), at });
      });
      const configId = options.loginConfigId ?? connections.stored()?.loginConfigId ?? null;
      const query = new URLSearchParams({
        client_id: app.appId,
        redirect_uri: redirectUri,
        state,
        response_type: 'code',
        override_default_response_type: 'true',
        ...(configId === null ? { scope: [...NEEDED_SCOPES, 'business_management'].join(',') } : { config_id: configId }),
      });
      return `${options.loginDialogBaseUrl.replace(/\/+$/, '')}/${options.graphApiVersion}/dialog/oauth?${query}`;
    },

    /** Meta's page led back. Whoever calls: nothing is told but whether it can go on. */
    async callback(query: URLSearchParams): Promise<CallbackResult> {
      const state = single(query, 'state');
      const login = state === null ? null : await loginStates.findByState(database.knex, hash(state));
      const at = clock();
      if (!login || login.usedAt !== null || at - login.startedAt > STATE_MS) return { error: 'state' };
      const code = single(query, 'code');
      const isRefused = code === null || query.has('error');
      const handle = randomSecret();
      const isFirst = await loginStates.use(database.knex, login.id, {
        handleHash: isRefused ? null : hash(handle),
        code: isRefused ? null : secrets.seal(code, codePlace(login)),
        at,
      });
      if (!isFirst) return { error: 'state' };
      if (isRefused) return { error: single(query, 'error') === 'access_denied' ? 'denied' : 'meta' };
      return { handle };
    },

    /** @throws WhatsAppError 403 for another admin or login, and for whatever is used or too old */
    async complete(handle: string, actor: LoginActor): Promise<void> {
      const code = await takeCode(handle, actor);
      const app = usableApp();
      const short = await exchangeCode(graph, app, { code, redirectUri });
      const accessToken = await longLived(app, short.accessToken);
      await connectionStore.saveValues({ accessToken }, { deed: { action: 'connection.login', user: actor } });
      await verifyStep.verify('token');
    },
  };

  /** Burns the handle first: a second call, at the same moment or later, finds nothing. */
  async function takeCode(handle: string, { userId, sessionId }: LoginActor): Promise<string> {
    const login = await loginStates.findByHandle(database.knex, hash(handle));
    const at = clock();
    if (!login || !(await loginStates.complete(database.knex, login.id, at))) throw invalid();
    const isOwn = login.userId === userId && login.sessionHash === hash(sessionId);
    const isFresh = login.usedAt !== null && at - login.usedAt <= HANDLE_MS;
    if (!isOwn || !isFresh || login.code === null) throw invalid();
    const opened = secrets.open(login.code, codePlace(login));
    if (!opened.isOpen) throw invalid();
    return opened.value;
  }

  /** A person's token lasts for an hour or two: one for 60 days is asked for. Others stay as they are. */
  async function longLived(app: MetaApp, accessToken: string): Promise<string> {
    const { type, expiresAt } = await inspectToken(graph, app, accessToken);
    if (type !== 'USER' || expiresAt === null) return accessToken;
    return (await extendToken(graph, app, { accessToken, isSystemUser: false })).accessToken;
  }

  function usableApp(): MetaApp {
    if (connections.values().accessToken.source === 'locked') {
      throw new WhatsAppError(
        errorCodes.fieldLocked,
        'The token stands in the environment or in config/plugins, and a sign-in could not replace it.',
        {
          status: 409,
        },
      );
    }
    const app = readApp();
    if (!app) throw new WhatsAppError(errorCodes.invalidRequest, 'Enter App ID and app secret first.', { status: 409 });
    if (!secrets.hasKey()) {
      throw new WhatsAppError(
        errorCodes.encryptionKeyMissing,
        'Strapi has no encryption key, so no token can be kept. Set ENCRYPTION_KEY and admin.secrets.encryptionKey.',
        {
          status: 409,
        },
      );
    }
    return app;
  }
}

/** 256 bits, as 43 characters. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function codePlace({ documentId }: StoredLogin): string {
  return `login-state/${documentId}/code`;
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 && values[0] ? values[0] : null;
}

function invalid(): WhatsAppError {
  return new WhatsAppError(
    errorCodes.loginInvalid,
    'This sign-in cannot be completed: it is not yours, was used already, or is too old. Begin again.',
    {
      status: 403,
    },
  );
}
