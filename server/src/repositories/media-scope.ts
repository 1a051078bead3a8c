import type { Knex } from 'knex';

import { inScope, type InboxScope } from './inbox-scope';
import { toNumber, type Row } from './rows';
import { tables } from './tables';

/**
 * Row ids of the files among these that a person may see: own uploads, shared ones, and those of messages of
 * conversations in the person's scope. Held in SQL, like the scope of conversations.
 */
export async function visibleMedia(knex: Knex, documentIds: readonly string[], scope: InboxScope): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const shown = inScope(
    knex(`${tables.messageMedia} as l`)
      .join(`${tables.messages} as m`, 'm.id', 'l.message_id')
      .join(`${tables.conversations} as c`, 'c.id', 'm.conversation_id')
      .select(knex.raw('1'))
      .whereRaw('l.media_id = f.id')
      .whereNull('m.revoked_at'),
    scope,
  );
  const rows: Row[] = await knex(`${tables.media} as f`)
    .select('f.id', 'f.document_id')
    .whereIn('f.document_id', [...documentIds])
    .where((visible) => visible.where('f.uploaded_by_id', scope.userId).orWhere('f.is_shared', true).orWhereExists(shown));
  return new Map(rows.map((row) => [String(row.document_id), toNumber(row.id) ?? Number.NaN]));
}
