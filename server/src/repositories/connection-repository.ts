import type { Knex } from 'knex';

import type { SecretField } from '../../../contracts/connection-fields';
import type { Findings } from '../../../domain/connection/findings';
import { lockRows, parseJson, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** The connection as the panel stored it. Secrets are sealed; instants are epoch milliseconds. */
export interface StoredConnection {
  readonly id: number;
  readonly documentId: string;
  readonly appId: string | null;
  readonly wabaId: string | null;
  readonly phoneNumberId: string | null;
  readonly loginConfigId: string | null;
  readonly appSecret: string | null;
  readonly accessToken: string | null;
  readonly verifyToken: string | null;
  readonly previousAppSecret: string | null;
  readonly previousSecretUntil: number | null;
  readonly lastFour: Readonly<Partial<Record<SecretField, string>>>;
  readonly signatureOffUntil: number | null;
  readonly webhookVerifiedAt: number | null;
  readonly webhookRefusedAt: number | null;
  readonly tokenRefreshedAt: number | null;
  readonly testMessage: string | null;
  readonly findings: Findings;
  readonly changedAt: number;
}

export type ConnectionChange = Partial<Omit<StoredConnection, 'id' | 'documentId' | 'changedAt'>>;

/** There is one connection. */
const NAME = 'default';

const COLUMNS = {
  appId: 'app_id',
  wabaId: 'waba_id',
  phoneNumberId: 'phone_number_id',
  loginConfigId: 'login_config_id',
  appSecret: 'app_secret',
  accessToken: 'access_token',
  verifyToken: 'verify_token',
  previousAppSecret: 'previous_app_secret',
  previousSecretUntil: 'previous_secret_until',
  lastFour: 'last_four',
  signatureOffUntil: 'signature_off_until',
  webhookVerifiedAt: 'webhook_verified_at',
  webhookRefusedAt: 'webhook_refused_at',
  tokenRefreshedAt: 'token_refreshed_at',
  testMessage: 'test_message',
  findings: 'findings',
} as const satisfies Record<keyof ConnectionChange, string>;

export function createConnectionRepository() {
  async function find(knex: Knex): Promise<StoredConnection | null> {
    const row: Row | undefined = await knex(tables.connections).where({ name: NAME }).first();
    return row ? toConnection(row) : null;
  }

  return {
    find,

    /** Null while nothing was stored. */
    async changedAt(knex: Knex): Promise<number | null> {
      const row: Row | undefined = await knex(tables.connections).where({ name: NAME }).first('changed_at');
      return toNumber(row?.changed_at);
    },

    /** The row, locked; made if it is not there. Two nodes may try at once. */
    async lock(trx: Knex.Transaction, now: number): Promise<StoredConnection> {
      await trx(tables.connections)
        .insert(withStrapiColumns({ name: NAME, changed_at: now }, new Date(now)))
        .onConflict('name')
        .ignore();
      const [row] = await lockRows(trx(tables.connections).where({ name: NAME }));
      if (!row) throw new Error('[whatsapp] The row of the connection could not be made.');
      return toConnection(row);
    },

    /** `changedAt` always grows, so that other nodes notice. */
    async save(trx: Knex.Transaction, known: StoredConnection, { change, now }: { change: ConnectionChange; now: number }): Promise<void> {
      const columns = Object.entries(change).map(([name, value]) => {
        const isJson = name === 'findings' || name === 'lastFour';
        return [COLUMNS[name as keyof ConnectionChange], isJson ? JSON.stringify(value) : value];
      });
      await trx(tables.connections)
        .where({ id: known.id })
        .update({ ...Object.fromEntries(columns), changed_at: Math.max(now, known.changedAt + 1), updated_at: new Date(now) });
    },
  };
}

export type ConnectionRepository = ReturnType<typeof createConnectionRepository>;

function toConnection(row: Row): StoredConnection {
  const text = (name: string) => (row[name] as string | null | undefined) ?? null;
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    appId: text('app_id'),
    wabaId: text('waba_id'),
    phoneNumberId: text('phone_number_id'),
    loginConfigId: text('login_config_id'),
    appSecret: text('app_secret'),
    accessToken: text('access_token'),
    verifyToken: text('verify_token'),
    previousAppSecret: text('previous_app_secret'),
    previousSecretUntil: toNumber(row.previous_secret_until),
    lastFour: parseJson<Partial<Record<SecretField, string>>>(row.last_four) ?? {},
    signatureOffUntil: toNumber(row.signature_off_until),
    webhookVerifiedAt: toNumber(row.webhook_verified_at),
    webhookRefusedAt: toNumber(row.webhook_refused_at),
    tokenRefreshedAt: toNumber(row.token_refreshed_at),
    testMessage: text('test_message'),
    findings: parseJson<Findings>(row.findings) ?? {},
    changedAt: toNumber(row.changed_at) ?? 0,
  };
}
