import { useRef, useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { Template } from '../../../../../contracts/template';
import { DRAFT_STATUS } from '../../../../../contracts/template-status';
import { AddLanguage } from '../../../components/page/AddLanguage';
import { LanguageTabs } from '../../../components/page/LanguageTabs';
import { PageHeader } from '../../../components/page/PageHeader';
import { useLeaveGuard } from '../../../components/page/use-leave-guard';
import { useText } from '../../../components/use-text';
import { templateAddress, templatesAddress } from '../list/template-address';
import { templateLanguages } from '../model/languages';
import { TemplateState } from '../state/TemplateState';
import { EditorActions } from './EditorActions';
import { EditorDialogs, type EditorQuestion } from './EditorDialogs';
import { EditorGrid, FormCard } from '../../../components/page/EditorGrid';
import { EditorNotices } from './EditorNotices';
import { focusField } from '../../../components/page/focus-field';
import { LanguagePart } from './LanguagePart';
import { TemplatePreview } from './TemplatePreview';
import { useTemplateEditor } from './use-template-editor';
import { useTemplateSaving } from './use-template-saving';

interface TemplateEditorProps {
  /** Null for a new one. */
  readonly name: string | null;
  readonly templates: readonly Template[];
  readonly canManage: boolean;
  /** The address is about to become the new template's own. */
  readonly onCreated: (name: string) => void;
}

/** All languages of one name. */
export function TemplateEditor({ name, templates, canManage, onCreated }: TemplateEditorProps) {
  const t = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const form = useRef<HTMLDivElement>(null);
  const [question, setQuestion] = useState<EditorQuestion>(null);
  const [isNameAsked, setIsNameAsked] = useState(false);
  const editor = useTemplateEditor(name, templates);
  const saving = useTemplateSaving({ name: editor.name, onSaved: editor.markSaved });
  const guard = useLeaveGuard(canManage && editor.hasWork);
  const { selected } = editor;
  if (!selected) return null;
  const { language, template, standing, problems, fieldProblems } = selected;
  const status = template?.status ?? DRAFT_STATUS;
  const toFix = problems.length + (editor.nameProblem === null ? 0 : 1);

  const showProblems = () => {
    editor.ask(language);
    setIsNameAsked(true);
    // The fields that are named only now are drawn first.
    requestAnimationFrame(() => focusField(form.current, [...(editor.nameProblem ? ['name'] : []), ...editor.problemFields]));
  };
  const moveToOwnAddress = () => {
    if (name !== null) return;
    onCreated(editor.name);
    guard.release();
    navigate(`${templateAddress(editor.name)}?language=${language}`, { replace: true });
  };
  const save = async () => {
    if (editor.nameProblem !== null) {
      showProblems();
      return;
    }
    const { length } = editor.changed;
    const taken = await saving.save(editor.changed);
    if (taken.length > 0) moveToOwnAddress();
    if (taken.length === length) toggleNotification({ type: 'success', message: t('templates.saved') });
  };
  const send = async () => {
    setQuestion(null);
    const { isSaved, isSent } = await saving.send(selected);
    if (isSaved) moveToOwnAddress();
    if (isSent) toggleNotification({ type: 'success', message: t('templates.sent') });
  };
  const hasSavedChanges = template !== null && template.draft !== null && status !== DRAFT_STATUS;
  const discard = () => {
    if (selected.isChanged) editor.settle(language);
    else setQuestion('discard');
  };
  const canDiscard = canManage && (selected.isChanged ? template !== null || editor.count > 1 : hasSavedChanges);
  const canSend = canManage && toFix === 0 && standing.isEditable && standing.hasUnsent;

  return (
    <>
      <PageHeader
        title={editor.name === '' ? t('templates.new') : editor.name}
        back={{ to: templatesAddress, label: t('page.templates') }}
        beside={
          <>
            <TemplateState state={standing.state} />
            {standing.state === 'CHANGED' && <TemplateState state={status} />}
          </>
        }
        actions={
          canManage && (
            <EditorActions
              problems={toFix}
              busy={saving.busy}
              onShowProblems={showProblems}
              onDiscard={canDiscard ? discard : null}
              onSave={editor.hasWork ? () => void save() : null}
              onSend={canSend ? () => (standing.isLimited ? setQuestion('send') : void send()) : null}
            />
          )
        }
      />
      <EditorNotices failure={saving.failure} language={language} standing={standing} status={status} isReadOnly={!canManage} />
      <EditorGrid ref={form}>
        <FormCard>
          <LanguageTabs
            tabs={editor.languages}
            selected={language}
            onSelect={editor.select}
            end={canManage && <AddLanguage codes={templateLanguages} taken={editor.languages.map(({ code }) => code)} onAdd={editor.add} />}
          />
          <LanguagePart
            key={language}
            editor={editor}
            selected={selected}
            problems={fieldProblems}
            isNameAsked={isNameAsked}
            isReadOnly={!canManage}
            onDelete={canManage && template ? () => setQuestion('delete') : null}
          />
        </FormCard>
        <TemplatePreview draft={selected.draft} standing={standing} />
      </EditorGrid>
      <EditorDialogs
        question={question}
        name={editor.name}
        template={template}
        onSend={() => void send()}
        onDiscard={() => {
          setQuestion(null);
          if (template) void saving.throwAway(template);
        }}
        onDeleted={() => {
          setQuestion(null);
          editor.settle(language);
          if (editor.count > 1) return;
          guard.release();
          navigate(templatesAddress);
        }}
        onCancel={() => setQuestion(null)}
      />
      {guard.dialog}
    </>
  );
}
