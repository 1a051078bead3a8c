import { assistantDraft } from '../../../../contracts/assistant';
import { boundsOf } from '../../../../admin/src/features/assistants/model/bounds';
import { draftProblems } from '../../../../admin/src/features/assistants/model/draft-problems';
import { newDraft, withProvider } from '../../../../admin/src/features/assistants/model/new-draft';
import { isSameTrial } from '../../../../admin/src/features/assistants/model/same-draft';
import { editorTabs, firstWrong, knownTab, problemsByTab, tabOf } from '../../../../admin/src/features/assistants/model/tabs';
import { aiProvider, check, draft } from './builders';

const source = { key: 'repairs', uid: 'api::repair.repair', purpose: 'State of a repair', fields: ['number'] };
const withSources = (...sources: object[]) =>
  draft({ contentSources: assistantDraft.parse({ name: '-', contentSources: sources }).contentSources });

test('a new one needs a name only; the one provider there is comes with its first model', () => {
  expect(newDraft([])).toMatchObject({ name: '', provider: null, model: '', debounce: { windowMs: 6_000 }, disclosure: { when: 'first' } });
  const first = newDraft([aiProvider()]);
  expect(first).toMatchObject({ provider: aiProvider().documentId, model: 'qwen3:14b' });
  expect(Object.keys(draftProblems(first))).toEqual(['name']);
  expect(newDraft([aiProvider(), aiProvider({ documentId: 'q'.repeat(24) })]).provider).toBeNull();
});

test('another provider brings its first model, the same one keeps what was chosen', () => {
  const other = aiProvider({ documentId: 'q'.repeat(24), lastCheck: check(['gpt-x', 'gpt-y']) });
  expect(withProvider(draft(), other)).toMatchObject({ provider: other.documentId, model: 'gpt-x' });
  expect(withProvider(draft({ model: 'my-own' }), aiProvider()).model).toBe('my-own');
  expect(withProvider(draft({ model: 'my-own' }), aiProvider({ documentId: 'q'.repeat(24), lastCheck: null })).model).toBe('');
});

test('bounds of numbers are read from the contract', () => {
  expect(boundsOf('limits.stepsPerTurn')).toEqual({ min: 1, max: 20 });
  expect(boundsOf('limits.turnTimeoutMs')).toEqual({ min: 1_000, max: 120_000 });
  expect(boundsOf('temperature')).toEqual({ min: 0, max: 2 });
  expect(boundsOf('name').max).toBe(Number.MAX_SAFE_INTEGER);
});

test('given good values, nothing is to fix', () => {
  expect(draftProblems(draft())).toEqual({});
  expect(draftProblems(withSources(source))).toEqual({});
});

test('a number out of its bounds, or none at all, is said with its bounds', () => {
  const { limits } = draft();
  expect(draftProblems(draft({ limits: { ...limits, stepsPerTurn: 99 } }))).toEqual({
    'limits.stepsPerTurn': { code: 'number', min: 1, max: 20 },
  });
  expect(draftProblems(draft({ limits: { ...limits, messagesPerTurn: Number.NaN } }))).toEqual({
    'limits.messagesPerTurn': { code: 'number', min: 1, max: 3 },
  });
});

test('texts that are too long, topics without words and sources that are told apart by nothing', () => {
  const { handoff } = draft();
  expect(draftProblems(draft({ handoff: { ...handoff, topics: [''], messages: { es: 'x'.repeat(1_030) } } }))).toEqual({
    'handoff.topics.0': { code: 'required' },
    'handoff.messages.es': { code: 'too-long', surplus: 6 },
  });
  const twice = withSources(source, source).contentSources;
  const sources = draft({ contentSources: twice.map((each, index) => (index === 1 ? { ...each, purpose: ' ', fields: [] } : each)) });
  expect(draftProblems(sources)).toEqual({
    'contentSources.1.key': { code: 'repeated', where: null },
    'contentSources.1.purpose': { code: 'required' },
    'contentSources.1.fields': { code: 'required' },
  });
});

test('what only the contract knows is said in its words, once', () => {
  expect(draftProblems(draft({ urlAllowlist: ['https://x'] }))['urlAllowlist.0']).toMatchObject({ code: 'refused' });
});

test('each field stands on a tab; the first tab with a problem is opened', () => {
  const errors = draftProblems(draft({ name: '', limits: { ...draft().limits, stepsPerTurn: 0 }, debounce: { windowMs: 0, maxMs: -1 } }));
  expect(problemsByTab(errors)).toEqual({ instructions: 1, messages: 0, content: 0, handoff: 0, limits: 2 });
  expect(firstWrong(errors)).toEqual({ tab: 'instructions', fields: ['name'] });
  expect(firstWrong({})).toBeNull();
  expect(tabOf('debounce.windowMs')).toBe('instructions');
  expect(tabOf('contentSources.3.key')).toBe('content');
  expect(knownTab('handoff')).toBe('handoff');
  expect(knownTab('elsewhere')).toBe(editorTabs[0]);
});

test('what was tried stays tried when only the name changes', () => {
  expect(isSameTrial(draft(), draft({ name: 'Lucía', description: 'x' }))).toBe(true);
  expect(isSameTrial(draft(), draft({ instructions: 'Be short.' }))).toBe(false);
});
