import type { Template, TemplateDraft } from '../../../../../contracts/template';
import { structureOf } from './copy-structure';
import { draftOf, emptyDraft, isSameDraft } from './draft';
import { componentsFor, messageKind, type MessageKind } from './message-kind';
import { partIn, withPartIn, type Components } from './parts';

/** Only what differs from the saved rows: what Meta reports meanwhile shows at once. */
export interface EditorState {
  /** Of a new template; a saved one has its own. */
  readonly name: string;
  /** Under which a new one was saved here. */
  readonly savedName: string | null;
  /** By language. */
  readonly edits: Readonly<Record<string, TemplateDraft>>;
  /** Languages that are not saved yet, in the order of adding. */
  readonly added: readonly string[];
  /** Parts of a kind that was left, by language and kind: nobody loses words by trying another. */
  readonly parked: Readonly<Record<string, Components>>;
}

export type EditorAction =
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'edited'; readonly language: string; readonly draft: TemplateDraft }
  | {
      readonly type: 'kind-chosen';
      readonly language: string;
      readonly draft: TemplateDraft;
      readonly kind: MessageKind;
      readonly category: TemplateDraft['category'];
    }
  | { readonly type: 'language-added'; readonly language: string; readonly from: TemplateDraft }
  /** The server has it under the name of now. */
  | { readonly type: 'saved' }
  /** Nothing differs from the saved row any more, or what differs is given up. */
  | { readonly type: 'settled'; readonly language: string };

export const noEdits: EditorState = { name: '', savedName: null, edits: {}, added: [], parked: {} };

export function newTemplateState(language: string): EditorState {
  return { ...noEdits, edits: { [language]: emptyDraft }, added: [language] };
}

export function editorState(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'named':
      return { ...state, name: action.name };
    case 'edited':
      return { ...state, edits: { ...state.edits, [action.language]: action.draft } };
    case 'kind-chosen':
      return withKind(state, action);
    case 'language-added': {
      const { language, from } = action;
      if (state.added.includes(language)) return state;
      return { ...state, added: [...state.added, language], edits: { ...state.edits, [language]: structureOf(from) } };
    }
    case 'saved':
      return { ...state, savedName: state.name };
    case 'settled': {
      const { [action.language]: _settled, ...edits } = state.edits;
      return { ...state, edits, added: state.added.filter((language) => language !== action.language) };
    }
  }
}

function withKind(state: EditorState, { language, draft, kind, category }: Extract<EditorAction, { type: 'kind-chosen' }>): EditorState {
  const former = messageKind(draft);
  const components = former === kind ? draft.components : partsFor(kind, draft, state.parked[`${language} ${kind}`]);
  return {
    ...state,
    edits: { ...state.edits, [language]: { ...draft, category, components } },
    parked: { ...state.parked, [`${language} ${former}`]: draft.components },
  };
}

/** What was parked comes back, with the text as it is now: that one is common to all kinds but a code. */
function partsFor(kind: MessageKind, draft: TemplateDraft, parked: Components | undefined): Components {
  if (!parked) return componentsFor(kind, draft.components);
  const hasOwnText = kind === 'code' || messageKind(draft) === 'code';
  return hasOwnText ? parked : withPartIn(parked, 'BODY', partIn(draft.components, 'BODY'));
}

/** One language as the editor shows it. */
export interface EditedLanguage {
  readonly language: string;
  /** Null until it is saved for the first time. */
  readonly template: Template | null;
  readonly draft: TemplateDraft;
  /** Differs from what is saved here. */
  readonly isChanged: boolean;
}

/** @param templates the saved rows of this name */
export function editedLanguages({ edits, added }: EditorState, templates: readonly Template[]): EditedLanguage[] {
  const saved = [...templates].sort((a, b) => a.language.localeCompare(b.language));
  const rows = saved.map((template): EditedLanguage => {
    const { language } = template;
    const known = draftOf(template);
    const edit = edits[language];
    return { language, template, draft: edit ?? known, isChanged: edit !== undefined && !isSameDraft(edit, known) };
  });
  const fresh = added.filter((language) => !saved.some((template) => template.language === language));
  return [...rows, ...fresh.map((language) => ({ language, template: null, draft: edits[language] ?? emptyDraft, isChanged: true }))];
}
