import { withPlus } from './contact-address';
import type { ContactState } from './merge-contacts';
import type { PlaceholderContact } from './placeholders';

/** What the contact is called by name: by an editor, in the phone's book, by its profile. Null: by no name. */
export function givenName({ name, bookName, profileName }: Pick<ContactState, 'name' | 'bookName' | 'profileName'>): string | null {
  return name ?? bookName ?? profileName;
}

/** What placeholders are filled with, and the language to write in. `waId`: the number that was used last. */
export function personOf(state: ContactState, waId: string | null): PlaceholderContact & { readonly language: string | null } {
  return { name: givenName(state), phone: waId === null ? null : withPlus(waId), username: state.username, language: state.language };
}
