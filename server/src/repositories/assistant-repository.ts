import type { Knex } from 'knex';

import { assistantDraft, type AssistantDraft } from '../../../contracts/assistant';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import { adminName } from '../../../domain/admin-name';
import { insertDocuments, parseJson, textOrNull, toBoolean, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface StoredAssistant extends AnsweringAssistant {
  /** The version that was last tried in the playground. */
  readonly triedVersion: number | null;
  readonly changedAt: number;
  readonly editedBy: string | null;
}

export interface WrittenAssistant {
  readonly draft: AssistantDraft;
  readonly editedById: number | null;
  readonly now: number;
}

export function createAssistantRepository() {
  const withEditor = (knex: Knex) =>
    knex(`${tables.assistants} as a`)
      .leftJoin('admin_users as u', 'u.id', 'a.edited_by_id')
      .select('a.*', 'u.firstname', 'u.lastname', 'u.username as user_username');

  return {
    async list(knex: Knex): Promise<StoredAssistant[]> {
      const rows: Row[] = await withEditor(knex)
        .whereNull('a.removed_at')
        .orderBy([{ column: 'a.name' }, { column: 'a.id' }]);
      return rows.map(toAssistant);
    },

    async find(knex: Knex, documentId: string): Promise<StoredAssistant | null> {
      const row: Row | undefined = await withEditor(knex).where('a.document_id', documentId).whereNull('a.removed_at').first();
      return row ? toAssistant(row) : null;
    },

    async findById(knex: Knex, id: number | null): Promise<StoredAssistant | null> {
      if (id === null) return null;
      const row: Row | undefined = await withEditor(knex).where('a.id', id).whereNull('a.removed_at').first();
      return row ? toAssistant(row) : null;
    },

    async create(trx: Knex, { draft, editedById, now }: WrittenAssistant): Promise<string> {
      const rows = [{ ...(await toRow(trx, draft)), is_enabled: false, version: 1, edited_by_id: editedById, changed_at: now }];
      const [row] = await insertDocuments(trx, tables.assistants, { rows, now: new Date(now) });
      return row?.documentId ?? '';
    },

    async update(trx: Knex, documentId: string, { draft, editedById, now }: WrittenAssistant): Promise<void> {
      await trx(tables.assistants)
        .where({ document_id: documentId })
        .update({
          ...(await toRow(trx, draft)),
          version: trx.raw('version + 1'),
          edited_by_id: editedById,
          changed_at: now,
          updated_at: new Date(now),
        });
    },

    async setEnabled(trx: Knex, documentId: string, { isEnabled, now }: { isEnabled: boolean; now: number }): Promise<void> {
      await trx(tables.assistants).where({ document_id: documentId }).update({ is_enabled: isEnabled, changed_at: now });
    },

    async setTried(trx: Knex, documentId: string, version: number): Promise<void> {
      await trx(tables.assistants).where({ document_id: documentId, version }).update({ tried_version: version });
    },

    /** Its conversations and contacts lose it; the row stays for its runs. */
    async remove(trx: Knex, id: number, now: number): Promise<void> {
      await trx(tables.conversations)
        .where({ assistant_id: id })
        .update({ assistant_id: null, assistant_enabled: false, turn_due_at: null, epoch: trx.raw('epoch + 1'), changed_at: now });
      await trx(tables.contacts).where({ assistant_id: id }).update({ assistant_id: null });
      await trx(tables.assistantCases).where({ assistant_id: id }).del();
      await trx(tables.assistants).where({ id }).update({ is_enabled: false, removed_at: now, provider_id: null });
    },
  };
}

export type AssistantRepository = ReturnType<typeof createAssistantRepository>;

async function toRow(trx: Knex, draft: AssistantDraft): Promise<Row> {
  const provider: Row | undefined =
    draft.provider === null ? undefined : await trx(tables.aiProviders).where({ document_id: draft.provider }).first('id');
  return { name: draft.name, draft: JSON.stringify(draft), provider_id: toNumber(provider?.id) };
}

/** What was saved by an older version of ours gets the defaults of what it did not know. */
function toAssistant(row: Row): StoredAssistant {
  const stored = parseJson<Record<string, unknown>>(row.draft) ?? {};
  const parsed = assistantDraft.safeParse(stored);
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    // What can no longer be read must not answer.
    isEnabled: parsed.success && toBoolean(row.is_enabled),
    version: toNumber(row.version) ?? 1,
    draft: parsed.data ?? assistantDraft.parse({ name: textOrNull(row.name) ?? '?' }),
    triedVersion: toNumber(row.tried_version),
    changedAt: toNumber(row.changed_at) ?? 0,
    editedBy: adminName({ firstname: row.firstname, lastname: row.lastname, username: row.user_username }),
  };
}
