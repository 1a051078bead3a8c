import type { Knex } from 'knex';

import { insertRows, lockRows, selectByKeys, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** Something that was erased, as a keyed hash. `erasedAt` in epoch milliseconds. */
export interface Tombstone {
  readonly hash: string;
  readonly kind: 'identity' | 'wamid';
  readonly erasedAt: number;
}

/** The row by which erasing and merging exclude each other; its value counts the erasures. */
const GATE = 'erasure-gate';
const PORTION = 500;

export function createErasureRepository() {
  return {
    /** Makes the row of the gate. */
    async prepare(knex: Knex): Promise<void> {
      const row = withStrapiColumns({ name: GATE, value: '0', changed_at: 0 }, new Date());
      await knex(tables.settings).insert(row).onConflict('name').ignore();
    },

    /**
     * How many erasures there were. Until the transaction ends nobody can erase: whoever writes about contacts holds
     * this, many at once.
     */
    async share(trx: Knex.Transaction): Promise<number> {
      const query = trx(tables.settings).where({ name: GATE });
      const isSqlite = trx.client.config.client === 'better-sqlite3';
      const row: Row | undefined = await (isSqlite ? query : query.forShare()).first('value');
      return Number(row?.value ?? 0);
    },

    /** Waits until nobody writes about contacts; nobody begins to before the transaction ends. */
    async close(trx: Knex.Transaction): Promise<void> {
      const [row] = await lockRows(trx(tables.settings).where({ name: GATE }).select('value'));
      await trx(tables.settings)
        .where({ name: GATE })
        .update({ value: String(Number(row?.value ?? 0) + 1) });
    },

    async add(trx: Knex, tombstones: readonly Tombstone[]): Promise<void> {
      const known = new Set(
        (
          await this.find(
            trx,
            tombstones.map(({ hash }) => hash),
          )
        ).map(({ hash }) => hash),
      );
      const fresh = new Map(tombstones.filter(({ hash }) => !known.has(hash)).map((tombstone) => [tombstone.hash, tombstone]));
      const rows = [...fresh.values()].map(({ hash, kind, erasedAt }) =>
        withStrapiColumns({ hash, kind, erased_at: erasedAt }, new Date()),
      );
      for (let start = 0; start < rows.length; start += PORTION) await insertRows(trx, tables.erasures, rows.slice(start, start + PORTION));
      // Erased again, as somebody who wrote anew: the later time counts.
      for (const { hash, erasedAt } of tombstones.filter((each) => known.has(each.hash))) {
        await trx(tables.erasures).where({ hash }).where('erased_at', '<', erasedAt).update({ erased_at: erasedAt });
      }
    },

    async find(trx: Knex, hashes: readonly string[]): Promise<Tombstone[]> {
      const rows: Row[] = await selectByKeys([...new Set(hashes)], (chunk) => trx(tables.erasures).whereIn('hash', [...chunk]));
      return rows.map(toTombstone);
    },

    async list(knex: Knex): Promise<Tombstone[]> {
      const rows: Row[] = await knex(tables.erasures).orderBy('id');
      return rows.map(toTombstone);
    },
  };
}

export type ErasureRepository = ReturnType<typeof createErasureRepository>;

function toTombstone(row: Row): Tombstone {
  return { hash: String(row.hash), kind: row.kind === 'wamid' ? 'wamid' : 'identity', erasedAt: toNumber(row.erased_at) ?? 0 };
}
