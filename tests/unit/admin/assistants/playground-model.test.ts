import {
  calledTools,
  caseName,
  firstExpectation,
  isEmptyExpectation,
} from '../../../../admin/src/features/assistants/playground/model/expectation';
import { costOfTurn } from '../../../../admin/src/features/assistants/playground/model/cost';
import { outcomeOf, outcomeOfTurn } from '../../../../admin/src/features/assistants/playground/model/outcome';
import {
  linesBefore,
  linesOf,
  turnsOf,
  unanswered,
  withActs,
  withTurn,
  type TurnEntry,
} from '../../../../admin/src/features/assistants/playground/model/situation';
import { tapsOf } from '../../../../admin/src/features/assistants/playground/model/taps';
import { argumentLines, traceOf } from '../../../../admin/src/features/assistants/playground/model/trace';
import { playgroundLine } from '../../../../contracts/playground';
import { buttonsAnswer, listAnswer, run, step, tried } from './builders';

const asked = withActs([], [{ text: 'Hi' }, { text: 'gears jump' }], 1);

test('lines of the contact that no turn has covered are answered at once', () => {
  expect(unanswered(asked)).toBe(2);
  const answered = withTurn(asked, tried(), 2);
  expect(turnsOf(answered)[0]?.joined).toBe(2);
  expect(unanswered(answered)).toBe(0);
  expect(unanswered(withActs(answered, [{ text: 'thanks' }], 3))).toBe(1);
});

test('the server is told the conversation with its taps, in the contract’s words', () => {
  const tapped = withActs(
    withTurn(asked, tried({ contents: [listAnswer] }), 2),
    [{ text: '', tapped: { id: 'thu', title: 'Thursday' } }],
    3,
  );
  const lines = linesOf(tapped);
  expect(lines).toEqual([
    { from: 'contact', text: 'Hi' },
    { from: 'contact', text: 'gears jump' },
    { from: 'assistant', content: listAnswer },
    { from: 'contact', text: '', tapped: { id: 'thu', title: 'Thursday' } },
  ]);
  expect(lines.map((line) => playgroundLine.safeParse(line).success)).toEqual([true, true, true, true]);
  expect(
    linesOf(
      withActs(
        [],
        Array.from({ length: 70 }, (_, index) => ({ text: String(index) })),
        0,
      ),
    ),
  ).toHaveLength(60);
});

test('a case asks again what was said before the answer, not the answer', () => {
  const answered = withTurn(withActs(withTurn(asked, tried(), 2), [{ text: 'thanks' }], 3), tried(), 4);
  const [first, second] = turnsOf(answered);
  expect(linesBefore(answered, first as TurnEntry)).toHaveLength(2);
  expect(linesBefore(answered, second as TurnEntry).at(-1)).toEqual({ from: 'contact', text: 'thanks' });
});

test('what a turn came to', () => {
  expect(outcomeOfTurn(tried())).toBe('answer');
  expect(outcomeOfTurn(tried({ contents: [] }))).toBe('no-reply');
  expect(outcomeOfTurn(tried({ run: run({ handoff: { reason: 'asked', summary: null } }) }))).toBe('handoff');
  expect(outcomeOf({ outcome: 'sent', handoff: null }, 0)).toBe('answer');
  expect(outcomeOf({ outcome: 'budget', handoff: null }, 0)).toBe('failure');
  expect(outcomeOf({ outcome: 'superseded', handoff: null }, 0)).toBe('void');
});

test('steps of ours that follow each other are one mark; each of the model’s has its own', () => {
  const blocks = traceOf(
    run({
      steps: [
        step({ kind: 'rule', name: 'window', result: 'Window open', ms: 1 }),
        step({ kind: 'rule', name: 'words', result: 'no handoff word', ms: 2 }),
        step({ name: 'search_content', arguments: { source: 'workshop_times', query: 'Thursday' }, result: '1 row' }),
        step({ kind: 'guard', name: 'links', result: 'no links' }),
        step({ kind: 'result', name: 'send', result: 'Send 1 message' }),
      ],
    }),
  );
  expect(blocks.map(({ kind, name, ms }) => [kind, name, ms])).toEqual([
    ['rule', null, 3],
    ['tool', 'search_content', 10],
    ['guard', null, 10],
    ['result', null, 10],
  ]);
  expect(blocks[0]?.results).toEqual(['Window open', 'no handoff word']);
  expect(blocks.some(({ saysWhy }) => saysWhy)).toBe(false);
});

test('why a person is wanted stands at the tool that asked, else at the rule', () => {
  const handoff = { reason: 'asked' as const, summary: null };
  const byTool = traceOf(
    run({
      handoff,
      steps: [step({ kind: 'rule' }), step({ name: 'handoff_to_human' }), step({ kind: 'guard' }), step({ kind: 'result' })],
    }),
  );
  expect(byTool.map(({ saysWhy }) => saysWhy)).toEqual([false, true, false, false]);
  const byRule = traceOf(run({ handoff, steps: [step({ kind: 'rule' }), step({ kind: 'result' })] }));
  expect(byRule.map(({ saysWhy }) => saysWhy)).toEqual([true, false]);
});

test('arguments stand below each other, whatever they are', () => {
  expect(argumentLines({ source: 'times', q: 'Thursday', nothing: null })).toEqual(['source: "times"', 'q:      "Thursday"']);
  expect(argumentLines('text')).toEqual(['"text"']);
  expect(argumentLines(null)).toEqual([]);
});

test('a case begins with what happened, and must ask for something', () => {
  const turn = tried({ run: run({ steps: [step(), step(), step({ kind: 'rule', name: 'window' })] }) });
  expect(firstExpectation(turn)).toEqual({ outcome: 'answer', tool: null, contains: [], lacks: [] });
  expect(firstExpectation(tried({ run: run({ outcome: 'error' }) })).outcome).toBeNull();
  expect(calledTools(turn)).toEqual(['search_content']);
  expect(isEmptyExpectation({ outcome: null, tool: null, contains: [], lacks: [] })).toBe(true);
  expect(isEmptyExpectation({ outcome: null, tool: null, contains: ['59 €'], lacks: [] })).toBe(false);
  expect(caseName(['Hi', ' can you  fix it? '])).toBe('Hi can you fix it?');
  expect(caseName(['x'.repeat(100)])).toHaveLength(60);
});

test('only messages that are billed are counted, by how they are billed', () => {
  const template = { type: 'template' as const, template: { name: 'order_update', language: 'en', variables: {} } };
  const reaction = { type: 'reaction' as const, reaction: { message: 'm'.repeat(24), emoji: '👍' } };
  expect(costOfTurn(tried({ contents: [listAnswer, template, reaction] }))).toEqual({
    service: 1,
    template: 1,
    tokens: 1_840,
    cost: { amount: 0.0042, currency: '€' },
  });
});

test('buttons are tapped at once, rows once the list is opened', () => {
  expect(tapsOf(buttonsAnswer)).toEqual({ kind: 'buttons', buttons: [{ id: 'yes', title: 'Yes' }] });
  expect(tapsOf(listAnswer)).toMatchObject({ kind: 'list', label: 'Free times', sections: [{ title: 'Thursday' }] });
  expect(tapsOf({ type: 'text', text: { body: 'Hello' } })).toEqual({ kind: 'none' });
});
