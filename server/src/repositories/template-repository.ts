import type { Knex } from 'knex';

import type { Template, TemplateComponent, TemplateDraft } from '../../../contracts/template';
import { DRAFT_STATUS } from '../../../contracts/template-status';
import type { TemplateNotice } from '../meta/inbound-event';
import { toIso } from './conversation-dto';
import { insertDocuments, lockRows, parseJson, withStrapiColumns, type Row } from './rows';
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

export interface StoredTemplate {
  readonly template: Template;
  readonly wabaId: string;
  readonly metaTemplateId: string | null;
  /** When it was edited while approved, epoch milliseconds. */
  readonly edits: readonly number[];
}

interface NewDraft {
  readonly name: string;
  readonly language: string;
  readonly draft: TemplateDraft;
  readonly now: number;
}

interface SubmittedTemplate {
  readonly facts: Pick<TemplateFacts, 'metaTemplateId' | 'category' | 'status' | 'parameterFormat' | 'components'>;
  readonly edits: readonly number[];
  /** What was written since; null: nothing. */
  readonly draft: TemplateDraft | null;
  readonly now: number;
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

    async findByDocumentId(knex: Knex, documentId: string): Promise<StoredTemplate | null> {
      const row: Row | undefined = await knex(tables.templates).where({ document_id: documentId }).first();
      return row ? toStored(row) : null;
    },

    async lock(trx: Knex, documentId: string): Promise<StoredTemplate | null> {
      const [row] = await lockRows(trx(tables.templates).where({ document_id: documentId }));
      return row ? toStored(row) : null;
    },

    /** A template of ours that Meta has not seen. @returns null when the name is taken in this language */
    async createDraft(trx: Knex, wabaId: string, { name, language, draft, now }: NewDraft): Promise<string | null> {
      if (await this.find(trx, { wabaId, name, language })) return null;
      const facts = { name, language, metaTemplateId: null, category: draft.category, status: DRAFT_STATUS, reason: null, quality: null };
      const columns = toRow({ ...facts, parameterFormat: draft.parameterFormat, components: draft.components }, now);
      const rows = [{ ...columns, waba_id: wabaId, name, language, synced_at: null, draft: JSON.stringify(draft) }];
      const [row] = await insertDocuments(trx, tables.templates, { rows, now: new Date(now) });
      return row?.documentId ?? null;
    },

    async saveDraft(trx: Knex, documentId: string, { draft, now }: { draft: TemplateDraft | null; now: number }): Promise<void> {
      await trx(tables.templates)
        .where({ document_id: documentId })
        .update({ draft: draft && JSON.stringify(draft), updated_at: new Date(now) });
    },

    /** Meta took it: what was written is what Meta reviews now. */
    async saveSubmitted(trx: Knex, documentId: string, { facts, edits, draft, now }: SubmittedTemplate): Promise<void> {
      const { metaTemplateId, category, status, parameterFormat, components } = facts;
      await trx(tables.templates)
        .where({ document_id: documentId })
        .update({
          meta_template_id: metaTemplateId,
          category,
          status,
          reason: null,
          parameter_format: parameterFormat,
          components: JSON.stringify(components),
          draft: draft && JSON.stringify(draft),
          edits: JSON.stringify(edits),
          updated_at: new Date(now),
        });
    },

    async remove(trx: Knex, documentId: string): Promise<void> {
      await trx(tables.templates).where({ document_id: documentId }).del();
    },

    /** The newest word about each status counts; at the same time the greater text: any order of arrival will do. */
    async saveNotice(trx: Knex, wabaId: string, { notice, at }: { notice: TemplateNotice; at: number }): Promise<void> {
      const { name, language, status, text } = notice;
      const [row] = await lockRows(trx(tables.templates).where({ waba_id: wabaId, name, language }));
      if (!row) return;
      const notices = parseJson<Notices>(row.notices) ?? {};
      const known = Object.hasOwn(notices, status) ? notices[status] : undefined;
      if (known && (known.at > at || (known.at === at && known.text >= text))) return;
      await trx(tables.templates)
        .where({ id: row.id })
        .update({ notices: JSON.stringify({ ...notices, [status]: { text, at } }) });
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
    reason: reasonOf(row),
    quality: (row.quality as string | null) ?? null,
    parameterFormat: row.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components: parseJson<TemplateComponent[]>(row.components) ?? [],
    draft: parseJson<TemplateDraft>(row.draft),
    syncedAt: toIso(row.synced_at),
  };
}

function toStored(row: Row): StoredTemplate {
  return {
    template: toTemplate(row),
    wabaId: String(row.waba_id),
    metaTemplateId: typeof row.meta_template_id === 'string' && row.meta_template_id !== '' ? row.meta_template_id : null,
    edits: parseJson<number[]>(row.edits) ?? [],
  };
}

type Notices = Readonly<Record<string, { readonly text: string; readonly at: number }>>;

/** What the webhook said of this status goes before the word of Meta's list. */
function reasonOf(row: Row): string | null {
  const notices = parseJson<Notices>(row.notices) ?? {};
  const status = String(row.status);
  return (Object.hasOwn(notices, status) ? notices[status]?.text : undefined) ?? (row.reason as string | null) ?? null;
}
