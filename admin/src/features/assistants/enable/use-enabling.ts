import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Assistant } from '../../../../../contracts/assistant';
import { useWhatsappEnableAssistantMutation } from '../../../api/assistants-api';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';

/** The admin's master switch. */
export function useEnabling() {
  const t = useText();
  const refusedText = useRefusedText('assistants');
  const { toggleNotification } = useNotification();
  const [enable] = useWhatsappEnableAssistantMutation();
  const [isBusy, setIsBusy] = useState(false);
  return {
    isBusy,
    /** Null where it was refused, which is said. */
    setEnabled: async ({ documentId, draft: { name } }: Assistant, isEnabled: boolean): Promise<Assistant | null> => {
      setIsBusy(true);
      const answer = await enable({ documentId, isEnabled });
      setIsBusy(false);
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: refusedText(answer.error) });
        return null;
      }
      toggleNotification({ type: 'success', message: t(isEnabled ? 'assistants.enabled.done' : 'assistants.disabled.done', { name }) });
      return answer.data.data;
    },
  };
}
