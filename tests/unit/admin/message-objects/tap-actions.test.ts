import { elementsOf, withIds } from '../../../../admin/src/features/message-objects/model/elements';
import {
  bodyOf,
  formOf,
  newForm,
  withDraft,
  withReadableIds,
  withTap,
} from '../../../../admin/src/features/message-objects/model/object-form';
import { tapActionOf, tapChoice } from '../../../../admin/src/features/message-objects/model/tap-choice';
import { messageObject } from './builders';

const handoff = { kind: 'handoff' } as const;
const kept = messageObject({ tapActions: { full: handoff, gone: handoff } });
const draftOf = (form: ReturnType<typeof formOf>) => {
  const draft = form.contents[0]?.draft;
  if (draft?.kind !== 'list') throw new Error('A list is a list.');
  return draft;
};

test('a choice is one text, and back', () => {
  const actions = [undefined, handoff, { kind: 'send', messageObject: 'object-2' }, { kind: 'assign', userId: 7 }] as const;
  expect(actions.map(tapChoice)).toEqual(['nothing', 'handoff', 'send:object-2', 'assign:7']);
  expect(actions.map((action) => tapActionOf(tapChoice(action)))).toEqual(actions.map((action) => action ?? null));
});

test('what is tapped and no longer there is not saved', () => {
  expect(bodyOf(formOf(kept)).tapActions).toEqual({ full: handoff });
});

test('a tap is set and taken away', () => {
  const form = withTap(formOf(kept), 'look', { kind: 'assign', userId: 7 });
  expect(bodyOf(form).tapActions).toEqual({ full: handoff, look: { kind: 'assign', userId: 7 } });
  expect(bodyOf(withTap(form, 'full', null)).tapActions).toEqual({ look: { kind: 'assign', userId: 7 } });
});

test('an id that is written anew keeps its tap; moved and removed rows change nothing', () => {
  const form = formOf(kept);
  const draft = draftOf(form);
  const renamed = withDraft(
    form,
    'en',
    withIds(draft, ({ id }) => (id === 'full' ? 'tune-up' : id)),
  );
  expect(bodyOf(renamed).tapActions).toEqual({ 'tune-up': handoff });
  const sections = [...draft.value.sections].reverse();
  const moved = withDraft(form, 'en', { ...draft, value: { ...draft.value, sections } });
  expect(bodyOf(moved).tapActions).toEqual({ full: handoff });
  const fewer = withDraft(form, 'en', { ...draft, value: { ...draft.value, sections: sections.slice(0, 1) } });
  expect(bodyOf(fewer).tapActions).toEqual({});
});

test('ids that are made on saving take their taps along', () => {
  const made = newForm('button', 'en');
  const first = made.contents[0]?.draft;
  if (first?.kind !== 'button') throw new Error('A form for buttons has buttons.');
  const id = first.value.buttons[0]?.id ?? '';
  const titled = withDraft(made, 'en', { ...first, value: { ...first.value, buttons: [{ id, title: 'A person' }] } });
  const saved = withReadableIds(withTap(titled, id, handoff), null);
  const [element] = saved.contents.flatMap(({ draft }) => elementsOf(draft));
  expect(element?.id).toMatch(/^a-person-/);
  expect(bodyOf(saved).tapActions).toEqual({ [element?.id ?? '']: handoff });
});
