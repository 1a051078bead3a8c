import { createHash } from 'node:crypto';

import type { Knex } from 'knex';

import type { TapActions } from '../../../contracts/message-object';
import type { ReusableContent } from '../../../contracts/sendable-content';
import { adminName } from '../../../domain/admin-name';
import { lockRows, insertDocuments, parseJson, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface StoredMessageObject {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly kind: string;
  readonly contents: Readonly<Record<string, ReusableContent>>;
  readonly defaultLocale: string;
  readonly tapActions: TapActions;
  readonly usageCount: number;
  readonly lastUsedAt: number | null;
  readonly changedAt: number;
  readonly editedBy: string | null;
}

export interface MessageObjectFacts {
  readonly name: string;
  readonly kind: string;
  readonly contents: Readonly<Record<string, ReusableContent>>;
  readonly defaultLocale: string;
  readonly tapActions: TapActions;
  readonly editedById: number | null;
}

export function createMessageObjectRepository() {
  const withEditor = (knex: Knex) =>
    knex(`${tables.messageObjects} as o`)
      .leftJoin('admin_users as u', 'u.id', 'o.edited_by_id')
      .select('o.*', 'u.firstname', 'u.lastname', 'u.username as user_username');

  return {
    async list(knex: Knex): Promise<StoredMessageObject[]> {
      const rows: Row[] = await withEditor(knex).orderBy([{ column: 'o.name' }, { column: 'o.id' }]);
      return rows.map(toMessageObject);
    },

    async find(knex: Knex, documentId: string): Promise<StoredMessageObject | null> {
      const row: Row | undefined = await withEditor(knex).where('o.document_id', documentId).first();
      return row ? toMessageObject(row) : null;
    },

    async findByName(knex: Knex, name: string): Promise<StoredMessageObject | null> {
      const row: Row | undefined = await withEditor(knex).where('o.name_key', nameKey(name)).first();
      return row ? toMessageObject(row) : null;
    },

    /** Another row with this name, whatever its case; locked, so that two editors cannot take it at once. */
    async isNameTaken(trx: Knex, name: string, exceptDocumentId: string | null): Promise<boolean> {
      const rows = await lockRows(
        trx(tables.messageObjects)
          .where({ name_key: nameKey(name) })
          .select('document_id'),
      );
      return rows.some((row) => row.document_id !== exceptDocumentId);
    },

    async create(trx: Knex, facts: MessageObjectFacts, now: number): Promise<string> {
      const rows = [{ ...toRow(facts, now), usage_count: 0 }];
      const [row] = await insertDocuments(trx, tables.messageObjects, { rows, now: new Date(now) });
      return row?.documentId ?? '';
    },

    async update(trx: Knex, documentId: string, { facts, now }: { facts: MessageObjectFacts; now: number }): Promise<void> {
      await trx(tables.messageObjects)
        .where({ document_id: documentId })
        .update({ ...toRow(facts, now), updated_at: new Date(now) });
    },

    async remove(trx: Knex, documentId: string): Promise<void> {
      await trx(tables.messageObjects).where({ document_id: documentId }).del();
    },

    async countUse(trx: Knex, documentId: string, now: number): Promise<void> {
      await trx(tables.messageObjects)
        .where({ document_id: documentId })
        .update({ usage_count: trx.raw('usage_count + 1'), last_used_at: now });
    },
  };
}

export type MessageObjectRepository = ReturnType<typeof createMessageObjectRepository>;

/** A key of one form on every database: MySQL would take "Ü" and "u" for the same, PostgreSQL not even "a" and "A". */
function nameKey(name: string): string {
  return createHash('sha256').update(name.trim().toLowerCase().normalize('NFC')).digest('hex');
}

function toRow({ name, kind, contents, defaultLocale, tapActions, editedById }: MessageObjectFacts, now: number): Row {
  return {
    name: name.trim(),
    name_key: nameKey(name),
    kind,
    contents: JSON.stringify(contents),
    default_locale: defaultLocale,
    tap_actions: JSON.stringify(tapActions),
    edited_by_id: editedById,
    changed_at: now,
  };
}

function toMessageObject(row: Row): StoredMessageObject {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    name: String(row.name),
    kind: String(row.kind),
    contents: parseJson<Record<string, ReusableContent>>(row.contents) ?? {},
    defaultLocale: String(row.default_locale),
    tapActions: parseJson<TapActions>(row.tap_actions) ?? {},
    usageCount: toNumber(row.usage_count) ?? 0,
    lastUsedAt: toNumber(row.last_used_at),
    changedAt: toNumber(row.changed_at) ?? 0,
    editedBy: adminName({ firstname: row.firstname, lastname: row.lastname, username: row.user_username }),
  };
}
