import { useState } from 'react';

import type { Contact } from '../../../../../contracts/contact';
import { useWhatsappUpdateContactMutation } from '../../../api/contact-api';
import { useWhatsappAssignMutation } from '../../../api/conversation-actions-api';
import { entities } from '../../../live/entities';
import { useRefusalText } from '../actions/use-refusal-text';
import { contactChanges, contactForm, type ContactForm } from './contact-form';
import { useFreshConversation } from './use-fresh-conversation';

interface SaveContactInput {
  readonly contact: Contact;
  /** The one from which it is edited. */
  readonly conversation: string;
}

/** Saves what changed; false where something was refused, and `failure` says why. */
export function useSaveContact({ contact, conversation }: SaveContactInput) {
  const refusalText = useRefusalText();
  const refresh = useFreshConversation();
  const [update, { isLoading: isUpdating }] = useWhatsappUpdateContactMutation();
  const [assign, { isLoading: isAssigning }] = useWhatsappAssignMutation();
  const [failure, setFailure] = useState<string | null>(null);

  const save = async (form: ContactForm): Promise<boolean> => {
    setFailure(null);
    const changes = contactChanges(contactForm(contact), form);
    try {
      if (changes.contact) {
        await update({ documentId: contact.documentId, ...changes.contact }).unwrap();
        void refresh(conversation);
      }
      // Last: the contact may leave one's own scope by it.
      if (changes.assignee) {
        const { data } = await assign({ documentId: conversation, ...changes.assignee }).unwrap();
        entities.apply(data ? { conversations: [data] } : { gone: [conversation] });
      }
      return true;
    } catch (error) {
      setFailure(refusalText(error));
      return false;
    }
  };
  return { save, isSaving: isUpdating || isAssigning, failure };
}
