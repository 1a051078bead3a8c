import type { Conversation } from '../../../../../contracts/conversation';
import { withPlus } from '../../../../../domain/contact-address';
import type { PlaceholderContact } from '../../../../../domain/placeholders';

/** What placeholders are filled with; a number that stands in for a name is no name. */
export function placeholderContact({ name, waId, username }: Conversation['contact']): PlaceholderContact {
  return {
    name: /\p{L}/u.test(name) ? name : null,
    phone: waId === null ? null : withPlus(waId),
    username,
  };
}
