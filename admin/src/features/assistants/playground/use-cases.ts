import { useRef, useState } from 'react';

import type { AssistantDraft } from '../../../../../contracts/assistant';
import type { AssistantCase, CaseDraft } from '../../../../../contracts/playground';
import {
  useWhatsappAssistantCasesQuery,
  useWhatsappCreateCaseMutation,
  useWhatsappDeleteCaseMutation,
  useWhatsappRunCaseMutation,
} from '../../../api/playground-api';
import { useRefusedText } from '../../../components/use-refused-text';

/** The saved cases of an assistant, run on the form as it stands. */
export function useCases(assistant: string | null, draft: AssistantDraft) {
  const refusedText = useRefusedText('assistants');
  const { data, isError, refetch } = useWhatsappAssistantCasesQuery(assistant ?? '', { skip: assistant === null });
  const [create] = useWhatsappCreateCaseMutation();
  const [remove] = useWhatsappDeleteCaseMutation();
  const [runOne] = useWhatsappRunCaseMutation();
  const [running, setRunning] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isStopped = useRef(false);

  /** Whether the next one may be run: what refuses one refuses them all. */
  const runCase = async (documentId: string): Promise<boolean> => {
    if (assistant === null) return false;
    setRunning(documentId);
    const answer = await runOne({ assistant, case: documentId, draft });
    if ('error' in answer) setFailure(refusedText(answer.error));
    return !('error' in answer);
  };
  const runAll = async (list: readonly AssistantCase[]) => {
    setFailure(null);
    isStopped.current = false;
    for (const { documentId } of list) {
      if (isStopped.current || !(await runCase(documentId))) break;
    }
    setRunning(null);
  };

  return {
    cases: data?.data ?? [],
    isFailed: isError,
    refetch,
    running,
    failure,
    /** One after the other: models answer slowly, and some allow one call at a time. */
    run: runAll,
    stop: () => {
      isStopped.current = true;
    },
    /** What was wrong; null when it is kept. */
    keep: async (kept: CaseDraft): Promise<string | null> => {
      if (assistant === null) return null;
      const answer = await create({ assistant, draft: kept });
      return 'error' in answer ? refusedText(answer.error) : null;
    },
    forget: async (documentId: string) => {
      if (assistant === null) return;
      setFailure(null);
      const answer = await remove({ assistant, case: documentId });
      if ('error' in answer) setFailure(refusedText(answer.error));
    },
  };
}

export type Cases = ReturnType<typeof useCases>;
