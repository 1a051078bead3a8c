import { contactRef } from './normalize-contact';
import type { ItemParser } from './item-parser';
import { asInstant, asObject, asText } from './wire';

/** One element of `state_sync[]`: the phone app's address book (reference section 1.9). */
export const normalizeBookName: ItemParser = ({ item, value, source, receivedAt }) => {
  const person = asObject(item.contact);
  const contact = contactRef(
    { waId: asText(person?.phone_number)?.replace(/\D/g, ''), userId: person?.user_id, parentUserId: person?.parent_user_id },
    value,
  );
  if (!contact) return { reason: 'no_identity', details: 'The entry has neither a phone number nor a user id.' };
  const name = asText(item.action) === 'remove' ? null : (asText(person?.full_name) ?? asText(person?.first_name));
  const username = asText(person?.username)?.replace(/^@/, '') ?? null;
  return {
    kind: 'book-name',
    source,
    occurredAt: asInstant(asObject(item.metadata)?.timestamp, receivedAt),
    contact: { ...contact, username: contact.username ?? username },
    name: name?.slice(0, 255).toWellFormed() ?? null,
  };
};
