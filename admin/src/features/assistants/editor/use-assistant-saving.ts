import { useState } from 'react';

import type { Assistant, AssistantDraft } from '../../../../../contracts/assistant';
import { useWhatsappCreateAssistantMutation, useWhatsappUpdateAssistantMutation } from '../../../api/assistants-api';
import { useRefusedText } from '../../../components/use-refused-text';

export function useAssistantSaving(assistant: Assistant | null) {
  const refusedText = useRefusedText('assistants');
  const [create, { isLoading: isCreating }] = useWhatsappCreateAssistantMutation();
  const [update, { isLoading: isUpdating }] = useWhatsappUpdateAssistantMutation();
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isBusy: isCreating || isUpdating,
    failure,
    /** Null where it was refused. */
    save: async (draft: AssistantDraft): Promise<Assistant | null> => {
      setFailure(null);
      const answer = assistant ? await update({ documentId: assistant.documentId, draft }) : await create(draft);
      if ('error' in answer) {
        setFailure(refusedText(answer.error));
        return null;
      }
      return answer.data.data;
    },
  };
}
