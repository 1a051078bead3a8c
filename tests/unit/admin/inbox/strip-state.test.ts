import { DROPPED_MS, stripState } from '../../../../admin/src/features/inbox/strip/strip-state';
import { modeState } from '../../../../admin/src/features/inbox/mode/mode-state';
import { rowState } from '../../../../admin/src/features/inbox/list/row-state';
import type { Conversation } from '../../../../contracts/conversation';
import { at, conversation, sofia, T0 } from '../builders';

const automatic = { mode: 'automatic', assistant: sofia, assistantEnabled: true } as const;
const strip = (change: Partial<Conversation>, given: Partial<Parameters<typeof stripState>[0]> = {}) =>
  stripState({ conversation: conversation({ ...automatic, ...change }), activity: null, seenAt: T0, droppedAt: null, now: T0, ...given });
const running = { turn: { state: 'running', dueAt: null } } as const;
const writing = { activity: 'writing', source: null, since: T0 } as const;

describe('who answers', () => {
  test.each([
    [{ mode: 'manual' }, { kind: 'manual' }],
    [{}, { kind: 'assistant', name: 'Sofía', note: null }],
    [{ assistant: null }, { kind: 'waiting-message', why: 'nobody' }],
    [{ assistantEnabled: false }, { kind: 'waiting-message', why: 'disabled', name: 'Sofía' }],
    [{ assistant: { ...sofia, isEnabled: false } }, { kind: 'waiting-message', why: 'off', name: 'Sofía' }],
  ] as const)('%j', (change, state) => {
    expect(modeState(conversation({ ...automatic, ...change }))).toEqual(state);
  });
});

describe('the strip', () => {
  test('counts down, and its line fills from where the wait was first seen', () => {
    const turn = { state: 'waiting', dueAt: new Date(T0 + 6_000).toISOString() } as const;
    expect(strip({ turn })).toEqual({ kind: 'waiting', seconds: 6, progress: 0 });
    expect(strip({ turn }, { now: T0 + 3_001 })).toMatchObject({ seconds: 3, progress: 3_001 / 6_000 });
    expect(strip({ turn }, { now: T0 + 6_000 })).toEqual({ kind: 'due' });
    expect(strip({ turn: { state: 'waiting', dueAt: null } })).toEqual({ kind: 'due' });
  });

  test('says what the stream tells, and for how long from three seconds on', () => {
    expect(strip(running, { activity: writing, now: T0 + 2_999 })).toMatchObject({ activity: 'writing', seconds: null });
    expect(strip(running, { activity: writing, now: T0 + 4_000 })).toMatchObject({ activity: 'writing', seconds: 4 });
    const searching = { activity: 'searching', source: 'products', since: T0 } as const;
    expect(strip(running, { activity: searching })).toMatchObject({ activity: 'searching', source: 'products' });
    expect(strip(running, { now: T0 + 5_000 })).toEqual({ kind: 'running', activity: 'answering', source: null, seconds: 5 });
  });

  test('never claims to run when the conversation says that there is no turn', () => {
    expect(strip({ turn: null }, { activity: writing })).toEqual({ kind: 'none' });
  });

  test('a dropped draft is told for six seconds', () => {
    const manual = { mode: 'manual' } as const;
    expect(strip(manual, { droppedAt: T0, now: T0 + DROPPED_MS - 1 })).toEqual({ kind: 'dropped' });
    expect(strip(manual, { droppedAt: T0, now: T0 + DROPPED_MS })).toEqual({ kind: 'none' });
    expect(strip(running, { droppedAt: T0 })).toMatchObject({ kind: 'running' });
  });

  test('a provider that did not answer stays said until somebody has', () => {
    const handoff = { reason: 'failure', at: at(0), summary: null } as const;
    expect(strip({ mode: 'manual', handoff })).toEqual({ kind: 'failed' });
    expect(strip({ mode: 'automatic', handoff })).toEqual({ kind: 'none' });
    expect(strip({ mode: 'manual', handoff: { ...handoff, reason: 'asked' } })).toEqual({ kind: 'none' });
  });

  test('what was missed, and an assistant that may not answer', () => {
    expect(strip({ missedAt: at(0) })).toEqual({ kind: 'missed' });
    expect(strip({ assistantEnabled: false })).toEqual({ kind: 'asleep', why: 'disabled' });
    expect(strip({ assistantEnabled: false, archivedAt: at(0) })).toEqual({ kind: 'none' });
    expect(strip({ assistant: null })).toEqual({ kind: 'none' });
  });
});

describe('the second line of a row', () => {
  const row = (change: Partial<Conversation>, activity: Parameters<typeof rowState>[0]['activity'] = null) =>
    rowState({ conversation: conversation({ assistant: sofia, ...change }), activity, now: T0 + 4 * 60_000 + 30_000 });

  test('what the assistant does comes before the preview, and only while it runs', () => {
    expect(row(running, writing)).toEqual({ kind: 'activity', name: 'Sofía', note: null, activity: 'writing' });
    expect(row(running)).toMatchObject({ activity: 'answering' });
    expect(row({}, writing)).toEqual({ kind: 'preview' });
    expect(row({ turn: { state: 'waiting', dueAt: at(5) } }, writing)).toEqual({ kind: 'preview' });
  });

  test('who waits for a person, since when, and whether they asked for one', () => {
    const handoff = { reason: 'asked', at: at(0), summary: null } as const;
    expect(row({ handoff })).toEqual({ kind: 'handoff', isAsked: true, minutes: 4 });
    expect(row({ handoff: { ...handoff, reason: 'budget' } })).toMatchObject({ isAsked: false });
    expect(row({ handoff: { ...handoff, at: at(10) } })).toMatchObject({ minutes: 0 });
  });
});
