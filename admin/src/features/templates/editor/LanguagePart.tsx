import { VisuallyHidden } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { languagePanel } from '../../../components/page/LanguageTabs';
import { ownLanguageName } from '../../../components/page/language-name';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import type { EditedLanguage } from '../model/editor-state';
import type { FieldProblems } from '../model/problem-fields';
import { TemplateFormContext } from './form-context';
import { LanguageForm } from './LanguageForm';
import { SettingsFields } from './SettingsFields';
import { useProblemText } from './use-problem-text';
import type { TemplateEditorModel } from './use-template-editor';

interface LanguagePartProps {
  readonly editor: TemplateEditorModel;
  readonly selected: EditedLanguage;
  readonly problems: FieldProblems;
  readonly isNameAsked: boolean;
  readonly isReadOnly: boolean;
  readonly onDelete: (() => void) | null;
}

/** The form of one language. */
export function LanguagePart({ editor, selected, problems, isNameAsked, isReadOnly, onDelete }: LanguagePartProps) {
  const t = useText();
  const problemText = useProblemText();
  const { language, draft } = selected;
  const { nameProblem, fixed } = editor;
  const isNameShown = nameProblem !== null && (isNameAsked || nameProblem !== 'required');
  return (
    <TemplateFormContext.Provider
      value={{
        draft,
        change: (next) => editor.change(language, next),
        problemAt: (field) => {
          const problem = problems[field]?.[0];
          return problem && problemText(problem, draft);
        },
        isReadOnly,
        source: editor.source,
        names: editor.names,
      }}
    >
      <div {...languagePanel(language)}>
        <VisuallyHidden tag="h2">{ownLanguageName(language)}</VisuallyHidden>
        <Fields disabled={isReadOnly}>
          <SettingsFields
            name={editor.name}
            onName={isReadOnly ? null : editor.setName}
            nameProblem={isNameShown ? t(`templates.name.${nameProblem}`) : undefined}
            onCategory={isReadOnly || fixed.category ? null : editor.chooseCategory}
            onFormat={isReadOnly || fixed.format ? null : editor.chooseFormat}
          />
          <LanguageForm onKind={(kind) => editor.chooseKind(selected, kind)} />
        </Fields>
        {onDelete && (
          <End>
            <TextAction type="button" onClick={onDelete}>
              <Trash aria-hidden />
              {t('templates.delete-language', { language: ownLanguageName(language) })}
            </TextAction>
          </End>
        )}
      </div>
    </TemplateFormContext.Provider>
  );
}

const Fields = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  &:disabled input,
  &:disabled textarea {
    cursor: not-allowed;
  }
`;
const End = styled.div`
  padding-block: 12px;
  border-block-start: 1px solid ${color('line')};
`;
