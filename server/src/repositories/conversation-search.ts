import type { Knex } from 'knex';

import { tables } from './tables';

/** Names by part, numbers by their digits, however they are written. `k` is the contact of the query. */
export function matchesSearch(query: Knex.QueryBuilder, words: string): void {
  const pattern = `%${escapeLike(words.toLowerCase())}%`;
  const digits = words.replace(/\D/g, '');
  query.andWhere((match) => {
    for (const column of ['k.name', 'k.profile_name', 'k.username']) {
      match.orWhereRaw(`lower(${column}) like ? escape '!'`, [pattern]);
    }
    if (digits.length >= 3 && /^[\d\s()+./-]+$/.test(words)) {
      match.orWhereExists((identity) =>
        identity
          .from(tables.identities)
          .whereRaw(`${tables.identities}.contact_id = k.id`)
          .where('kind', 'wa_id')
          .where('received', 'like', `%${digits}%`),
      );
    }
  });
}

/** `!` escapes alike on all databases; a backslash does not. */
function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
