import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Assistant } from '../../../../../contracts/assistant';
import { useText } from '../../../components/use-text';
import { useEnabling } from '../enable/use-enabling';
import { useAssistantSaving } from './use-assistant-saving';
import type { AssistantEditing } from './use-assistant-editor';

interface EditorSavingInput {
  readonly assistant: Assistant | null;
  readonly editor: AssistantEditing;
  readonly onSaved: (assistant: Assistant) => void;
  /** It has an address of its own from now on. */
  readonly onCreated: (documentId: string) => void;
  readonly onProblems: () => void;
}

/** Saving, and the master switch, which saves first what is not saved. */
export function useEditorSaving({ assistant, editor, onSaved, onCreated, onProblems }: EditorSavingInput) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const saving = useAssistantSaving(assistant);
  const enabling = useEnabling();
  const [isEnabling, setIsEnabling] = useState(false);
  const isUnsaved = editor.hasChanges || assistant === null;

  const save = async (): Promise<Assistant | null> => {
    if (editor.toFix > 0) {
      onProblems();
      return null;
    }
    const saved = await saving.save(editor.draft);
    if (!saved) return null;
    onSaved(saved);
    editor.reset();
    if (assistant === null) onCreated(saved.documentId);
    return saved;
  };

  return {
    isBusy: saving.isBusy || enabling.isBusy,
    failure: saving.failure,
    isUnsaved,
    /** The checklist is open. */
    isEnabling,
    setIsEnabling,
    save: async () => {
      if (await save()) toggleNotification({ type: 'success', message: t('assistants.saved') });
    },
    enable: async () => {
      const kept = isUnsaved ? await save() : assistant;
      const enabled = kept && (await enabling.setEnabled(kept, true));
      if (enabled) onSaved(enabled);
      setIsEnabling(false);
    },
    /** On asks first; off is at once. */
    switchTo: async (isEnabled: boolean) => {
      if (isEnabled) {
        setIsEnabling(true);
        return;
      }
      const disabled = assistant && (await enabling.setEnabled(assistant, false));
      if (disabled) onSaved(disabled);
    },
  };
}
