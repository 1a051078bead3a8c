import type { ConnectionState, ConnectionStep, listChoices, saveConnection, updateNumber } from '../../../../contracts/connection';
import type { ParsedRequest, ResponseOf } from '../../../../contracts/endpoint';
import { errorCodes } from '../../../../contracts/error-codes';
import type { GraphClient } from '../../meta/graph-client';
import type { Database } from '../../repositories/database';
import type { PhoneNumberRepository } from '../../repositories/phone-number-repository';
import type { Connections } from '../connection';
import type { Actor } from '../inbox-actions';
import type { PhoneNumbers } from '../phone-numbers';
import { WhatsAppError } from '../whatsapp-error';
import type { ConnectionStore } from './connection-store';
import type { DescribeConnection } from './describe-connection';
import { findChoices } from './list-choices';
import type { RefreshToken } from './refresh-token';
import { registerWebhook } from './register-webhook';
import type { createSendTestMessage } from './send-test-message';
import type { VerifyStep } from './verify-step';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly phoneNumbers: PhoneNumbers;
  readonly phoneNumberRepository: PhoneNumberRepository;
  readonly describeConnection: DescribeConnection;
  readonly verifyStep: VerifyStep;
  readonly sendTestMessage: ReturnType<typeof createSendTestMessage>;
  readonly refreshToken: RefreshToken;
  readonly graph: GraphClient;
  readonly webhookUrl: string;
  /** Work that waited for a connection may begin. */
  readonly onConnected: () => void;
  readonly clock: () => number;
}

/** Off for so long, then checked again by itself (rule 13 of the architecture). */
const SIGNATURE_OFF_MS = 60 * 60 * 1000;

/** What an admin does to connect a number and to keep it connected. Each answers with the state of the whole set-up. */
export function createConnect(dependencies: Dependencies) {
  const { connections, connectionStore, phoneNumbers, describeConnection, verifyStep, refreshToken, graph, webhookUrl, clock } =
    dependencies;

  /** The step that a saved field belongs to is checked at once, where all that it needs is there. */
  async function verifyQuietly(step: ConnectionStep): Promise<void> {
    try {
      await verifyStep.verify(step);
    } catch (error) {
      if (!(error instanceof WhatsAppError)) throw error;
    }
  }

  async function verifySaved(values: Readonly<Record<string, unknown>>): Promise<void> {
    const has = (...names: string[]) => names.some((name) => values[name] !== undefined && values[name] !== null);
    if (has('appId', 'appSecret')) await verifyQuietly('app');
    if (has('accessToken')) await verifyQuietly('token');
    if (has('wabaId', 'phoneNumberId')) await verifyQuietly('number');
  }

  return {
    read: (actor: Actor): Promise<ConnectionState> => describeConnection(actor),

    async save(body: ParsedRequest<typeof saveConnection>['body'], actor: Actor): Promise<ConnectionState> {
      const { keepPreviousSecret, loginConfigId, ...values } = body;
      await connectionStore.saveValues(values, {
        keepPreviousSecret,
        ...(loginConfigId !== undefined && { also: { loginConfigId } }),
        deed: { action: 'connection.changed', user: actor },
      });
      await verifySaved(values);
      if (connections.current()) dependencies.onConnected();
      return describeConnection(actor);
    },

    async verify(step: ConnectionStep, actor: Actor): Promise<ConnectionState> {
      await verifyStep.verify(step);
      return describeConnection(actor);
    },

    choices(wabaId: string | undefined): Promise<ResponseOf<typeof listChoices>['data']> {
      return findChoices({ graph, app: verifyStep.appOf(), connection: verifyStep.tokenConnection() }, wabaId);
    },

    async registerWebhook(actor: Actor): Promise<ConnectionState> {
      const { accessToken, wabaId, verifyToken } = connections.values();
      if (accessToken.value === null || wabaId.value === null || verifyToken.value === null) {
        throw new WhatsAppError(errorCodes.invalidRequest, 'Enter the token and choose the number first.', { status: 409 });
      }
      const trouble = await registerWebhook(graph, {
        app: verifyStep.appOf(),
        accessToken: accessToken.value,
        wabaId: wabaId.value,
        callbackUrl: webhookUrl,
        verifyToken: verifyToken.value,
      });
      if (trouble) await connectionStore.keepFinding('webhook', { checkedAt: clock(), found: [], troubles: [trouble] });
      else await verifyStep.verify('webhook');
      await connectionStore.change(() => ({}), { action: 'connection.webhook-registered', user: actor });
      return describeConnection(actor);
    },

    async rotateVerifyToken(actor: Actor): Promise<ConnectionState> {
      await connectionStore.rotateVerifyToken(actor);
      return describeConnection(actor);
    },

    /** @throws WhatsAppError 409 once Meta has fetched the address */
    copyVerifyToken(): string {
      const { source, value } = connections.values().verifyToken;
      if (source !== 'stored' || value === null || connections.stored()?.webhookVerifiedAt) {
        throw new WhatsAppError(
          errorCodes.secretHidden,
          'The verify token is not shown any more: Meta has it, or it stands in the configuration. Make a new one to see it.',
          { status: 409 },
        );
      }
      return value;
    },

    async setSignatureCheck(isChecked: boolean, actor: Actor): Promise<ConnectionState> {
      await connectionStore.change(() => ({ signatureOffUntil: isChecked ? null : clock() + SIGNATURE_OFF_MS }), {
        action: isChecked ? 'connection.signature-on' : 'connection.signature-off',
        user: actor,
      });
      return describeConnection(actor);
    },

    async sendTest(to: string, actor: Actor): Promise<ConnectionState> {
      await dependencies.sendTestMessage(to, actor);
      return describeConnection(actor);
    },

    async updateNumber(
      phoneNumberId: string,
      { isEnabled, isDefault }: ParsedRequest<typeof updateNumber>['body'],
      actor: Actor,
    ): Promise<ConnectionState> {
      const number = phoneNumbers.ofAccount().find((each) => each.phoneNumberId === phoneNumberId);
      if (!number) throw new WhatsAppError(errorCodes.notFound, 'There is no such number in the connected account.', { status: 404 });
      const isStandard = phoneNumbers.current()?.phoneNumberId === phoneNumberId;
      if (isEnabled === false && (isStandard || isDefault)) {
        throw new WhatsAppError(
          errorCodes.invalidRequest,
          'The default number cannot be switched off. Make another one the default first.',
          {
            status: 409,
          },
        );
      }
      if (isEnabled !== undefined || isDefault) {
        await dependencies.phoneNumberRepository.setEnabled(dependencies.database.knex, phoneNumberId, isDefault ?? isEnabled ?? true);
      }
      const deed = { action: 'connection.number-changed' as const, user: actor, details: { phoneNumberId } };
      // The number of before goes on: only its being the default ends.
      const before = phoneNumbers.current();
      if (isDefault && !isStandard && before) {
        await dependencies.phoneNumberRepository.setEnabled(dependencies.database.knex, before.phoneNumberId, true);
        await connectionStore.saveValues({ phoneNumberId }, { deed });
      } else {
        await connectionStore.change(() => ({}), deed);
      }
      return describeConnection(actor);
    },

    async refreshToken(actor: Actor): Promise<ConnectionState> {
      const why = refreshToken.obstacle();
      if (why !== null) throw new WhatsAppError(errorCodes.invalidRequest, why, { status: 409 });
      await refreshToken.extend(actor);
      return describeConnection(actor);
    },

    async disconnect(actor: Actor): Promise<ConnectionState> {
      await connectionStore.forget(actor);
      return describeConnection(actor);
    },
  };
}
