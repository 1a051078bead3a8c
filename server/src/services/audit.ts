import type { Knex } from 'knex';

import type { AuditAction, AuditEntry } from '../../../contracts/audit';
import type { AuditFilter, AuditRepository } from '../repositories/audit-repository';
import type { Database } from '../repositories/database';
import type { Page } from '../repositories/inbox-repository';

/** What somebody did. Contacts, conversations and messages by document id; `details` hold no text, phone or secret. */
export interface AuditedAct {
  readonly action: AuditAction;
  /** Null: the plugin by itself, a schedule, or code of the project. */
  readonly actor: { readonly userId: number; readonly name: string } | null;
  readonly contact?: string | null;
  readonly conversation?: string | null;
  /** Instead of both: the row id of a conversation. */
  readonly inConversation?: number;
  readonly message?: string | null;
  readonly details?: AuditEntry['details'];
}

export interface Audit {
  /**
   * Writes an entry with the transaction of what it tells: both stand, or neither. One insert, for acts of people
   * only. Without a transaction of its own, give it the database's `knex`.
   */
  record(trx: Knex, act: AuditedAct): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<Page<AuditEntry>>;
}

interface Dependencies {
  readonly database: Database;
  readonly auditEntries: AuditRepository;
  readonly clock: () => number;
}

export function createAudit({ database, auditEntries, clock }: Dependencies): Audit {
  return {
    async record(trx, { action, actor, contact = null, conversation = null, inConversation, message = null, details = {} }) {
      const user = actor && { id: actor.userId, name: actor.name };
      const place = inConversation === undefined ? { contact, conversation } : await auditEntries.placeOf(trx, inConversation);
      await auditEntries.add(trx, { action, user, ...place, message, details }, clock());
    },
    list: (filter) => auditEntries.list(database.knex, filter),
  };
}
