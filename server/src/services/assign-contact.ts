import { errorCodes } from '../../../contracts/error-codes';
import type { AgentRepository } from '../repositories/agent-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { Announce } from './announce';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import { personAuthor } from './authors';
import { insertEvents } from './insert-events';
import { emptyNews } from './merge-news';
import { notFound } from './not-found';
import { setOwner } from './set-owner';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly agents: AgentRepository;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Gives a contact, and so all its conversations, to another person or to nobody, with a line in each thread. */
export function createAssignContact(dependencies: Dependencies) {
  const { database, agents, contacts, conversations, messages, announce, audit, clock } = dependencies;
  return async function assignContact(conversationId: number, userId: number | null, actor: Actor): Promise<void> {
    const known = await agents.list(database.knex);
    const to = known.find(({ id }) => id === userId) ?? null;
    if (userId !== null && !to?.isActive) {
      throw new WhatsAppError(errorCodes.userNotFound, 'There is no such active user. Choose another.', { status: 404 });
    }
    const author = personAuthor(actor);
    await database.transaction(async ({ trx, afterCommit }) => {
      const [found] = await conversations.findByIds(trx, [conversationId]);
      if (typeof found?.contactId !== 'number') {
        throw notFound('conversation');
      }
      const [contact] = await contacts.lock(trx, [found.contactId]);
      const fromId = contact?.state.assignedUserId ?? null;
      if (!contact || fromId === userId) return;
      const now = clock();
      await setOwner(trx, { contacts, conversations }, { contactId: contact.id, userId, now });
      await audit.record(trx, {
        action: 'conversation.assigned',
        actor,
        contact: contact.documentId,
        conversation: found.documentId,
        details: { from: fromId, to: userId },
      });
      const all = await conversations.findByContacts(trx, [contact.id]);
      const from = known.find(({ id }) => id === fromId)?.name ?? null;
      const lines = await insertEvents(trx, messages, {
        events: all.map(({ id, state }) => ({
          conversationId: id,
          event: { kind: 'assigned', from, to: to?.name ?? null },
          author,
          lastMessageAt: state.lastMessageAt,
        })),
        now,
      });
      afterCommit(() =>
        announce({
          ...emptyNews(),
          messages: new Map(lines.map(({ documentId }, index) => [documentId, all[index]?.id ?? conversationId])),
          conversationIds: new Set(all.map(({ id }) => id)),
        }),
      );
    });
  };
}

export type AssignContact = ReturnType<typeof createAssignContact>;
