import { useState } from 'react';

import {
  useWhatsappCreateTemplateMutation,
  useWhatsappSaveTemplateDraftMutation,
  useWhatsappSubmitTemplateMutation,
} from '../../../api/templates-api';
import type { Template } from '../../../../../contracts/template';
import { cleanDraft } from '../model/draft';
import type { EditedLanguage } from '../model/editor-state';
import { useRefusalText } from '../state/use-refusal-text';

export interface SavingFailure {
  readonly language: string;
  readonly text: string;
}

interface SavingOptions {
  readonly name: string;
  /** As soon as the server has something under this name. */
  readonly onSaved: () => void;
}

/** Requests of the editor, one language after the other; the first refusal ends the round. */
export function useTemplateSaving({ name, onSaved }: SavingOptions) {
  const refusalText = useRefusalText();
  const [create] = useWhatsappCreateTemplateMutation();
  const [saveDraft] = useWhatsappSaveTemplateDraftMutation();
  const [submit] = useWhatsappSubmitTemplateMutation();
  const [busy, setBusy] = useState<'saving' | 'sending' | 'discarding' | null>(null);
  const [failure, setFailure] = useState<SavingFailure | null>(null);

  const saveOne = async ({ language, template, draft }: EditedLanguage): Promise<Template | null> => {
    const body = { draft: cleanDraft(draft) };
    const answer = template ? await saveDraft({ documentId: template.documentId, ...body }) : await create({ name, language, ...body });
    if ('error' in answer) {
      setFailure({ language, text: refusalText(answer.error) });
      return null;
    }
    onSaved();
    return answer.data.data;
  };

  const during = async <Result>(what: NonNullable<typeof busy>, work: () => Promise<Result>): Promise<Result> => {
    setBusy(what);
    setFailure(null);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    failure,
    /** The languages that the server took. */
    save: (languages: readonly EditedLanguage[]) =>
      during('saving', async () => {
        const taken: string[] = [];
        for (const each of languages) {
          if (!(await saveOne(each))) break;
          taken.push(each.language);
        }
        return taken;
      }),
    send: (each: EditedLanguage) =>
      during('sending', async () => {
        const row = each.isChanged || !each.template ? await saveOne(each) : each.template;
        if (!row) return { isSaved: false, isSent: false };
        const answer = await submit(row.documentId);
        if ('error' in answer) setFailure({ language: each.language, text: refusalText(answer.error) });
        return { isSaved: true, isSent: !('error' in answer) };
      }),
    /** Back to the version at Meta. */
    throwAway: (template: Template) =>
      during('discarding', async () => {
        const answer = await saveDraft({ documentId: template.documentId, draft: null });
        if ('error' in answer) setFailure({ language: template.language, text: refusalText(answer.error) });
      }),
  };
}
