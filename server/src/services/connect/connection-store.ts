import { randomBytes } from 'node:crypto';

import type { AuditAction } from '../../../../contracts/audit';
import { secretFields, type ConnectionField, type SecretField } from '../../../../contracts/connection-fields';
import type { ConnectionStep } from '../../../../contracts/connection';
import { errorCodes } from '../../../../contracts/error-codes';
import { withoutStale, type Finding } from '../../../../domain/connection/findings';
import type { ConnectionChange, ConnectionRepository, StoredConnection } from '../../repositories/connection-repository';
import type { Database } from '../../repositories/database';
import type { Audit } from '../audit';
import { secretPlace, type Connections } from '../connection';
import type { SealedSecrets } from '../sealed-secret';
import { WhatsAppError } from '../whatsapp-error';

/** Who did it; null: the plugin by itself. */
export type ActingUser = { readonly userId: number; readonly name: string } | null;

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly connectionRepository: ConnectionRepository;
  readonly secrets: SealedSecrets;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Values to store; null takes one away. */
export type NewValues = Readonly<Partial<Record<ConnectionField, string | null | undefined>>>;

export interface Deed {
  readonly action: AuditAction;
  readonly user: ActingUser;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** How long webhooks that were signed with the app secret of before are still taken. */
const PREVIOUS_SECRET_MS = 24 * 60 * 60 * 1000;

/** The one door by which the stored connection changes: sealed, audited, and known on this node at once. */
export function createConnectionStore({ database, connections, connectionRepository, secrets, audit, clock }: Dependencies) {
  async function change(make: (stored: StoredConnection) => ConnectionChange, deed: Deed | null): Promise<void> {
    await database.transaction(async ({ trx }) => {
      const now = clock();
      const stored = await connectionRepository.lock(trx, now);
      await connectionRepository.save(trx, stored, { change: make(stored), now });
      if (deed) await audit.record(trx, { action: deed.action, actor: deed.user, details: deed.details ?? {} });
    });
    await connections.refresh();
  }

  function assertUnlocked(fields: readonly ConnectionField[]): void {
    const locked = fields.filter((field) => connections.values()[field].source === 'locked');
    if (locked.length === 0) return;
    const message = 'It stands in the environment or in config/plugins and is changed there.';
    throw new WhatsAppError(errorCodes.fieldLocked, `${locked.join(', ')}: ${message}`, {
      status: 409,
      details: { issues: locked.map((field) => ({ path: [field], message })) },
    });
  }

  /** The sealed text and what may be shown of it. */
  function sealed(stored: StoredConnection, values: NewValues): ConnectionChange {
    const given = secretFields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]] as const]));
    if (given.length === 0) return {};
    const texts = given.map(([field, value]) => [
      field,
      value === null ? null : secrets.seal(value, secretPlace(stored.documentId, field)),
    ]);
    const lastFour: Partial<Record<SecretField, string>> = { ...stored.lastFour };
    for (const [field, value] of given) {
      if (value === null) delete lastFour[field];
      else lastFour[field] = value.slice(-4);
    }
    return { ...(Object.fromEntries(texts) as Partial<Record<SecretField, string | null>>), lastFour };
  }

  /** Sealed anew for its new place: a sealed text opens in no other. */
  function keptPrevious(stored: StoredConnection, values: NewValues): ConnectionChange {
    const before = connections.values().appSecret.value;
    if (!values.appSecret || before === null || before === values.appSecret) return {};
    return {
      previousAppSecret: secrets.seal(before, secretPlace(stored.documentId, 'previousAppSecret')),
      previousSecretUntil: clock() + PREVIOUS_SECRET_MS,
    };
  }

  return {
    change,

    /** @throws WhatsAppError for a locked field, or without an encryption key */
    async saveValues(
      values: NewValues,
      { keepPreviousSecret = true, also = {}, deed }: { keepPreviousSecret?: boolean; also?: ConnectionChange; deed: Deed },
    ): Promise<void> {
      const known = connections.values();
      const fields = (Object.keys(values) as ConnectionField[]).filter((field) => values[field] !== undefined);
      assertUnlocked(fields);
      const changed = fields.filter((field) => (values[field] ?? null) !== known[field].value || known[field].trouble !== null);
      // Meta must be able to fetch the address as soon as somebody enters it there.
      const isTokenNeeded = known.verifyToken.value === null && known.verifyToken.source === 'none' && values.verifyToken === undefined;
      const all: NewValues = isTokenNeeded && changed.length > 0 ? { ...values, verifyToken: newVerifyToken() } : values;
      const { appId, wabaId, phoneNumberId } = all;
      await change(
        (stored) => ({
          ...(appId !== undefined && { appId }),
          ...(wabaId !== undefined && { wabaId }),
          ...(phoneNumberId !== undefined && { phoneNumberId }),
          ...sealed(stored, all),
          ...(keepPreviousSecret ? keptPrevious(stored, all) : withoutPrevious(all)),
          ...(changed.includes('verifyToken') && { webhookVerifiedAt: null, webhookRefusedAt: null }),
          findings: withoutStale(stored.findings, changed),
          ...also,
        }),
        { ...deed, details: { fields: fields.join(' '), ...deed.details } },
      );
    },

    async keepFinding(step: ConnectionStep, finding: Finding): Promise<void> {
      await change((stored) => ({ findings: { ...stored.findings, [step]: finding } }), null);
    },

    /** A new one in place of the present; Meta must fetch the address again. */
    async rotateVerifyToken(user: ActingUser): Promise<void> {
      assertUnlocked(['verifyToken']);
      const values = { verifyToken: newVerifyToken() };
      await change(
        (stored) => ({
          ...sealed(stored, values),
          webhookVerifiedAt: null,
          webhookRefusedAt: null,
          findings: withoutStale(stored.findings, ['verifyToken']),
        }),
        { action: 'connection.verify-token-rotated', user },
      );
    },

    /** Forgets ids, secrets and findings. */
    async forget(user: ActingUser): Promise<void> {
      await change(
        () => ({
          ...{ appId: null, wabaId: null, phoneNumberId: null, loginConfigId: null },
          ...{ appSecret: null, accessToken: null, verifyToken: null, previousAppSecret: null, previousSecretUntil: null },
          ...{ lastFour: {}, signatureOffUntil: null, webhookVerifiedAt: null, webhookRefusedAt: null },
          ...{ tokenRefreshedAt: null, testMessage: null, findings: {} },
        }),
        { action: 'connection.disconnected', user },
      );
    },
  };
}

export type ConnectionStore = ReturnType<typeof createConnectionStore>;

/** A secret that leaked: nothing but the new one is taken from now on. */
function withoutPrevious({ appSecret }: NewValues): ConnectionChange {
  return appSecret === undefined ? {} : { previousAppSecret: null, previousSecretUntil: null };
}

function newVerifyToken(): string {
  return randomBytes(24).toString('base64url');
}
