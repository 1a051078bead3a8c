import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Conversation } from '../../../../../contracts/conversation';
import { isGoneAnswer } from '../../../api/api-error';
import { useWhatsappEraseContactMutation } from '../../../api/contact-api';
import { useText } from '../../../components/use-text';
import { entities } from '../../../live/entities';
import { useRefusalText } from '../actions/use-refusal-text';
import { trayOf } from '../composer/tray/trays';
import { forgetDraft } from '../composer/use-draft';
import { forgetOutgoing } from '../outgoing/outgoing-store';
import { useInboxAddress } from '../page/use-inbox-address';
import { useMe } from '../thread/use-me';

/** Erases a contact; what this browser kept of them goes too, and the inbox is back at its list. */
export function useErase({ documentId, contact }: Conversation, onErased: () => void) {
  const t = useText();
  const me = useMe();
  const refusalText = useRefusalText();
  const { selected, close } = useInboxAddress();
  const { toggleNotification } = useNotification();
  const [request, { isLoading }] = useWhatsappEraseContactMutation();
  const [refusal, setRefusal] = useState<string | null>(null);

  const erase = async () => {
    setRefusal(null);
    try {
      const { data } = await request(contact.documentId).unwrap();
      const gone = [documentId, ...conversationsOf(contact.documentId).filter((id) => id !== documentId)];
      for (const id of gone) {
        forgetDraft(me.id, id);
        forgetOutgoing(me.id, id);
        trayOf(me.id, id).clear();
      }
      if (selected !== null && gone.includes(selected)) close();
      entities.apply({ gone });
      toggleNotification({ type: 'success', message: t('erase.done', { name: contact.name, ...data }) });
      onErased();
    } catch (error) {
      // Somebody else was faster, or it is not this person's any more: the thread says so.
      if (isGoneAnswer(error)) entities.apply({ gone: [documentId] });
      setRefusal(refusalText(error));
    }
  };
  return { erase: () => void erase(), isBusy: isLoading, refusal };
}

/** One for each business number that they wrote to, as far as they are known here. */
function conversationsOf(contact: string): string[] {
  return [...entities.get().conversations.values()].filter((row) => row.contact.documentId === contact).map((row) => row.documentId);
}
