import type { Knex } from 'knex';

import { caseDraft, type CaseDraft, type CaseVerdict } from '../../../contracts/playground';
import { insertDocuments, parseJson, type Row } from './rows';
import { tables } from './tables';

export interface StoredCase {
  readonly documentId: string;
  readonly draft: CaseDraft;
  readonly lastVerdict: CaseVerdict | null;
}

export function createAssistantCaseRepository() {
  return {
    async list(knex: Knex, assistantId: number): Promise<StoredCase[]> {
      const rows: Row[] = await knex(tables.assistantCases).where({ assistant_id: assistantId }).orderBy('id');
      return rows.flatMap(toCase);
    },

    async find(knex: Knex, assistantId: number, documentId: string): Promise<StoredCase | null> {
      const row: Row | undefined = await knex(tables.assistantCases).where({ assistant_id: assistantId, document_id: documentId }).first();
      return row ? (toCase(row)[0] ?? null) : null;
    },

    async create(trx: Knex, assistantId: number, { draft, now }: { readonly draft: CaseDraft; readonly now: number }): Promise<string> {
      const rows = [{ assistant_id: assistantId, name: draft.name, draft: JSON.stringify(draft), changed_at: now }];
      const [row] = await insertDocuments(trx, tables.assistantCases, { rows, now: new Date(now) });
      return row?.documentId ?? '';
    },

    async setVerdict(trx: Knex, documentId: string, verdict: CaseVerdict): Promise<void> {
      await trx(tables.assistantCases)
        .where({ document_id: documentId })
        .update({ last_verdict: JSON.stringify(verdict) });
    },

    async remove(trx: Knex, assistantId: number, documentId: string): Promise<boolean> {
      return (await trx(tables.assistantCases).where({ assistant_id: assistantId, document_id: documentId }).del()) > 0;
    },
  };
}

export type AssistantCaseRepository = ReturnType<typeof createAssistantCaseRepository>;

function toCase(row: Row): StoredCase[] {
  const draft = caseDraft.safeParse(parseJson(row.draft));
  return draft.success
    ? [{ documentId: String(row.document_id), draft: draft.data, lastVerdict: parseJson<CaseVerdict>(row.last_verdict) }]
    : [];
}
