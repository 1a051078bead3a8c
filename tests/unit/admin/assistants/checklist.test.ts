import { canEnable, enableChecklist } from '../../../../admin/src/features/assistants/enable/checklist';
import { draft } from './builders';

const states = (...input: Parameters<typeof enableChecklist>) =>
  Object.fromEntries(enableChecklist(...input).map(({ key, state }) => [key, state]));

test('only provider and model are needed, the rest is advice', () => {
  const items = enableChecklist(draft({ provider: null, model: '' }), false);
  expect(items.filter(({ state }) => state === 'needed').map(({ key }) => key)).toEqual(['model']);
  expect(canEnable(items)).toBe(false);
  expect(canEnable(enableChecklist(draft(), false))).toBe(true);
});

test('advice is taken off the list as it is followed', () => {
  expect(states(draft(), false)).toEqual({
    model: 'done',
    tried: 'open',
    disclosure: 'done',
    'handoff-message': 'open',
    person: 'open',
  });
  const ready = draft({ handoff: { ...draft().handoff, messages: { en: 'Iker answers here.' }, assignTo: 3 } });
  expect(new Set(Object.values(states(ready, true)))).toEqual(new Set(['done']));
  expect(states(draft({ disclosure: { when: 'off', texts: {} } }), true).disclosure).toBe('open');
});
