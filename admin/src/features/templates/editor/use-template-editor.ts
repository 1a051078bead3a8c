import { useEffect, useMemo, useReducer, useState } from 'react';

import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import type { Template, TemplateDraft } from '../../../../../contracts/template';
import { templateProblems } from '../../../../../domain/template-rules';
import { cleanDraft, emptyDraft, isSameDraft } from '../model/draft';
import { editedLanguages, editorState, newTemplateState, noEdits, type EditedLanguage } from '../model/editor-state';
import { firstLanguage } from '../model/languages';
import { messageKind, type MessageKind } from '../model/message-kind';
import { nameProblem } from '../model/name-problem';
import { problemsByField, shownProblems } from '../model/problem-fields';
import { fixedSettings, standingOf } from '../model/standing';
import { knownNames, withFormat } from '../model/variables';
import type { Format } from '../model/samples';
import type { Category } from '../model/categories';

/** All that the editor of one name knows, derived from the saved rows and what differs from them. */
export function useTemplateEditor(name: string | null, all: readonly Template[]) {
  const { locale } = useIntl();
  const [search, setSearch] = useSearchParams();
  const [state, dispatch] = useReducer(editorState, null, () => (name === null ? newTemplateState(firstLanguage(locale)) : noEdits));
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ownName = name ?? state.savedName;
  const rows = useMemo(() => all.filter((template) => template.name === ownName), [all, ownName]);
  const languages = useMemo(() => editedLanguages(state, rows), [state, rows]);
  const wanted = search.get('language');
  const selected = languages.find(({ language }) => language === wanted) ?? languages[0] ?? null;
  const checked = useMemo(() => languages.map((each) => ({ ...each, problems: templateProblems(cleanDraft(each.draft)) })), [languages]);
  // Once the saved row says the same, it is the truth: somebody else's later change must show.
  useEffect(() => {
    languages
      .filter(({ language, template, isChanged }) => template !== null && !isChanged && language in state.edits)
      .forEach(({ language }) => dispatch({ type: 'settled', language }));
  }, [languages, state.edits]);
  const fixed = fixedSettings(rows);
  const takenNames = useMemo(() => [...new Set(all.map((template) => template.name))], [all]);
  const wrongName = ownName === null ? nameProblem(state.name, takenNames) : null;
  const changed = languages.filter(({ isChanged }) => isChanged);
  const isUntouched = ownName === null && state.name === '' && languages.every(({ draft }) => isSameDraft(draft, emptyDraft));

  const select = (language: string) => setSearch({ language }, { replace: true });
  const change = (language: string, draft: TemplateDraft) => dispatch({ type: 'edited', language, draft });
  /** What languages share changes in all that Meta lets change. */
  const changeAll = (apply: (each: EditedLanguage) => void) => languages.forEach(apply);

  return {
    name: ownName ?? state.name,
    /** Null once it is saved. */
    setName: ownName === null ? (next: string) => dispatch({ type: 'named', name: next }) : null,
    nameProblem: wrongName,
    languages: checked.map(({ language, problems }) => ({ code: language, problems: problems.length })),
    changed,
    hasWork: changed.length > 0 && !isUntouched,
    count: languages.length,
    selected: selected && {
      ...selected,
      standing: standingOf(selected.template, selected.isChanged),
      problems: checked.find(({ language }) => language === selected.language)?.problems ?? [],
      fieldProblems: shownProblems(
        problemsByField(checked.find(({ language }) => language === selected.language)?.problems ?? [], selected.draft),
        selected.template !== null || asked.includes(selected.language),
      ),
    },
    /** In the order of the rules. */
    problemFields: selected
      ? Object.keys(problemsByField(checked.find(({ language }) => language === selected.language)?.problems ?? [], selected.draft))
      : [],
    source: selected && (languages.find(({ language }) => language !== selected.language)?.draft ?? null),
    names: (text: string) =>
      knownNames(
        languages.map(({ draft }) => draft),
        text,
      ),
    fixed,
    select,
    change,
    /** From now on empty fields of this language are named too. */
    ask: (language: string) => setAsked((before) => [...before, language]),
    add: (language: string) => {
      if (!selected) return;
      dispatch({ type: 'language-added', language, from: selected.draft });
      select(language);
    },
    markSaved: () => dispatch({ type: 'saved' }),
    settle: (language: string) => dispatch({ type: 'settled', language }),
    chooseKind: (each: EditedLanguage, kind: MessageKind) =>
      dispatch({ type: 'kind-chosen', language: each.language, draft: each.draft, kind, category: each.draft.category }),
    chooseCategory: (category: Category) =>
      changeAll(({ language, draft }) => {
        const former = messageKind(draft);
        const kind: MessageKind = category === 'AUTHENTICATION' ? 'code' : former === 'code' ? 'message' : former;
        dispatch({ type: 'kind-chosen', language, draft, kind, category });
      }),
    chooseFormat: (format: Format) => changeAll(({ language, draft }) => change(language, withFormat(draft, format))),
  };
}

export type TemplateEditorModel = ReturnType<typeof useTemplateEditor>;
