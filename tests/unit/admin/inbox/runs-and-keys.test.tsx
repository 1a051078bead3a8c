import { fireEvent, screen, within } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { KeyboardDialog } from '../../../../admin/src/features/inbox/keys/KeyboardDialog';
import { areSingleKeysOn, setSingleKeys } from '../../../../admin/src/features/inbox/keys/single-keys';
import { argumentLines, runMs, stepMark } from '../../../../admin/src/features/inbox/runs/run-facts';
import { RunsDialog } from '../../../../admin/src/features/inbox/runs/RunsDialog';
import type { AssistantRun } from '../../../../contracts/assistant-run';
import { conversation, T0 } from '../builders';

let mockRuns: AssistantRun[] = [];
jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
jest.mock('../../../../admin/src/api/conversation-runs-api', () => ({
  useWhatsappConversationRunsQuery: () => ({ data: { data: mockRuns }, isError: false, isLoading: false }),
}));

beforeAll(prepareBrowser);
beforeEach(() => {
  mockRuns = [];
  setSingleKeys(true);
});

describe('what the assistant did', () => {
  const step = (change: Partial<AssistantRun['steps'][number]>): AssistantRun['steps'][number] => ({
    kind: 'rule',
    name: 'gates',
    arguments: null,
    result: null,
    ms: 1,
    error: null,
    entries: [],
    ...change,
  });
  const run = (change: Partial<AssistantRun> = {}): AssistantRun => ({
    documentId: 'r1',
    assistant: { documentId: 'a1', name: 'Sofía', version: 6 },
    conversation: 'c1',
    startedAt: new Date(T0).toISOString(),
    endedAt: new Date(T0 + 2_100).toISOString(),
    outcome: 'sent',
    handoff: null,
    steps: [],
    tokens: { input: 1_600, output: 240 },
    cost: { amount: 0.0041, currency: 'EUR' },
    providerName: 'Simulator (scripted, no AI)',
    model: 'scripted-1',
    error: null,
    answered: [],
    sent: ['m1'],
    ...change,
  });

  test.each([
    ['€', 'about 0.0041 €'],
    ['credits', 'about 0.0041 credits'],
  ])('a price in %s, which is no code of a currency', (currency, shown) => {
    mockRuns = [run({ cost: { amount: 0.0041, currency } })];
    renderInPanel(<RunsDialog conversation={conversation()} onClose={() => undefined} />);
    expect(screen.getByRole('listitem').textContent).toContain(shown);
  });

  test('each turn: outcome, cost, model and provider, and its steps with what they read', () => {
    const entry = { source: 'times', uid: 'api::time.time', documentId: 'e1', title: 'Thursday 16:30' };
    mockRuns = [
      run({
        outcome: 'handoff',
        handoff: { reason: 'cannot_help', summary: 'Wants Thursday' },
        steps: [
          step({ result: 'Window open' }),
          step({ kind: 'tool', name: 'search_content', arguments: { query: 'Thursday' }, result: '1 row', ms: 1_900, entries: [entry] }),
          step({ kind: 'guard', name: 'links', error: 'A link was removed.' }),
        ],
      }),
      run({ documentId: 'r2' }),
    ];
    renderInPanel(<RunsDialog conversation={conversation()} onClose={() => undefined} />);
    const [first] = screen.getAllByRole('listitem');
    if (!first) throw new Error('A run is shown.');
    expect(first.textContent).toContain('1 message · 1,840 tokens · about €0.0041 · 2.1 s');
    expect(first.textContent).toContain('scripted-1 · Simulator (scripted, no AI) · version 6');
    expect(first.textContent).toContain('Why did it hand over?the assistant could not help. Wants Thursday');
    within(first).getByText('search_content');
    within(first).getByText('query: "Thursday"');
    within(first).getByText('1.9 s');
    within(first).getByText('Rules before the model');
    within(first).getByText('Guards · links');
    within(first).getByText('A link was removed.');
    expect(within(first).getByRole('link').getAttribute('href')).toContain('/content-manager/collection-types/api::time.time/e1');
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
  });

  test('nothing yet', () => {
    renderInPanel(<RunsDialog conversation={conversation()} onClose={() => undefined} />);
    screen.getByText(/No assistant has answered here/);
  });

  test('round marks are ours, square ones the model’s; arguments are lines', () => {
    expect([
      stepMark(step({})),
      stepMark(step({ kind: 'tool', name: 'search_content' })),
      stepMark(step({ kind: 'tool', name: 'handoff_to_human' })),
      stepMark(step({ kind: 'model' })),
      stepMark(step({ kind: 'result' })),
      stepMark(step({ error: 'x' })),
    ]).toEqual(['ours', 'tool', 'handoff', 'model', 'done', 'failed']);
    expect(argumentLines({ a: 'x', b: [1] })).toEqual([
      { name: 'a', value: '"x"' },
      { name: 'b', value: '[1]' },
    ]);
    expect([argumentLines(null), argumentLines(['x'])]).toEqual([[], [{ name: '', value: '["x"]' }]]);
    expect([runMs(run()), runMs(run({ endedAt: null }))]).toEqual([2_100, null]);
  });
});

test('the sheet shows the keys and turns them off', () => {
  renderInPanel(<KeyboardDialog onClose={() => undefined} />);
  const dialog = screen.getByRole('dialog', { name: 'Keyboard' });
  expect(dialog.textContent).toContain('Automatic or manualM');
  expect(dialog.textContent).toContain('Archive, again brings backE');
  fireEvent.click(screen.getByRole('switch', { name: 'Single keys' }));
  expect(areSingleKeysOn()).toBe(false);
});
