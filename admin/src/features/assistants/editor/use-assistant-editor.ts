import { useMemo, useState } from 'react';

import { useSearchParams } from 'react-router-dom';

import type { Assistant, AssistantDraft } from '../../../../../contracts/assistant';
import { shownErrors } from '../../../components/content-fields/problem';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { draftProblems } from '../model/draft-problems';
import { isSameValue } from '../../../components/same-value';
import { firstWrong, knownTab, problemsByTab, type EditorTab } from '../model/tabs';
import type { AssistantForm } from './form-context';

interface EditorInput {
  /** Null for a new one. */
  readonly assistant: Assistant | null;
  /** What a new one begins with. */
  readonly first: AssistantDraft;
  readonly canManage: boolean;
}

/** All that the editor of one assistant knows: what is written over what is kept. */
export function useAssistantEditor({ assistant, first, canManage }: EditorInput) {
  const problemText = useProblemText();
  const [search, setSearch] = useSearchParams();
  const [edited, setEdited] = useState<AssistantDraft | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const kept = assistant?.draft ?? first;
  const draft = edited ?? kept;
  const errors = useMemo(() => draftProblems(draft), [draft]);
  const shown = shownErrors(errors, isAsked || assistant !== null);
  const form: AssistantForm = {
    draft,
    change: setEdited,
    problemOf: (field) => shown[field],
    problemAt: (field) => problemText(shown[field]),
    isReadOnly: !canManage,
  };
  return {
    form,
    draft,
    tab: knownTab(search.get('tab')),
    select: (tab: EditorTab) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('tab', tab);
          return next;
        },
        { replace: true },
      ),
    toFix: Object.keys(errors).length,
    toFixByTab: problemsByTab(shown),
    firstWrong: firstWrong(errors),
    hasChanges: edited !== null && !isSameValue(edited, kept),
    /** From now on also what is missing is said. */
    ask: () => setIsAsked(true),
    /** Back to what is kept. */
    reset: () => setEdited(null),
  };
}

export type AssistantEditing = ReturnType<typeof useAssistantEditor>;
