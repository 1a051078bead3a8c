import type { Knex } from 'knex';

import type { AuditAction, AuditEntry } from '../../../contracts/audit';
import { toIso } from './conversation-dto';
import { decodeCursor, encodeCursor } from './cursor';
import type { Page } from './inbox-repository';
import { insertRows, parseJson, textOrNull, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface NewAuditEntry {
  readonly action: AuditAction;
  /** Null: nobody of the panel. */
  readonly user: { readonly id: number; readonly name: string } | null;
  /** Document ids. */
  readonly contact: string | null;
  readonly conversation: string | null;
  readonly message: string | null;
  readonly details: AuditEntry['details'];
}

export interface AuditFilter {
  readonly action?: AuditAction | undefined;
  readonly userId?: number | undefined;
  readonly contact?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** There is no way to change a row, and only the retention removes one (`retention-repository`). */
export function createAuditRepository() {
  return {
    async add(trx: Knex, { action, user, contact, conversation, message, details }: NewAuditEntry, at: number): Promise<void> {
      const row = {
        at,
        action,
        user_id: user?.id ?? null,
        user_name: user?.name.slice(0, MAX_NAME).toWellFormed() ?? null,
        contact,
        conversation,
        message,
        details: JSON.stringify(details),
      };
      await insertRows(trx, tables.auditEntries, [withStrapiColumns(row, new Date(at))]);
    },

    /** Document ids of a conversation and its contact. */
    async placeOf(trx: Knex, conversationId: number): Promise<Pick<NewAuditEntry, 'contact' | 'conversation'>> {
      const row: Row | undefined = await trx(`${tables.conversations} as c`)
        .leftJoin(`${tables.contacts} as k`, 'k.id', 'c.contact_id')
        .where('c.id', conversationId)
        .first('c.document_id as conversation', 'k.document_id as contact');
      return { contact: textOrNull(row?.contact), conversation: textOrNull(row?.conversation) };
    },

    /** Newest first. */
    async list(knex: Knex, { action, userId, contact, cursor, limit }: AuditFilter): Promise<Page<AuditEntry>> {
      const query = knex(tables.auditEntries)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      const before = decodeCursor(cursor);
      if (before) query.where('id', '<', before.id);
      if (action !== undefined) query.where({ action });
      if (userId !== undefined) query.where({ user_id: userId });
      if (contact !== undefined) query.where({ contact });
      const rows: Row[] = await query;
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        data: page.map(toEntry),
        nextCursor: last ? encodeCursor({ at: toNumber(last.at) ?? 0, id: Number(last.id) }) : null,
      };
    },
  };
}

export type AuditRepository = ReturnType<typeof createAuditRepository>;

const MAX_NAME = 255;

function toEntry(row: Row): AuditEntry {
  const userId = toNumber(row.user_id);
  return {
    documentId: String(row.document_id),
    at: toIso(row.at) ?? new Date(0).toISOString(),
    action: row.action as AuditAction,
    user: userId === null ? null : { id: userId, name: textOrNull(row.user_name) ?? `#${userId}` },
    contact: textOrNull(row.contact),
    conversation: textOrNull(row.conversation),
    message: textOrNull(row.message),
    details: parseJson<AuditEntry['details']>(row.details) ?? {},
  };
}
