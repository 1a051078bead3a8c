import { useDeferredValue, useRef, useState } from 'react';

import type { Assistant, AssistantDraft } from '../../../../../contracts/assistant';
import { focusField } from '../../../components/page/focus-field';
import { useLeaveGuard } from '../../../components/page/use-leave-guard';
import { useText } from '../../../components/use-text';
import type { CheckItem } from '../enable/checklist';
import { EnableDialog } from '../enable/EnableDialog';
import { isSameTrial } from '../model/same-draft';
import { usePlayground } from '../playground/use-playground';
import { EditorDock } from './EditorDock';
import { EditorForm } from './EditorForm';
import { EditorHeader } from './EditorHeader';
import { AssistantFormContext } from './form-context';
import { FormPane } from './panes';
import { useAssistantEditor } from './use-assistant-editor';
import { useEditorPlace } from './use-editor-place';
import { useEditorSaving } from './use-editor-saving';

interface AssistantEditorProps {
  /** Null for a new one. */
  readonly assistant: Assistant | null;
  /** What a new one begins with. */
  readonly first: AssistantDraft;
  readonly canManage: boolean;
  /** The server's newest version. */
  readonly onSaved: (assistant: Assistant) => void;
}

/** The form, and beside it what is written there at work. */
export function AssistantEditor({ assistant, first, canManage, onSaved }: AssistantEditorProps) {
  const t = useText();
  const pane = useRef<HTMLDivElement>(null);
  const [source, setSource] = useState(0);
  const documentId = assistant?.documentId ?? null;
  const place = useEditorPlace(documentId);
  const editor = useAssistantEditor({ assistant, first, canManage });
  const { draft, tab, toFix } = editor;
  const guard = useLeaveGuard(canManage && editor.hasChanges, place.isSamePage);
  const tried = { ...draft, name: draft.name.trim() || t('assistants.unnamed') };
  const playground = usePlayground({ draft: tried, assistant: documentId });

  const openTab: typeof editor.select = (next) => (place.hasForm ? editor.select(next) : place.openForm(next));
  const showProblems = () => {
    editor.ask();
    const wrong = editor.firstWrong;
    if (!wrong) return;
    const at = /^contentSources\.(\d+)/.exec(wrong.fields[0] ?? '')?.[1];
    if (at !== undefined) setSource(Number(at));
    openTab(wrong.tab);
    // The fields that are named only now, or stand on another tab, are drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(pane.current, wrong.fields)));
  };
  const saving = useEditorSaving({
    assistant,
    editor,
    onSaved,
    onCreated: (created) => {
      guard.release();
      place.moveTo(created, tab);
    },
    onProblems: showProblems,
  });
  const goTo = ({ tab: next }: CheckItem) => {
    saving.setIsEnabling(false);
    if (next !== null) openTab(next);
    else if (!place.hasDock) place.openPlayground();
    // Its preview stands where the playground would.
    else if (tab === 'content') editor.select('instructions');
  };
  // Whoever types does not wait for it.
  const dock = useDeferredValue(
    place.hasDock && (canManage || tab === 'content') ? (
      <EditorDock
        playground={playground}
        draft={tried}
        assistant={assistant}
        source={place.isDesktop && tab === 'content' ? (draft.contentSources[source] ?? null) : undefined}
        isWide={place.isBroad}
        // A name is not needed to try it.
        toFix={draft.name.trim() === '' ? toFix - 1 : toFix}
        onShowProblems={showProblems}
      />
    ) : null,
  );
  const isTriedNow = playground.triedDraft !== null && isSameTrial(playground.triedDraft, draft);

  return (
    <AssistantFormContext.Provider value={editor.form}>
      {place.hasForm && (
        <FormPane ref={pane}>
          <EditorHeader
            assistant={assistant}
            name={draft.name}
            canManage={canManage}
            isDocked={place.hasDock}
            toFix={toFix}
            isBusy={saving.isBusy}
            onShowProblems={showProblems}
            onEnable={(isEnabled) => void saving.switchTo(isEnabled)}
            onDiscard={assistant && canManage && editor.hasChanges ? editor.reset : null}
            onSave={saving.isUnsaved && toFix === 0 ? () => void saving.save() : null}
          />
          <EditorForm
            editor={editor}
            assistant={assistant}
            failure={saving.failure}
            source={source}
            onSource={setSource}
            hasPreview={!place.hasDock}
          />
        </FormPane>
      )}
      {dock}
      {saving.isEnabling && (
        <EnableDialog
          draft={draft}
          isTried={isTriedNow || (assistant !== null && assistant.isTried && !editor.hasChanges)}
          savesFirst={saving.isUnsaved}
          isBusy={saving.isBusy}
          onGo={goTo}
          onEnable={() => void saving.enable()}
          onClose={() => saving.setIsEnabling(false)}
        />
      )}
      {guard.dialog}
    </AssistantFormContext.Provider>
  );
}
