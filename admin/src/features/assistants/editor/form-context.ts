import { createContext, useContext } from 'react';

import type { AssistantDraft } from '../../../../../contracts/assistant';
import type { ContentProblem } from '../../../components/content-fields/problem';

/** What every part of the form works with. */
export interface AssistantForm {
  readonly draft: AssistantDraft;
  readonly change: (draft: AssistantDraft) => void;
  /** What is wrong with a field, such as `handoff.maxTurns`; undefined when nothing is, or it is not said yet. */
  readonly problemOf: (field: string) => ContentProblem | undefined;
  /** The same in words. */
  readonly problemAt: (field: string) => string | undefined;
  readonly isReadOnly: boolean;
}

export const AssistantFormContext = createContext<AssistantForm | null>(null);

export function useAssistantForm(): AssistantForm {
  const form = useContext(AssistantFormContext);
  if (!form) throw new Error('A part of the assistant form stands outside of it. Put it into AssistantFormContext.');
  return form;
}
