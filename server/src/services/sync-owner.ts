import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { Announce } from './announce';
import type { Audit, AuditedAct } from './audit';
import { emptyNews } from './merge-news';

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/**
 * A contact was edited in the Content Manager: its conversations follow its owner, and open lists show its name.
 * Null as `actor`: by code of the project, of which there is no record.
 */
export function createSyncOwner({ database, contacts, conversations, announce, audit, clock }: Dependencies) {
  return async function syncOwner(documentId: string, actor: AuditedAct['actor']): Promise<void> {
    await database.transaction(async ({ trx, afterCommit }) => {
      const id = await contacts.findIdByDocumentId(trx, documentId);
      const [contact] = id === null ? [] : await contacts.lock(trx, [id]);
      if (!contact) return;
      await conversations.setAssignedUser(trx, contact.id, { userId: contact.state.assignedUserId, now: clock() });
      if (actor) {
        await audit.record(trx, { action: 'contact.changed', actor, contact: contact.documentId, details: { via: 'content-manager' } });
      }
      const owned = await conversations.findByContacts(trx, [contact.id]);
      afterCommit(() => announce({ ...emptyNews(), conversationIds: new Set(owned.map((conversation) => conversation.id)) }));
    });
  };
}
