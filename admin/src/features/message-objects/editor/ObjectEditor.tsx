import { useRef, useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { MessageObject } from '../../../../../contracts/message-object';
import { AddLanguage } from '../../../components/page/AddLanguage';
import { EditorGrid, FormCard } from '../../../components/page/EditorGrid';
import { focusField } from '../../../components/page/focus-field';
import { LanguageTabs } from '../../../components/page/LanguageTabs';
import { Notice } from '../../../components/page/Notice';
import { PageHeader } from '../../../components/page/PageHeader';
import { useLeaveGuard } from '../../../components/page/use-leave-guard';
import { useText } from '../../../components/use-text';
import { objectAddress, objectsAddress } from '../addresses';
import { DeleteObject } from '../DeleteObject';
import { useKindText } from '../KindIcon';
import type { ObjectKind } from '../model/kinds';
import { objectLocales } from '../model/locales';
import { bodyOf, withReadableIds } from '../model/object-form';
import { useDuplicate } from '../use-duplicate';
import { LocalePart } from './LocalePart';
import { ObjectActions } from './ObjectActions';
import { ObjectFacts } from './ObjectFacts';
import { ObjectPreview } from './ObjectPreview';
import { useObjectEditor } from './use-object-editor';
import { useObjectSaving } from './use-object-saving';

interface ObjectEditorProps {
  /** Null for a new one. */
  readonly object: MessageObject | null;
  readonly kind: ObjectKind;
  /** The server's newest version. */
  readonly onSaved: (object: MessageObject) => void;
}

/** A message in all its languages. */
export function ObjectEditor({ object, kind, onSaved }: ObjectEditorProps) {
  const t = useText();
  const kindText = useKindText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const form = useRef<HTMLDivElement>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const editor = useObjectEditor(object, kind);
  const saving = useObjectSaving(object);
  const { duplicate, isBusy: isDuplicating } = useDuplicate();
  const guard = useLeaveGuard(editor.hasChanges);
  const { selected } = editor;
  if (!selected) return null;
  const { locale, draft } = selected;

  const showProblems = () => {
    editor.ask();
    const { nameProblem, firstWrong } = editor;
    if (!nameProblem && firstWrong) editor.select(firstWrong.locale);
    // The fields that are named only now, or stand in another language, are drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => focusField(form.current, nameProblem ? ['object-name'] : Object.keys(firstWrong?.errors ?? {}))),
    );
  };
  const save = async () => {
    const saved = await saving.save(bodyOf(withReadableIds(editor.form, object)));
    if (!saved) return;
    toggleNotification({ type: 'success', message: t('messageObjects.saved') });
    onSaved(saved);
    editor.reset();
    if (object) return;
    guard.release();
    navigate(`${objectAddress(saved.documentId)}?language=${locale}`, { replace: true });
  };
  const canSave = editor.toFix === 0 && editor.isChecked && editor.hasChanges;

  return (
    <>
      <PageHeader
        title={editor.form.name.trim() === '' ? t('messageObjects.new-of', { kind: kindText(kind) }) : editor.form.name}
        back={{ to: objectsAddress, label: t('page.message-objects') }}
        beside={<ObjectFacts kind={kind} object={object} />}
        actions={
          <ObjectActions
            toFix={editor.toFix}
            isBusy={saving.isBusy || isDuplicating}
            onShowProblems={showProblems}
            onDiscard={object && editor.hasChanges ? editor.reset : null}
            onDuplicate={object ? () => void duplicate(object.documentId) : null}
            hasChanges={editor.hasChanges}
            onSave={canSave ? () => void save() : null}
          />
        }
      />
      {saving.failure?.field === null && (
        <div style={{ paddingBlockEnd: 16 }}>
          <Notice tone="danger" title={t('messageObjects.failure')}>
            {saving.failure.text}
          </Notice>
        </div>
      )}
      <EditorGrid ref={form}>
        <FormCard>
          <LanguageTabs
            tabs={editor.tabs}
            selected={locale}
            onSelect={editor.select}
            end={<AddLanguage codes={objectLocales} taken={editor.tabs.map(({ code }) => code)} onAdd={editor.add} />}
          />
          <LocalePart
            key={locale}
            editor={editor}
            selected={selected}
            nameProblem={saving.failure?.field === 'name' ? { code: 'refused', message: saving.failure.text } : editor.shownNameProblem}
            onName={(name) => {
              saving.forget();
              editor.rename(name);
            }}
            onDelete={object ? () => setIsDeleting(true) : null}
          />
        </FormCard>
        <ObjectPreview draft={draft} errors={editor.errors} />
      </EditorGrid>
      {isDeleting && object && (
        <DeleteObject
          object={object}
          onDone={() => {
            guard.release();
            navigate(objectsAddress);
          }}
          onCancel={() => setIsDeleting(false)}
        />
      )}
      {guard.dialog}
    </>
  );
}
