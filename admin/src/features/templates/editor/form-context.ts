import { createContext, useContext } from 'react';

import type { TemplateDraft } from '../../../../../contracts/template';

/** What every part of the form works with: one language of one template. */
export interface TemplateForm {
  readonly draft: TemplateDraft;
  readonly change: (draft: TemplateDraft) => void;
  /** What is wrong with a field, such as `body.text`, in words; undefined when nothing is. */
  readonly problemAt: (field: string) => string | undefined;
  readonly isReadOnly: boolean;
  /** Another language whose words are to be translated. */
  readonly source: TemplateDraft | null;
  /** Names of variables that other texts use. */
  readonly names: (text: string) => readonly string[];
}

export const TemplateFormContext = createContext<TemplateForm | null>(null);

export function useTemplateForm(): TemplateForm {
  const form = useContext(TemplateFormContext);
  if (!form) throw new Error('A part of the template form stands outside of it. Put it into TemplateFormContext.');
  return form;
}
