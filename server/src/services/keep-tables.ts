import type { Core } from '@strapi/strapi';

import { tables } from '../repositories/tables';

interface PersistedTable {
  readonly name: string;
  readonly dependsOn?: readonly { readonly name: string }[];
}

/**
 * Strapi drops the tables of a plugin that is gone at its next boot. Ours are added to its list of tables to keep,
 * so that removing the plugin by mistake does not cost the customers' messages. Others' entries stay.
 */
export async function keepTables(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', key: 'persisted_tables' });
  const stored = ((await store.get({})) ?? []) as (string | PersistedTable)[];
  const known = new Set(stored.map((table) => (typeof table === 'string' ? table : table.name)));
  const missing = Object.values(tables).filter((name) => !known.has(name));
  if (missing.length > 0) await store.set({ value: [...stored, ...missing.map((name) => ({ name }))] });
}
