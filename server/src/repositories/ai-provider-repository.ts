import type { Knex } from 'knex';

import type { AiProviderDraft, ProviderCheck } from '../../../contracts/ai-provider';
import { insertDocuments, parseJson, textOrNull, type Row } from './rows';
import { tables } from './tables';

export type ProviderPrices = AiProviderDraft['pricePerMillion'];

export interface StoredProvider {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly kind: AiProviderDraft['kind'];
  readonly baseUrl: string | null;
  readonly key: ProviderKey;
  readonly prices: ProviderPrices;
  readonly lastCheck: StoredCheck | null;
}

export interface ProviderKey {
  readonly kind: AiProviderDraft['key']['kind'];
  /** Name of an environment variable. */
  readonly name: string | null;
  readonly sealed: string | null;
  readonly last4: string | null;
}

export interface StoredCheck extends ProviderCheck {
  readonly model: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ProviderFacts {
  readonly name: string;
  readonly kind: AiProviderDraft['kind'];
  readonly baseUrl: string | null;
  readonly prices: ProviderPrices;
}

export function createAiProviderRepository() {
  return {
    async list(knex: Knex): Promise<StoredProvider[]> {
      const rows: Row[] = await knex(tables.aiProviders).orderBy([{ column: 'name' }, { column: 'id' }]);
      return rows.map(toProvider);
    },

    async find(knex: Knex, documentId: string): Promise<StoredProvider | null> {
      const row: Row | undefined = await knex(tables.aiProviders).where({ document_id: documentId }).first();
      return row ? toProvider(row) : null;
    },

    async create(trx: Knex, facts: ProviderFacts, now: number): Promise<StoredProvider> {
      const [inserted] = await insertDocuments(trx, tables.aiProviders, { rows: [toRow(facts, now)], now: new Date(now) });
      const row: Row | undefined = await trx(tables.aiProviders)
        .where({ id: inserted?.id ?? Number.NaN })
        .first();
      if (!row) throw new Error('[whatsapp] The provider could not be stored.');
      return toProvider(row);
    },

    async update(trx: Knex, id: number, { facts, now }: { readonly facts: ProviderFacts; readonly now: number }): Promise<void> {
      await trx(tables.aiProviders)
        .where({ id })
        .update({ ...toRow(facts, now), updated_at: new Date(now) });
    },

    async setKey(trx: Knex, id: number, key: ProviderKey): Promise<void> {
      await trx(tables.aiProviders)
        .where({ id })
        .update({ key_kind: key.kind, key_name: key.name, sealed_key: key.sealed, key_last_4: key.last4 });
    },

    async setCheck(trx: Knex, id: number, check: StoredCheck): Promise<void> {
      await trx(tables.aiProviders)
        .where({ id })
        .update({ last_check: JSON.stringify(check) });
    },

    /** Names of the assistants that use it. */
    async usedBy(trx: Knex, id: number): Promise<string[]> {
      const rows: Row[] = await trx(tables.assistants).where({ provider_id: id }).whereNull('removed_at').select('name');
      return rows.map(({ name }) => String(name));
    },

    async remove(trx: Knex, id: number): Promise<void> {
      await trx(tables.aiProviders).where({ id }).del();
    },
  };
}

export type AiProviderRepository = ReturnType<typeof createAiProviderRepository>;

function toRow({ name, kind, baseUrl, prices }: ProviderFacts, now: number): Row {
  return { name, kind, base_url: baseUrl, prices: JSON.stringify(prices), changed_at: now };
}

function toProvider(row: Row): StoredProvider {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    name: String(row.name),
    kind: row.kind as StoredProvider['kind'],
    baseUrl: textOrNull(row.base_url),
    key: {
      kind: (textOrNull(row.key_kind) as ProviderKey['kind'] | null) ?? 'none',
      name: textOrNull(row.key_name),
      sealed: textOrNull(row.sealed_key),
      last4: textOrNull(row.key_last_4),
    },
    prices: parseJson<ProviderPrices>(row.prices) ?? { input: null, output: null, currency: '€' },
    lastCheck: parseJson<StoredCheck>(row.last_check),
  };
}
