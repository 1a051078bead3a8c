import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { useWhatsappDuplicateMessageObjectMutation } from '../../api/message-objects-api';
import { useText } from '../../components/use-text';
import { objectAddress } from './addresses';
import { useRefusalText } from './use-refusal-text';

/** Makes a copy and opens it. */
export function useDuplicate() {
  const t = useText();
  const refusalText = useRefusalText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [duplicate, { isLoading }] = useWhatsappDuplicateMessageObjectMutation();
  return {
    isBusy: isLoading,
    duplicate: async (documentId: string) => {
      const answer = await duplicate(documentId);
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: refusalText(answer.error) });
        return;
      }
      toggleNotification({ type: 'success', message: t('messageObjects.duplicated') });
      navigate(objectAddress(answer.data.data.documentId));
    },
  };
}
