import type { Knex } from 'knex';

import type { ContactExport } from '../../../contracts/privacy';
import { toIso } from './conversation-dto';
import type { InboxRepository } from './inbox-repository';
import { toMedia, type StoredMedia } from './media-row';
import { toMessage } from './message-row';
import { parseJson, selectByKeys, textOrNull, toNumber, type Row } from './rows';
import { tables } from './tables';

type Exported = ContactExport['conversations'][number];

const PORTION = 200;

/** What an export of one contact reads. */
export function createExportRepository({ inbox }: { inbox: InboxRepository }) {
  return {
    async contact(knex: Knex, id: number): Promise<Pick<ContactExport['contact'], 'createdAt' | 'bookName' | 'identities'>> {
      const row: Row | undefined = await knex(tables.contacts).where({ id }).first('created_at', 'book_name');
      const identities: Row[] = await knex(tables.identities).where({ contact_id: id }).orderBy('id');
      return {
        createdAt: row?.created_at ? new Date(row.created_at as string | number | Date).toISOString() : null,
        bookName: textOrNull(row?.book_name),
        identities: identities.map(({ kind, value, received, seen_at }) => ({
          kind: String(kind),
          value: String(value),
          received: String(received),
          seenAt: toIso(toNumber(seen_at)),
        })),
      };
    },

    async conversations(knex: Knex, contactId: number): Promise<(Omit<Exported, 'messages' | 'runs'> & { readonly id: number })[]> {
      const rows: Row[] = await knex(`${tables.conversations} as c`)
        .join(`${tables.phoneNumbers} as p`, 'p.id', 'c.phone_number_id')
        .where('c.contact_id', contactId)
        .orderBy('c.id')
        .select('c.*', 'p.phone_number_id as meta_id', 'p.display_phone_number');
      return rows.map((row) => ({
        id: Number(row.id),
        documentId: String(row.document_id),
        phoneNumberId: String(row.meta_id),
        displayPhoneNumber: textOrNull(row.display_phone_number),
        mode: String(row.mode),
        archivedAt: toIso(toNumber(row.archived_at)),
        handoff:
          textOrNull(row.handoff_reason) === null
            ? null
            : {
                reason: textOrNull(row.handoff_reason) ?? '',
                summary: textOrNull(row.handoff_summary),
                at: toIso(toNumber(row.handoff_at)),
              },
      }));
    },

    /** Oldest first. Originals of edited and revoked messages only for those who may see all. */
    async *messages(
      knex: Knex,
      conversationId: number,
      { withOriginals }: { readonly withOriginals: boolean },
    ): AsyncGenerator<Exported['messages'][number]> {
      for (let afterId = 0; ;) {
        const rows: Row[] = await knex(tables.messages)
          .where({ conversation_id: conversationId })
          .where('id', '>', afterId)
          .orderBy('id')
          .limit(PORTION);
        if (rows.length === 0) return;
        const shown = await inbox.toMessages(knex, rows.map(toMessage));
        for (const [index, message] of shown.entries()) {
          const row = rows[index];
          yield {
            ...message,
            versions: withOriginals ? (parseJson<unknown[]>(row?.versions) ?? []) : [],
            raw: withOriginals || message.revokedAt === null ? parseJson<unknown>(row?.raw) : null,
          };
        }
        afterId = Number(rows.at(-1)?.id);
      }
    },

    async runs(knex: Knex, conversationId: number): Promise<Record<string, unknown>[]> {
      const rows: Row[] = await knex(tables.assistantRuns).where({ conversation_id: conversationId }).orderBy('id');
      return rows.map((row) => ({
        startedAt: toIso(toNumber(row.started_at)),
        endedAt: toIso(toNumber(row.ended_at)),
        assistant: textOrNull(row.assistant_name),
        model: textOrNull(row.model),
        outcome: textOrNull(row.outcome),
        handoffReason: textOrNull(row.handoff_reason),
        handoffSummary: textOrNull(row.handoff_summary),
        steps: parseJson<unknown>(row.steps),
      }));
    },

    async files(knex: Knex, contactId: number): Promise<StoredMedia[]> {
      const ids: number[] = await knex(`${tables.messageMedia} as l`)
        .join(`${tables.messages} as m`, 'm.id', 'l.message_id')
        .join(`${tables.conversations} as c`, 'c.id', 'm.conversation_id')
        .where('c.contact_id', contactId)
        .distinct('l.media_id')
        .pluck('l.media_id');
      const rows: Row[] = await selectByKeys(ids, (chunk) =>
        knex(tables.media)
          .whereIn('id', [...chunk])
          .orderBy('id'),
      );
      return rows.map(toMedia);
    },
  };
}

export type ExportRepository = ReturnType<typeof createExportRepository>;
