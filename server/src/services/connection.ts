import { connectionFields, secretFields, type ConnectionField } from '../../../contracts/connection-fields';
import { mergeValues, type ConnectionValues, type StoredValue } from '../../../domain/connection/connection-values';
import type { PluginOptions } from '../config/plugin-options';
import type { GraphConnection } from '../meta/graph-client';
import type { ConnectionRepository, StoredConnection } from '../repositories/connection-repository';
import type { Database } from '../repositories/database';
import type { SealedSecrets } from './sealed-secret';

/** All that is needed to send and receive. */
export interface Connection extends GraphConnection {
  readonly appId: string;
  readonly appSecret: string;
  readonly wabaId: string;
  /** The number that sends when none is named. */
  readonly phoneNumberId: string;
  readonly verifyToken: string;
}

export interface Connections {
  /** Null while a value is missing. */
  current(): Connection | null;
  /** The values that are missing, in the order of the set-up. */
  missing(): ConnectionField[];
  values(): ConnectionValues;
  /** What the panel stored; null while nothing was. */
  stored(): StoredConnection | null;
  /** The secrets that a webhook may be signed with: the app's, and the one of before for a while. Empty: none can be accepted. */
  appSecrets(): readonly string[];
  verifyToken(): string | null;
  /** False while an admin has turned the check off, or config/plugins did. */
  isSignatureChecked(): boolean;
  /** Reads what is stored if it has changed: at boot, after a change, and every few seconds for changes on other nodes. */
  refresh(): Promise<void>;
}

interface Dependencies {
  readonly database: Database;
  readonly options: PluginOptions;
  readonly connectionRepository: ConnectionRepository;
  readonly secrets: SealedSecrets;
  /** Reads again what depends on it, before anybody learns of the change. */
  readonly onChange: () => Promise<void>;
  readonly clock: () => number;
}

interface Known {
  readonly stored: StoredConnection | null;
  readonly values: ConnectionValues;
  readonly connection: Connection | null;
  readonly previousSecret: string | null;
}

/** Where a secret is sealed to: it opens in no other field and in no other row. */
export function secretPlace(documentId: string, field: string): string {
  return `connection/${documentId}/${field}`;
}

/** The connection: values of configuration and environment, then stored ones. Cached, so that no webhook costs a read. */
export function createConnections({ database, options, connectionRepository, secrets, onChange, clock }: Dependencies): Connections {
  let known = know(null);
  /** `changedAt` of what is loaded; undefined before the first time. */
  let loadedAt: number | null | undefined;

  function know(stored: StoredConnection | null): Known {
    const values = mergeValues(options, stored ? open(stored) : {});
    return { stored, values, connection: complete(values), previousSecret: stored && openSecret(stored, 'previousAppSecret').value };
  }

  function open(stored: StoredConnection): Record<ConnectionField, StoredValue> {
    const ids = (['appId', 'wabaId', 'phoneNumberId'] as const).map((field) => [field, { value: stored[field], isUnreadable: false }]);
    return Object.fromEntries([...ids, ...secretFields.map((field) => [field, openSecret(stored, field)])]) as Record<
      ConnectionField,
      StoredValue
    >;
  }

  function openSecret(stored: StoredConnection, field: (typeof secretFields)[number] | 'previousAppSecret'): StoredValue {
    const sealed = stored[field];
    if (sealed === null) return { value: null, isUnreadable: false };
    const opened = secrets.open(sealed, secretPlace(stored.documentId, field));
    return opened.isOpen ? { value: opened.value, isUnreadable: false } : { value: null, isUnreadable: true };
  }

  function complete(values: ConnectionValues): Connection | null {
    const { graphApiBaseUrl, graphApiVersion } = options;
    const [appId, appSecret, accessToken, wabaId, phoneNumberId, verifyToken] = connectionFields.map((field) => values[field].value);
    if (!appId || !appSecret || !accessToken || !wabaId || !phoneNumberId || !verifyToken) return null;
    return { appId, appSecret, accessToken, wabaId, phoneNumberId, verifyToken, graphApiBaseUrl, graphApiVersion };
  }

  return {
    current: () => known.connection,
    missing: () => connectionFields.filter((field) => known.values[field].value === null),
    values: () => known.values,
    stored: () => known.stored,
    appSecrets() {
      const { stored, values, previousSecret } = known;
      const current = values.appSecret.value;
      if (current === null) return [];
      const isPreviousValid = previousSecret !== null && (stored?.previousSecretUntil ?? 0) > clock();
      const previous = [options.previousAppSecret, isPreviousValid ? previousSecret : null];
      return [current, ...previous.filter((secret) => secret !== undefined && secret !== null)];
    },
    verifyToken: () => known.values.verifyToken.value,
    isSignatureChecked: () => options.signatureCheck && (known.stored?.signatureOffUntil ?? 0) <= clock(),
    async refresh() {
      const changedAt = await connectionRepository.changedAt(database.knex);
      if (changedAt === loadedAt) return;
      known = know(await connectionRepository.find(database.knex));
      await onChange();
      // Only now: what failed half-way is read again.
      loadedAt = known.stored?.changedAt ?? null;
    },
  };
}
