import { useState } from 'react';

import type { ConnectionState } from '../../../../../../contracts/connection';
import type { ConnectionField } from '../../../../../../contracts/connection-fields';
import { useWhatsappSaveConnectionMutation } from '../../../../api/connection-api';
import { useGuide } from '../guide/guide-context';
import {
  draftProblems,
  hasDrafts,
  missingProblems,
  refusedFields,
  saveBody,
  type DraftField,
  type FieldDrafts,
  type FieldProblems,
} from '../model/field-drafts';
import { useSetupRefusal } from '../use-setup-refusal';

type Saved =
  | { readonly outcome: 'nothing' | 'refused' }
  /** The server has checked what could be checked with it. */
  | { readonly outcome: 'stored'; readonly state: ConnectionState };

/**
 * Values of the connection that are being typed. Nothing that was typed is kept once it is stored.
 * @param required fields that must have a value by then
 */
export function useFieldForm(required: readonly ConnectionField[] = []) {
  const { state } = useGuide();
  const refusedText = useSetupRefusal();
  const [save, { isLoading: isBusy }] = useWhatsappSaveConnectionMutation();
  const [drafts, setDrafts] = useState<FieldDrafts>({});
  const [problems, setProblems] = useState<FieldProblems>({});
  const [failure, setFailure] = useState<string | null>(null);

  const set = (field: DraftField, text: string | null) => {
    const { [field]: _, ...others } = drafts;
    setDrafts(text === null ? others : { ...others, [field]: text });
    setProblems(({ [field]: __, ...rest }) => rest);
  };

  return {
    drafts,
    problems,
    failure,
    isBusy,
    hasDrafts: hasDrafts(drafts),
    /** Null gives the typing up. */
    set,
    async save(more: FieldDrafts = {}): Promise<Saved> {
      const all = { ...drafts, ...more };
      setFailure(null);
      const wrong = { ...draftProblems(all), ...missingProblems(required, state.fields, all) };
      setProblems(wrong);
      if (Object.keys(wrong).length > 0) return { outcome: 'refused' };
      if (!hasDrafts(all)) return { outcome: 'nothing' };
      const answer = await save(saveBody(all));
      if ('error' in answer) {
        const refused = refusedFields(answer.error);
        setProblems(refused);
        if (Object.keys(refused).length === 0) setFailure(refusedText(answer.error));
        return { outcome: 'refused' };
      }
      setDrafts({});
      return { outcome: 'stored', state: answer.data.data };
    },
  };
}

export type FieldForm = ReturnType<typeof useFieldForm>;
