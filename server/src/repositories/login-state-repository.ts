import type { Knex } from 'knex';

import { toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** A sign-in with Meta. Instants in epoch milliseconds; hashes are sha256 in hex. */
export interface StoredLogin {
  readonly id: number;
  readonly documentId: string;
  readonly userId: number;
  readonly sessionHash: string;
  readonly startedAt: number;
  readonly usedAt: number | null;
  /** Sealed. */
  readonly code: string | null;
  readonly completedAt: number | null;
}

export function createLoginStateRepository() {
  return {
    async begin(
      trx: Knex,
      { stateHash, userId, sessionHash, at }: { stateHash: string; userId: number; sessionHash: string; at: number },
    ): Promise<void> {
      const row = withStrapiColumns({ state_hash: stateHash, user_id: userId, session_hash: sessionHash, started_at: at }, new Date(at));
      await trx(tables.loginStates).insert(row);
    },

    /** What nobody can complete any more. */
    async removeOlderThan(trx: Knex, at: number): Promise<void> {
      await trx(tables.loginStates).where('started_at', '<', at).del();
    },

    async findByState(trx: Knex, stateHash: string): Promise<StoredLogin | null> {
      const row: Row | undefined = await trx(tables.loginStates).where({ state_hash: stateHash }).first();
      return row ? toLogin(row) : null;
    },

    async findByHandle(trx: Knex, handleHash: string): Promise<StoredLogin | null> {
      const row: Row | undefined = await trx(tables.loginStates).where({ handle_hash: handleHash }).first();
      return row ? toLogin(row) : null;
    },

    /** Burns the state. False: it was burnt already, by whoever came first. */
    async use(
      trx: Knex,
      id: number,
      { handleHash, code, at }: { handleHash: string | null; code: string | null; at: number },
    ): Promise<boolean> {
      const used = await trx(tables.loginStates).where({ id }).whereNull('used_at').update({ used_at: at, handle_hash: handleHash, code });
      return used > 0;
    },

    /** Burns the handle, and forgets the code. False: it was burnt already. */
    async complete(trx: Knex, id: number, at: number): Promise<boolean> {
      const completed = await trx(tables.loginStates).where({ id }).whereNull('completed_at').update({ completed_at: at, code: null });
      return completed > 0;
    },
  };
}

export type LoginStateRepository = ReturnType<typeof createLoginStateRepository>;

function toLogin(row: Row): StoredLogin {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    userId: Number(row.user_id),
    sessionHash: String(row.session_hash),
    startedAt: toNumber(row.started_at) ?? 0,
    usedAt: toNumber(row.used_at),
    code: (row.code as string | null | undefined) ?? null,
    completedAt: toNumber(row.completed_at),
  };
}
