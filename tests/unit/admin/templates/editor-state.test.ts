import { draftOf, emptyDraft } from '../../../../admin/src/features/templates/model/draft';
import {
  editedLanguages,
  editorState,
  newTemplateState,
  noEdits,
  type EditorAction,
  type EditorState,
} from '../../../../admin/src/features/templates/model/editor-state';
import { partOf } from '../../../../admin/src/features/templates/model/parts';
import { textOf, withText } from '../../../../admin/src/features/templates/model/texts';
import { body, draft, template } from './builders';

const after = (state: EditorState, ...actions: EditorAction[]) => actions.reduce(editorState, state);

test('only what differs from the saved row is kept: what Meta reports meanwhile shows at once', () => {
  const state = after(noEdits, { type: 'edited', language: 'en', draft: withText(draftOf(template()), 'BODY', 'New words.') });
  const [shown] = editedLanguages(state, [template({ status: 'PENDING' })]);
  expect(shown?.template?.status).toBe('PENDING');
  expect(shown).toMatchObject({ isChanged: true });
  expect(textOf(shown?.draft ?? emptyDraft, 'BODY')).toBe('New words.');
});

test('an edit that was taken back, or saved, is no change', () => {
  const state = after(noEdits, { type: 'edited', language: 'en', draft: draftOf(template()) });
  expect(editedLanguages(state, [template()])[0]?.isChanged).toBe(false);
  const edit = withText(draftOf(template()), 'BODY', 'New words.');
  const edited = after(noEdits, { type: 'edited', language: 'en', draft: edit });
  expect(editedLanguages(edited, [template({ draft: withText(draftOf(template()), 'BODY', 'New words.') })])[0]?.isChanged).toBe(false);
});

test('a sample of a variable that is gone is no change', () => {
  const written = draft([body('Hello {{name}}, hi', { name: 'Ana', gone: 'x' })]);
  const state = after(noEdits, { type: 'edited', language: 'en', draft: written });
  const saved = template({ draft: draft([body('Hello {{name}}, hi', { name: 'Ana' })]) });
  expect(editedLanguages(state, [saved])[0]?.isChanged).toBe(false);
});

test('a new language gets the structure, without the words', () => {
  const from = draft([
    { type: 'HEADER', format: 'IMAGE', example: { media: 'm' } },
    body('Hello {{name}}, hi', { name: 'Ana' }),
    { type: 'FOOTER', text: 'Bici Norte' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Go', url: 'https://x.example/' },
        { type: 'COPY_CODE', example: 'A' },
      ],
    },
  ]);
  const state = after(noEdits, { type: 'language-added', language: 'es', from });
  const [, added] = editedLanguages(state, [template()]);
  expect(added).toMatchObject({ language: 'es', template: null, isChanged: true });
  expect(added?.draft.components).toEqual([
    { type: 'HEADER', format: 'IMAGE', example: { media: 'm' } },
    body('', { name: 'Ana' }),
    { type: 'FOOTER', text: '' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: '', url: 'https://x.example/' },
        { type: 'COPY_CODE', example: 'A' },
      ],
    },
  ]);
});

test('given up, an unsaved language is gone and a saved one is as it was', () => {
  const state = after(
    noEdits,
    { type: 'language-added', language: 'es', from: draftOf(template()) },
    { type: 'edited', language: 'en', draft: emptyDraft },
    { type: 'settled', language: 'es' },
    { type: 'settled', language: 'en' },
  );
  expect(editedLanguages(state, [template()])).toEqual([
    { language: 'en', template: template(), draft: draftOf(template()), isChanged: false },
  ]);
});

test('trying another kind of message loses no words', () => {
  const state = newTemplateState('en');
  const [first] = editedLanguages(state, []);
  const written = withText(withText(first?.draft ?? emptyDraft, 'BODY', 'Spring is here.'), 'FOOTER', 'Bici Norte');
  const choose = (from: EditorState, kind: 'offer' | 'message' | 'code', category: 'MARKETING' | 'AUTHENTICATION') => {
    const [shown] = editedLanguages(from, []);
    return after(from, { type: 'kind-chosen', language: 'en', draft: shown?.draft ?? emptyDraft, kind, category });
  };
  const offer = choose(after(state, { type: 'edited', language: 'en', draft: written }), 'offer', 'MARKETING');
  const shownOffer = editedLanguages(offer, [])[0]?.draft ?? emptyDraft;
  expect(shownOffer.components.map(({ type }) => type)).toEqual(['LIMITED_TIME_OFFER', 'BODY']);
  const code = choose(offer, 'code', 'AUTHENTICATION');
  expect(editedLanguages(code, [])[0]?.draft).toMatchObject({ category: 'AUTHENTICATION' });
  const back = choose(code, 'message', 'MARKETING');
  const shown = editedLanguages(back, [])[0]?.draft ?? emptyDraft;
  expect([textOf(shown, 'BODY'), partOf(shown, 'FOOTER')?.text]).toEqual(['Spring is here.', 'Bici Norte']);
});

test('the text goes along from kind to kind', () => {
  const kinds = ['carousel', 'message'] as const;
  const written = kinds.reduce((state, kind) => {
    const [shown] = editedLanguages(state, []);
    const next = withText(shown?.draft ?? emptyDraft, 'BODY', `Written before ${kind}.`);
    return after(state, { type: 'kind-chosen', language: 'en', draft: next, kind, category: 'MARKETING' });
  }, newTemplateState('en'));
  expect(textOf(editedLanguages(written, [])[0]?.draft ?? emptyDraft, 'BODY')).toBe('Written before message.');
});

test('what was saved under a name keeps it', () => {
  expect(after(newTemplateState('en'), { type: 'named', name: 'a' }, { type: 'saved' })).toMatchObject({ name: 'a', savedName: 'a' });
});
