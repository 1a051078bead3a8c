import type { Contact, updateContact } from '../../../../../contracts/contact';
import type { BodyOf } from '../../../../../contracts/endpoint';

/** A contact as it is edited. */
export interface ContactForm {
  /** Empty: the profile's name is shown. */
  readonly name: string;
  readonly language: string | null;
  /** Document id. */
  readonly assistant: string | null;
  readonly assignedUser: number | null;
}

export const CONTACT_NAME_LIMIT = 190;

export function contactForm({ name, language, assistant, assignedUser }: Contact): ContactForm {
  return { name: name ?? '', language, assistant: assistant?.documentId ?? null, assignedUser: assignedUser?.id ?? null };
}

/** What has to be asked of the server; null where nothing changed. Who has the contact is a request of its own. */
export function contactChanges(before: ContactForm, after: ContactForm) {
  const body: BodyOf<typeof updateContact> = {
    name: after.name.trim() === '' ? null : after.name.trim(),
    language: after.language,
    assistant: after.assistant,
  };
  const isChanged = before.name.trim() !== after.name.trim() || before.language !== after.language || before.assistant !== after.assistant;
  return {
    contact: isChanged ? body : null,
    assignee: before.assignedUser === after.assignedUser ? null : { userId: after.assignedUser },
  };
}
