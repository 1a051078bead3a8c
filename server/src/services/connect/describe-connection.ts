import { connectionFields, isSecretField, type ConnectionField } from '../../../../contracts/connection-fields';
import type { BusinessNumber, ConnectionState, FieldState } from '../../../../contracts/connection';
import { shown } from '../../../../domain/connection/connection-values';
import { guideSteps, isComplete } from '../../../../domain/connection/guide';
import { testTrouble } from '../../../../domain/health/test-trouble';
import { environmentNames } from '../../config/environment';
import type { PluginOptions } from '../../config/plugin-options';
import { isLocalUrl } from '../../meta/outgoing-hosts';
import { toIso } from '../../repositories/conversation-dto';
import type { ConnectionFactsRepository } from '../../repositories/connection-facts-repository';
import type { Database } from '../../repositories/database';
import type { InboxScope } from '../../repositories/inbox-scope';
import type { JournalRepository } from '../../repositories/journal-repository';
import type { StoredPhoneNumber } from '../../repositories/phone-number-repository';
import type { Connections } from '../connection';
import type { PhoneNumbers } from '../phone-numbers';
import type { SealedSecrets } from '../sealed-secret';

interface Dependencies {
  readonly database: Database;
  readonly options: PluginOptions;
  readonly connections: Connections;
  readonly phoneNumbers: PhoneNumbers;
  readonly secrets: SealedSecrets;
  readonly connectionFacts: ConnectionFactsRepository;
  readonly journalRepository: JournalRepository;
  readonly webhookUrl: string;
  readonly redirectUri: string;
  readonly clock: () => number;
}

/** How far the set-up is, with nothing secret in it. */
export function createDescribeConnection(dependencies: Dependencies) {
  const { database, options, connections, phoneNumbers, secrets, connectionFacts, journalRepository, clock } = dependencies;
  const { webhookUrl, redirectUri } = dependencies;

  /** @param reader whose conversations may be named; null: nobody's */
  return async function describeConnection(reader: InboxScope | null): Promise<ConnectionState> {
    const now = clock();
    const values = connections.values();
    const stored = connections.stored();
    const findings = stored?.findings ?? {};
    const present = new Set(connectionFields.filter((field) => values[field].value !== null));
    const isLocked = connectionFields.every((field) => values[field].source === 'locked');
    const lastEventAt = await journalRepository.newestReceivedAt();
    const received = await connectionFacts.newestReceived(database.knex, reader);
    const test = stored?.testMessage ? await connectionFacts.testMessage(database.knex, stored.testMessage) : null;
    const isSignatureChecked = connections.isSignatureChecked();
    const steps = guideSteps({
      present,
      fieldTroubles: connectionFields.flatMap((field) => values[field].trouble ?? []),
      hasEncryptionKey: secrets.hasKey(),
      isLocked,
      findings,
      webhookVerifiedAt: stored?.webhookVerifiedAt ?? null,
      lastEventAt,
      isSignatureChecked,
      test: test && {
        status: test.status,
        trouble: test.error && testTrouble(test.error),
        at: Date.parse(test.statusTimes[test.status ?? 'queued'] ?? '') || now,
      },
      receivedAt: received?.at ?? null,
    });
    const { token } = findings.token ?? {};
    const isTokenLocked = values.accessToken.source === 'locked';
    return {
      isComplete: isComplete(present),
      fields: Object.fromEntries(connectionFields.map((field) => [field, fieldState(field)])) as Record<ConnectionField, FieldState>,
      steps: steps.map(({ checkedAtMs, ...step }) => ({ ...step, checkedAt: toIso(checkedAtMs) })),
      numbers: phoneNumbers.ofAccount().map(toNumber),
      hasEncryptionKey: secrets.hasKey(),
      token: {
        type: token?.type ?? null,
        expiresAt: toIso(token?.expiresAt ?? null),
        // One that has ended cannot be extended.
        isRefreshable: !isTokenLocked && (token?.expiresAt ?? 0) > now,
        refreshedAt: toIso(stored?.tokenRefreshedAt ?? null),
      },
      webhook: {
        url: webhookUrl,
        isLocal: isLocalUrl(webhookUrl),
        verifiedAt: toIso(stored?.webhookVerifiedAt ?? null),
        refusedAt: toIso(stored?.webhookRefusedAt ?? null),
        subscribedAt: findings.webhook?.found.some(({ name }) => name === 'accountSubscribed') ? toIso(findings.webhook.checkedAt) : null,
        lastEventAt: toIso(lastEventAt),
        canCopyVerifyToken: values.verifyToken.source === 'stored' && values.verifyToken.value !== null && !stored?.webhookVerifiedAt,
      },
      signature: {
        isChecked: isSignatureChecked,
        offUntil: isSignatureChecked || !options.signatureCheck ? null : toIso(stored?.signatureOffUntil ?? null),
        isLocked: !options.signatureCheck,
        previousSecretUntil: (stored?.previousSecretUntil ?? 0) > now ? toIso(stored?.previousSecretUntil ?? null) : null,
      },
      login: { isAvailable: loginObstacle() === null, redirectUri, obstacle: loginObstacle(), configId: loginConfigId() },
      test,
      received: received && { at: toIso(received.at) ?? '', conversation: received.conversation },
      now,
    };
  };

  function fieldState(field: ConnectionField): FieldState {
    const { source, value, trouble } = connections.values()[field];
    const place = source === 'locked' ? placeOf(field, value) : null;
    const lastFour = isSecretField(field) ? (connections.stored()?.lastFour[field] ?? null) : null;
    const visible = shown(field, value);
    // What cannot be opened any more is still known by its end.
    return { source, place, value: visible.value, last4: visible.last4 ?? (source === 'stored' ? lastFour : null), trouble };
  }

  function loginConfigId(): string | null {
    return options.loginConfigId ?? connections.stored()?.loginConfigId ?? null;
  }

  function loginObstacle(): ConnectionState['login']['obstacle'] {
    const { accessToken, appId, appSecret } = connections.values();
    if (accessToken.source === 'locked') return 'token-locked';
    if (appId.value === null || appSecret.value === null) return 'app-missing';
    return secrets.hasKey() ? null : 'no-encryption-key';
  }

  function toNumber({ phoneNumberId, syncedAt, isEnabled, ...facts }: StoredPhoneNumber): BusinessNumber {
    const isDefault = phoneNumberId === connections.values().phoneNumberId.value;
    return {
      phoneNumberId,
      displayPhoneNumber: facts.displayPhoneNumber,
      verifiedName: facts.verifiedName,
      quality: facts.quality,
      status: facts.status,
      messagingLimit: facts.messagingLimit,
      isEnabled: isEnabled || isDefault,
      isDefault,
      syncedAt: toIso(syncedAt),
    };
  }
}

export type DescribeConnection = ReturnType<typeof createDescribeConnection>;

/** The variable that holds it, if it is that; else the file. */
function placeOf(field: ConnectionField, value: string | null): string {
  const name = environmentNames[field];
  return value !== null && process.env[name] === value ? name : 'config/plugins';
}
