import type { Knex } from 'knex';

import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';

interface Repositories {
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
}

/** Gives a contact to somebody, or to nobody; its conversations carry a copy for the index. */
export async function setOwner(
  trx: Knex,
  { contacts, conversations }: Repositories,
  { contactId, userId, now }: { readonly contactId: number; readonly userId: number | null; readonly now: number },
): Promise<void> {
  await contacts.setAssignedUser(trx, contactId, userId);
  await conversations.setAssignedUser(trx, contactId, { userId, now });
}
