import type { Knex } from 'knex';

import type { ConversationView } from '../../../contracts/conversation';

/** Whose rows a user may see: own and unassigned ones, or all. Held in SQL, not in a policy. */
export interface InboxScope {
  readonly userId: number;
  readonly seesAll: boolean;
}

/** `c` is the conversation in every query. */
export function inScope<Q extends Knex.QueryBuilder>(query: Q, { userId, seesAll }: InboxScope): Q {
  query.whereNotNull('c.contact_id');
  if (!seesAll) query.where((own) => own.where('c.assigned_user_id', userId).orWhereNull('c.assigned_user_id'));
  return query;
}

/** All views but the archive show what is not archived. */
export function inView<Q extends Knex.QueryBuilder>(query: Q, view: ConversationView, { userId }: InboxScope): Q {
  if (view === 'archived') query.whereNotNull('c.archived_at');
  else query.whereNull('c.archived_at');
  switch (view) {
    case 'all':
    case 'archived':
      return query;
    case 'automatic':
      query.where('c.mode', 'automatic');
      return query;
    case 'mine':
      query.where('c.assigned_user_id', userId);
      return query;
    case 'unassigned':
      query.whereNull('c.assigned_user_id');
      return query;
  }
}

/** Rows after this position of a list that runs from new to old. */
export function isBefore(atColumn: string, idColumn: string, { at, id }: { at: number; id: number }) {
  return (earlier: Knex.QueryBuilder) =>
    earlier.where(atColumn, '<=', at).where((tie) => tie.where(atColumn, '<', at).orWhere(idColumn, '<', id));
}
