import type { Core } from '@strapi/strapi';

import type { PluginOptions } from './config/plugin-options';
import type { Repositories } from './container-repositories';
import type { GraphClient } from './meta/graph-client';
import type { Database } from './repositories/database';
import type { Audit } from './services/audit';
import { createConnect } from './services/connect/connect';
import { createConnectionStore } from './services/connect/connection-store';
import { createDescribeConnection } from './services/connect/describe-connection';
import { createLogin } from './services/connect/login';
import { createNoteFetched } from './services/connect/note-fetched';
import { createReadApp } from './services/connect/read-app';
import { createRefreshToken } from './services/connect/refresh-token';
import { createSendTestMessage } from './services/connect/send-test-message';
import { createVerifyStep } from './services/connect/verify-step';
import type { Connections } from './services/connection';
import type { Logger } from './services/logger';
import { oauthCallbackPath } from './services/panel-url';
import type { PhoneNumbers } from './services/phone-numbers';
import type { SealedSecrets } from './services/sealed-secret';
import type { StartConversation } from './services/start-conversation';
import { publicAddress, webhookUrl } from './services/webhook-url';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly options: PluginOptions;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly connections: Connections;
  readonly phoneNumbers: PhoneNumbers;
  readonly secrets: SealedSecrets;
  readonly graph: GraphClient;
  readonly audit: Audit;
  readonly startConversation: StartConversation;
  readonly syncTemplates: () => Promise<unknown>;
  readonly onConnected: () => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Wires the set-up: what an admin stores of the connection, the checks of it, and the sign-in with Meta. */
export function createConnecting(parts: Parts) {
  const { strapi, options, repositories } = parts;
  const addresses = {
    webhookUrl: webhookUrl(strapi, options.publicUrl),
    isListening: () => strapi.server.httpServer.listening,
    redirectUri: `${publicAddress(strapi, options.publicUrl)}${oauthCallbackPath(strapi)}`,
  };
  const common = { ...parts, ...repositories, ...addresses };
  const connectionStore = createConnectionStore(common);
  const readApp = createReadApp(common);
  const verifyStep = createVerifyStep({ ...common, connectionStore, readApp });
  const refreshToken = createRefreshToken({ ...common, connectionStore, readApp });
  return {
    connectionStore,
    readApp,
    refreshToken,
    verifyStep,
    noteFetched: createNoteFetched({ ...common, connectionStore }),
    login: createLogin({ ...common, connectionStore, readApp, verifyStep }),
    connect: createConnect({
      ...common,
      connectionStore,
      verifyStep,
      refreshToken,
      describeConnection: createDescribeConnection(common),
      sendTestMessage: createSendTestMessage({ ...common, connectionStore }),
    }),
  };
}
