import type { Knex } from 'knex';

import { insertDocuments, lockRows, parseJson, type Row } from './rows';
import { tables } from './tables';

/** Groups of settings as JSON, by name. */
export function createSettingRepository() {
  return {
    /** Null while nothing was saved. */
    async find(knex: Knex, name: string): Promise<unknown> {
      const row: Row | undefined = await knex(tables.settings).where({ name }).first('value');
      return parseJson<unknown>(row?.value);
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
