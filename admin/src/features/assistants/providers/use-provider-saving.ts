import { useState } from 'react';

import type { AiProvider, AiProviderDraftInput } from '../../../../../contracts/ai-provider';
import {
  useWhatsappCheckAiProviderMutation,
  useWhatsappCreateAiProviderMutation,
  useWhatsappUpdateAiProviderMutation,
} from '../../../api/ai-providers-api';
import { useRefusedText } from '../../../components/use-refused-text';

/** Keeps a provider and asks it at once whether it answers. */
export function useProviderSaving(first: AiProvider | null) {
  const refusedText = useRefusedText('assistants');
  const [create] = useWhatsappCreateAiProviderMutation();
  const [update] = useWhatsappUpdateAiProviderMutation();
  const [check] = useWhatsappCheckAiProviderMutation();
  // The second attempt changes the row that the first one made.
  const [kept, setKept] = useState<AiProvider | null>(first);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = async (draft: AiProviderDraftInput, model: string): Promise<AiProvider | null> => {
    const saved = kept ? await update({ documentId: kept.documentId, draft }) : await create(draft);
    if ('error' in saved) {
      setFailure(refusedText(saved.error));
      return null;
    }
    setKept(saved.data.data);
    if (saved.data.data.missingPackage !== null) return null;
    const checked = await check({ documentId: saved.data.data.documentId, model });
    if ('error' in checked) {
      setFailure(refusedText(checked.error));
      return null;
    }
    setKept(checked.data.data);
    const { lastCheck } = checked.data.data;
    return lastCheck?.isReachable && lastCheck.problem === null ? checked.data.data : null;
  };

  return {
    kept,
    busy,
    failure,
    /** The provider once it has answered; null while something is in the way, which is said. */
    saveAndTest: async (draft: AiProviderDraftInput, model: string) => {
      setBusy(true);
      setFailure(null);
      try {
        return await attempt(draft, model);
      } finally {
        setBusy(false);
      }
    },
  };
}
