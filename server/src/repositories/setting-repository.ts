import type { Knex } from 'knex';

import { insertDocuments, lockRows, parseJson, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** Groups of settings as JSON, by name. */
export function createSettingRepository() {
  return {
    /** Null while nothing was saved. */
    async find(knex: Knex, name: string): Promise<unknown> {
      const row: Row | undefined = await knex(tables.settings).where({ name }).first('value');
      return parseJson<unknown>(row?.value);
    },

    /** The value, locked until the transaction ends; the row is made if it is not there. Two nodes may try at once. */
    async lock(trx: Knex, name: string, now: number): Promise<unknown> {
      const row = withStrapiColumns({ name, value: 'null', changed_at: now }, new Date(now));
      await trx(tables.settings).insert(row).onConflict('name').ignore();
      const [known] = await lockRows(trx(tables.settings).where({ name }).select('value'));
      return parseJson<unknown>(known?.value);
    },

    async save(trx: Knex, name: string, { value, now }: { readonly value: unknown; readonly now: number }): Promise<void> {
      const json = JSON.stringify(value);
      const [known] = await lockRows(trx(tables.settings).where({ name }).select('id'));
      if (known) {
        await trx(tables.settings)
          .where({ name })
          .update({ value: json, changed_at: now, updated_at: new Date(now) });
      } else {
        await insertDocuments(trx, tables.settings, { rows: [{ name, value: json, changed_at: now }], now: new Date(now) });
      }
    },
  };
}

export type SettingRepository = ReturnType<typeof createSettingRepository>;
