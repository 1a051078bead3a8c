import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import { scheduledTasks, type ScheduledTask } from '../../../../../contracts/scheduled-task';
import { cronRule } from '../../../../../domain/schedule';
import { TasksPage } from '../../../../../admin/src/features/settings/TasksPage';
import { pollingOf } from '../../../../../admin/src/features/settings/tasks/model/polling';
import { doneCounts } from '../../../../../admin/src/features/settings/tasks/model/result-words';
import { clockOf, readRule } from '../../../../../admin/src/features/settings/tasks/model/rule-words';
import english from '../../../../../admin/src/translations/en.json';
import { prepareBrowser } from '../../inbox/panel';

const en: Record<string, string> = english;

let mockTasks: ScheduledTask[] | null = null;
let mockIsError = false;
let mockDenied: string[] = [];
const mockRun: { name: string; end: (answer: object) => void }[] = [];
const mockOptions: { pollingInterval?: number }[] = [];
const mockTold: string[] = [];

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../../admin/src/api/tasks-api', () => ({
  useWhatsappTasksQuery: (_: unknown, options?: object) => {
    if (options) mockOptions.push(options);
    return { data: mockTasks === null ? undefined : { data: mockTasks }, isError: mockIsError, refetch: () => undefined };
  },
  useWhatsappRunTaskMutation: () => [(name: string) => new Promise((end) => mockRun.push({ name, end })), { isLoading: false }],
}));

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const task = (name: ScheduledTask['name'], change: Partial<ScheduledTask> = {}): ScheduledTask => ({
  name,
  rule: '0 7 * * * *',
  isRunning: false,
  lastStartedAt: ago(18),
  lastEndedAt: ago(18),
  nextRunAt: ago(-10),
  result: { outcome: 'done', counts: {}, reason: null },
  ...change,
});
const result = (outcome: 'done' | 'skipped' | 'failed' | 'lost', reason: string | null = null, counts: Record<string, number> = {}) => ({
  outcome,
  reason,
  counts,
});

beforeEach(() => {
  mockTasks = [task('sync-templates')];
  mockIsError = false;
  mockDenied = [];
  [mockRun, mockOptions, mockTold].forEach((list) => (list.length = 0));
  prepareBrowser();
});

const rowOf = (name: string) => document.querySelector<HTMLElement>(`[data-task="${name}"]`) as HTMLElement;
const runButton = (name: string) => within(rowOf(name)).getByRole<HTMLButtonElement>('button');

describe('rules in words', () => {
  test('all that the server makes are understood', () => {
    expect(readRule(cronRule({ everyMinutes: 1, atSecond: 20 }))).toEqual({ kind: 'minutes', every: 1 });
    expect(readRule(cronRule({ everyMinutes: 5, atSecond: 45 }))).toEqual({ kind: 'minutes', every: 5 });
    expect(readRule(cronRule({ everyMinutes: 60, atMinute: 7 }))).toEqual({ kind: 'hourly', minute: 7 });
    expect(readRule(cronRule({ dailyAt: { hour: 4, minute: 10 } }))).toEqual({ kind: 'daily', hour: 4, minute: 10 });
    expect(clockOf(4, 5)).toBe('04:05');
  });

  test('another one stands as it is', () => {
    expect(['0 0 3 * * 1', '*/5 * * * * *', 'whenever', '0 0 3 1 * *'].map((rule) => readRule(rule).kind)).toEqual([
      'other',
      'other',
      'other',
      'other',
    ]);
  });
});

test('what was done is told, the most first; what was not is not', () => {
  expect(doneCounts({ counts: { audit: 1, webhooks: 40, messages: 0 } })).toEqual([
    { name: 'webhooks', count: 40 },
    { name: 'audit', count: 1 },
  ]);
});

test('the list is asked often while one runs, at ease otherwise, and not while nobody looks', () => {
  const ask = (isRunning: boolean, isVisible = true, hasStarted = false) => pollingOf({ tasks: [{ isRunning }], isVisible, hasStarted });
  expect([ask(true), ask(false), ask(true, false), ask(false, true, true)]).toEqual([2_000, 20_000, 0, 2_000]);
});

test('each task has a name and says what it does, in all counts that it gives', () => {
  const counts = ['waiting', 'emails', 'reactivated', 'refreshed', 'templates', 'troubles', 'numbers', 'removed', 'ended'];
  const pruned = ['webhooks', 'runs', 'audit', 'counters', 'unmatched', 'messages', 'files'];
  const made = [
    ...scheduledTasks.flatMap((name) => [`tasks.${name}`, `tasks.${name}.text`]),
    ...[...counts, ...pruned].map((name) => `tasks.count.${name}`),
    ...['done', 'skipped', 'failed', 'lost'].map((outcome) => `tasks.outcome.${outcome}`),
    'tasks.refusal.whatsapp.task_running',
  ];
  expect(made.filter((key) => !(key in en))).toEqual([]);
});

describe('the table', () => {
  test('says what a task does, when it ran, how it ended and when it runs next', () => {
    mockTasks = [task('sync-templates', { result: result('done', null, { templates: 22 }) })];
    renderInPanel(<TasksPage />);
    const text = rowOf('sync-templates').textContent ?? '';
    expect(text).toContain('Sync templates');
    expect(text).toContain('Every hour at :07');
    expect(text).toContain('18 min. ago');
    expect(text).toContain('22 templates');
  });

  test('why one was left out, failed or broke off; nothing done is said too', () => {
    mockTasks = [
      task('refresh-access-token', { result: result('skipped', 'The token lasts for 40 more days.') }),
      task('sync-templates', { result: result('failed', 'Meta answered 190.') }),
      task('check-health', { result: result('lost', 'x') }),
      task('prune', { result: result('done', null, { webhooks: 0 }) }),
      task('tidy-runs', { lastStartedAt: null, lastEndedAt: null, result: null }),
    ];
    renderInPanel(<TasksPage />);
    expect(rowOf('refresh-access-token').textContent).toContain('Left outThe token lasts for 40 more days.');
    expect(rowOf('sync-templates').textContent).toContain('FailedMeta answered 190.');
    expect(rowOf('check-health').textContent).toContain('Broke offStrapi ended before the task did.');
    expect(rowOf('prune').textContent).toContain('Nothing to do');
    expect(rowOf('tidy-runs').textContent).toContain('neverHas not run yet');
  });

  test('a count without words of ours stands by its name', () => {
    mockTasks = [task('prune', { result: result('done', null, { teapots: 3 }) })];
    renderInPanel(<TasksPage />);
    expect(rowOf('prune').textContent).toContain('teapots: 3');
  });

  test('one that is run shows that it runs until its answer is here, and is asked for often', async () => {
    renderInPanel(<TasksPage />);
    expect(mockOptions.at(-1)?.pollingInterval).toBe(20_000);
    await act(async () => fireEvent.click(runButton('sync-templates')));
    expect(mockRun.map(({ name }) => name)).toEqual(['sync-templates']);
    expect(runButton('sync-templates').disabled).toBe(true);
    expect(within(rowOf('sync-templates')).getByRole('status').textContent).toContain('Running');
    expect(mockOptions.at(-1)?.pollingInterval).toBe(2_000);
    await act(async () => mockRun[0]?.end({ data: { data: task('sync-templates') } }));
    expect(runButton('sync-templates').disabled).toBe(false);
    expect(mockTold).toEqual([]);
  });

  test('one that runs on another node cannot be run; a refusal is told', async () => {
    mockTasks = [task('sync-templates', { isRunning: true }), task('prune')];
    renderInPanel(<TasksPage />);
    expect(runButton('sync-templates').disabled).toBe(true);
    await act(async () => fireEvent.click(runButton('prune')));
    await act(async () => mockRun[0]?.end({ error: { status: 409, code: 'whatsapp.task_running', message: 'x' } }));
    expect(mockTold).toEqual(['This task is running already. It shows here when it has ended.']);
  });

  test('who may only look sees no buttons; who may not, no tasks', () => {
    mockDenied = ['plugin::whatsapp.settings.update'];
    const view = renderInPanel(<TasksPage />);
    expect(screen.queryByRole('button')).toBeNull();
    view.unmount();
    mockDenied = ['plugin::whatsapp.settings.read'];
    renderInPanel(<TasksPage />);
    expect(screen.getByText('no permissions')).toBeTruthy();
  });

  test('says when it cannot be loaded, and waits otherwise', () => {
    mockTasks = null;
    const view = renderInPanel(<TasksPage />);
    expect(screen.getByRole('status', { name: 'Loading the tasks' })).toBeTruthy();
    view.unmount();
    mockIsError = true;
    renderInPanel(<TasksPage />);
    expect(screen.getByText('The tasks could not be loaded.')).toBeTruthy();
  });
});
