import type { Knex } from 'knex';

import type { ConnectionState } from '../../../contracts/connection';
import { toIso } from './conversation-dto';
import type { InboxScope } from './inbox-scope';
import { toMessage } from './message-row';
import { toNumber, type Row } from './rows';
import { tables } from './tables';

/** What shows that messages come in and go out. */
export function createConnectionFactsRepository() {
  return {
    /** The newest message of a customer. `conversation` is null where the reader may not see it. */
    async newestReceived(knex: Knex, reader: InboxScope | null): Promise<{ at: number; conversation: string | null } | null> {
      const row: Row | undefined = await knex(`${tables.messages} as m`)
        .join(`${tables.conversations} as c`, 'c.id', 'm.conversation_id')
        .where('m.direction', 'inbound')
        .where((query) => void query.whereNull('m.is_history').orWhere('m.is_history', false))
        .orderBy('m.id', 'desc')
        .first('m.occurred_at', 'c.document_id', 'c.assigned_user_id');
      if (!row) return null;
      const owner = toNumber(row.assigned_user_id);
      const isVisible = reader !== null && (reader.seesAll || owner === null || owner === reader.userId);
      return { at: toNumber(row.occurred_at) ?? 0, conversation: isVisible ? String(row.document_id) : null };
    },

    /** Null when it is gone. */
    async testMessage(knex: Knex, documentId: string): Promise<ConnectionState['test']> {
      const row: Row | undefined = await knex(tables.messages).where({ document_id: documentId }).first();
      if (!row) return null;
      const { state, conversationId } = toMessage(row);
      const phone: Row | undefined = await knex(`${tables.identities} as i`)
        .join(`${tables.conversations} as c`, 'c.contact_id', 'i.contact_id')
        .where({ 'c.id': conversationId, 'i.kind': 'wa_id' })
        .orderBy('i.seen_at', 'desc')
        .first('i.received');
      const times = Object.entries(state?.statusTimes ?? {}).map(([status, at]) => [status, toIso(at)]);
      return {
        message: documentId,
        to: phone ? `+${String(phone.received).replace(/^\+/, '')}` : '',
        status: state?.status ?? null,
        statusTimes: Object.fromEntries(times) as NonNullable<ConnectionState['test']>['statusTimes'],
        error: state?.error ?? null,
      };
    },
  };
}

export type ConnectionFactsRepository = ReturnType<typeof createConnectionFactsRepository>;
