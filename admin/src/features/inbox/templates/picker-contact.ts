import type { Conversation } from '../../../../../contracts/conversation';
import { placeholderContact } from '../model/placeholder-contact';

/** Whom a template goes to: somebody we know, or a number that was just typed. */
export interface PickerContact {
  /** Null where only a number is known. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  /** Whether a number is known to the server: a code can be sent to no other. */
  readonly hasPhone: boolean;
}

export function pickerContact(contact: Conversation['contact']): PickerContact {
  const { name, phone } = placeholderContact(contact);
  return { name, phone, language: contact.language, hasPhone: phone !== null };
}
