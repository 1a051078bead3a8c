import type { ConnectionStep } from '../../../../contracts/connection';
import type { ConnectionField } from '../../../../contracts/connection-fields';
import { errorCodes } from '../../../../contracts/error-codes';
import type { Finding } from '../../../../domain/connection/findings';
import type { MetaApp } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import type { Connections } from '../connection';
import type { PhoneNumbers } from '../phone-numbers';
import { WhatsAppError } from '../whatsapp-error';
import { checkApp } from './check-app';
import { checkNumber } from './check-number';
import { checkSignature } from './check-signature';
import { checkToken } from './check-token';
import { checkWebhook } from './check-webhook';
import type { ConnectionStore } from './connection-store';
import type { ReadApp } from './read-app';

interface Dependencies {
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly phoneNumbers: PhoneNumbers;
  readonly readApp: ReadApp;
  readonly graph: GraphClient;
  readonly webhookUrl: string;
  readonly isListening: () => boolean;
  readonly clock: () => number;
}

/** Asks Meta about one step of the set-up, and keeps what was found. */
export function createVerifyStep(dependencies: Dependencies) {
  const { connections, connectionStore, phoneNumbers, readApp, graph, webhookUrl: url, isListening, clock } = dependencies;

  async function check(step: ConnectionStep): Promise<Finding | null> {
    const now = clock();
    switch (step) {
      case 'app':
        return checkApp(graph, appOf(), now);
      case 'token':
        return checkToken(graph, appOf(), { accessToken: valueOf('accessToken'), now });
      case 'number':
        return checkNumber(graph, tokenConnection(), { wabaId: valueOf('wabaId'), phoneNumberId: valueOf('phoneNumberId'), now });
      case 'webhook':
        return checkWebhook(graph, {
          app: appOf(),
          url,
          verifyToken: valueOf('verifyToken'),
          account: accountOf(),
          isListening: isListening(),
          now,
        });
      case 'signature':
        return checkSignature({ url, appSecret: valueOf('appSecret'), now });
      // These show by themselves: a value is there, a message went out or came in.
      case 'choose':
      case 'send':
      case 'receive':
        return null;
    }
  }

  function appOf(): MetaApp {
    return readApp() ?? missing(connections.values().appId.value === null ? 'appId' : 'appSecret');
  }

  function tokenConnection() {
    const { graphApiBaseUrl, graphApiVersion } = appOf();
    return { graphApiBaseUrl, graphApiVersion, accessToken: valueOf('accessToken') };
  }

  function accountOf() {
    const { accessToken, wabaId, phoneNumberId } = connections.values();
    if (accessToken.value === null || wabaId.value === null) return null;
    return { accessToken: accessToken.value, wabaId: wabaId.value, phoneNumberId: phoneNumberId.value };
  }

  function valueOf(field: ConnectionField): string {
    return connections.values()[field].value ?? missing(field);
  }

  return {
    check,
    tokenConnection,
    appOf,

    async verify(step: ConnectionStep): Promise<void> {
      const finding = await check(step);
      if (!finding) return;
      await connectionStore.keepFinding(step, finding);
      if (step === 'number' && !finding.troubles.some(({ level }) => level === 'bad')) await phoneNumbers.refresh();
    },
  };
}

export type VerifyStep = ReturnType<typeof createVerifyStep>;

function missing(field: ConnectionField): never {
  throw new WhatsAppError(errorCodes.invalidRequest, `Enter ${field} first.`, {
    status: 409,
    details: { issues: [{ path: [field], message: 'This is missing.' }] },
  });
}
