import type { Knex } from 'knex';

import type { Template, TemplateComponent } from '../../../contracts/template';
import { toIso } from './conversation-dto';
import { parseJson, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface TemplateFacts {
  readonly name: string;
  readonly language: string;
  readonly metaTemplateId: string | null;
  readonly category: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly quality: string | null;
  readonly parameterFormat: 'POSITIONAL' | 'NAMED';
  readonly components: readonly TemplateComponent[];
}

export function createTemplateRepository() {
  return {
    async list(knex: Knex, wabaId: string): Promise<Template[]> {
      const rows: Row[] = await knex(tables.templates).where({ waba_id: wabaId }).orderBy(['name', 'language']);
      return rows.map(toTemplate);
    },

    async find(knex: Knex, { wabaId, name, language }: { wabaId: string; name: string; language: string }): Promise<Template | null> {
      const row: Row | undefined = await knex(tables.templates).where({ waba_id: wabaId, name, language }).first();
      return row ? toTemplate(row) : null;
    },

    async findMany(knex: Knex, wabaId: string, names: readonly string[]): Promise<Template[]> {
      const rows: Row[] =
        names.length === 0
          ? []
          : await knex(tables.templates)
              .where({ waba_id: wabaId })
              .whereIn('name', [...names]);
      return rows.map(toTemplate);
    },

    /** Meta's list is the truth: what is no longer in it goes. */
    async replaceAll(
      trx: Knex.Transaction,
      wabaId: string,
      { templates, now }: { templates: readonly TemplateFacts[]; now: number },
    ): Promise<void> {
      for (const facts of templates) {
        const columns = toRow(facts, now);
        await trx(tables.templates)
          .insert(withStrapiColumns({ waba_id: wabaId, name: facts.name, language: facts.language, ...columns }, new Date(now)))
          .onConflict(['waba_id', 'name', 'language'])
          .merge(columns);
      }
      await trx(tables.templates).where({ waba_id: wabaId }).where('synced_at', '<', now).del();
    },
  };
}

export type TemplateRepository = ReturnType<typeof createTemplateRepository>;

function toRow(facts: TemplateFacts, now: number): Row {
  return {
    meta_template_id: facts.metaTemplateId,
    category: facts.category,
    status: facts.status,
    reason: facts.reason,
    quality: facts.quality,
    parameter_format: facts.parameterFormat,
    components: JSON.stringify(facts.components),
    synced_at: now,
    updated_at: new Date(now),
  };
}

function toTemplate(row: Row): Template {
  return {
    documentId: String(row.document_id),
    name: String(row.name),
    language: String(row.language),
    category: (row.category as string | null) ?? null,
    status: String(row.status),
    reason: (row.reason as string | null) ?? null,
    parameterFormat: row.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components: parseJson<TemplateComponent[]>(row.components) ?? [],
    syncedAt: toIso(row.synced_at),
  };
}
