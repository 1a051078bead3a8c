import type { Knex } from 'knex';

import type { ContactRepository, StoredContact } from '../repositories/contact-repository';
import type { InboxScope } from '../repositories/inbox-scope';
import { notFound } from './not-found';

/** The contact, if this person may see it. @throws WhatsAppError 404 otherwise */
export async function ownContact(
  knex: Knex,
  contacts: ContactRepository,
  { documentId, scope }: { readonly documentId: string; readonly scope: InboxScope },
): Promise<StoredContact> {
  const id = await contacts.findIdByDocumentId(knex, documentId);
  const [contact] = id === null ? [] : await contacts.findByIds(knex, [id]);
  const owner = contact?.state.assignedUserId ?? null;
  const isVisible = scope.seesAll || owner === null || owner === scope.userId;
  if (!contact || !isVisible) throw notFound('contact');
  return contact;
}
