import { archive, unarchive } from '../../../domain/automation/archive';
import {
  answerNow,
  assignAssistant,
  personSent,
  phoneAppSent,
  switchToAutomatic,
  switchToManual,
} from '../../../domain/automation/person-acts';
import { reactivate } from '../../../domain/automation/reactivate';
import { assistant, HOUR, MINUTE, NOW, state } from './builders';

const open = { newestInboundId: 5, answeredUpTo: 3, lastInboundAt: NOW - MINUTE };
const facts = { assistant: assistant(), lastInboundAt: NOW - MINUTE, now: NOW };

describe('a person writes (rule 4)', () => {
  test.each(['automatic', 'manual'] as const)('in %s mode: manual, and all that was thought is void', (mode) => {
    const before = state({
      mode,
      epoch: 2,
      turnDueAt: NOW,
      burstStartedAt: NOW,
      missedAt: NOW,
      handoff: { reason: 'asked', summary: null, at: 1 },
      ...open,
    });
    const { state: after, event } = personSent(before, NOW);
    expect(after).toMatchObject({
      mode: 'manual',
      epoch: 3,
      turnDueAt: null,
      burstStartedAt: null,
      answeredUpTo: 5,
      handoff: null,
      missedAt: null,
    });
    expect(event).toEqual(mode === 'manual' ? null : { kind: 'mode', mode: 'manual', cause: 'sent', assistant: null });
    expect(after.assistantEnabled).toBe(true);
  });

  test.each([
    ['later than the last switch', NOW - MINUTE, 'manual'],
    ['before the conversation was handed back', NOW + MINUTE, 'automatic'],
    ['in a conversation that was never switched', null, 'manual'],
  ])('on the phone, %s', (_when, modeChangedAt, mode) => {
    expect(phoneAppSent(state({ modeChangedAt }), NOW).mode).toBe(mode);
  });
});

describe('the mode switch', () => {
  test('to manual voids the turn', () => {
    expect(switchToManual(state({ turnDueAt: NOW, epoch: 1 }), { now: NOW, cause: 'stop' })).toMatchObject({
      state: { mode: 'manual', turnDueAt: null, epoch: 2 },
      event: { cause: 'stop' },
    });
    expect(switchToManual(state({ mode: 'manual' }), { now: NOW, cause: 'switch' }).event).toBeNull();
  });

  test.each([
    ['keeps a disabled assistant disabled', false, false, null],
    ['hand back enables it', false, true, 'Sofía'],
    ['keeps an enabled one enabled', true, true, 'Sofía'],
  ])('to automatic %s', (_what, assistantEnabled, isEnabled, answers) => {
    const enables = isEnabled && !assistantEnabled;
    const step = switchToAutomatic(state({ mode: 'manual', assistantEnabled, epoch: 5 }), {
      ...facts,
      enables,
      cause: enables ? 'hand-back' : 'switch',
    });
    expect(step.state).toMatchObject({
      mode: 'automatic',
      assistantEnabled: isEnabled,
      epoch: 6,
      sessionStartedAt: NOW,
      turnsInSession: 0,
    });
    expect(step.event).toMatchObject({ kind: 'mode', mode: 'automatic', assistant: answers });
  });

  test.each([
    ['what waits and is fresh', open, true],
    ['nothing that was answered', { newestInboundId: 5, answeredUpTo: 5 }, false],
  ])('to automatic answers %s', (_what, changes, isArmed) => {
    const step = switchToAutomatic(state({ mode: 'manual', ...changes }), { ...facts, enables: true, cause: 'hand-back' });
    expect(step.state.turnDueAt !== null).toBe(isArmed);
  });

  test('nothing that is older than the age limit is answered', () => {
    const step = switchToAutomatic(state({ mode: 'manual', ...open }), {
      ...facts,
      lastInboundAt: NOW - HOUR,
      enables: true,
      cause: 'hand-back',
    });
    expect(step.state.turnDueAt).toBeNull();
  });
});

describe('archiving (rule 5)', () => {
  const manual = state({ mode: 'manual', assistantEnabled: false, epoch: 3, unreadCount: 2, ...open });

  test('always switches to automatic and enables the assistant; it is answered by being put away', () => {
    const { state: after, event } = archive(manual, { assistant: assistant(), now: NOW });
    expect(after).toMatchObject({ archivedAt: NOW, mode: 'automatic', assistantEnabled: true, epoch: 4, turnDueAt: null, unreadCount: 0 });
    expect(event).toMatchObject({ kind: 'mode', cause: 'archive', assistant: 'Sofía' });
  });

  test('without an assistant only the mode changes', () => {
    expect(archive({ ...manual, assistantId: null }, { assistant: null, now: NOW }).state).toMatchObject({
      mode: 'automatic',
      assistantEnabled: false,
    });
  });

  test('undo brings mode and assistant back as they were', () => {
    const { state: after, undo } = archive(manual, { assistant: assistant(), now: NOW });
    expect(unarchive(after, { undo, now: NOW }).state).toMatchObject({ archivedAt: null, mode: 'manual', assistantEnabled: false });
  });

  test('undo leaves alone what has changed since', () => {
    const { state: after, undo } = archive(manual, { assistant: assistant(), now: NOW });
    const changed = { ...after, epoch: after.epoch + 1 };
    expect(unarchive(changed, { undo, now: NOW }).state).toMatchObject({ archivedAt: null, mode: 'automatic', assistantEnabled: true });
    expect(unarchive(after, { undo: null, now: NOW }).state.mode).toBe('automatic');
  });
});

describe('daily (rule 12)', () => {
  const resting = { mode: 'manual' as const, assistantEnabled: false, lastMessageAt: NOW - 25 * HOUR };
  test.each([
    ['24 hours of rest', resting, true],
    ['less rest', { ...resting, lastMessageAt: NOW - 23 * HOUR }, false],
    ['automatic already', { ...resting, mode: 'automatic' as const }, false],
    ['no assistant assigned', { ...resting, assistantId: null }, false],
    ['no message at all', { ...resting, lastMessageAt: null }, false],
  ])('%s', (_what, changes, isBack) => {
    const step = reactivate(state(changes), { assistant: assistant(), now: NOW });
    expect(step.event !== null).toBe(isBack);
    // It does not enable an assistant that disabled itself.
    if (isBack) expect(step.state).toMatchObject({ mode: 'automatic', assistantEnabled: false });
  });
});

describe('another assistant', () => {
  test('begins a new session and voids what the other was thinking', () => {
    const step = assignAssistant(state({ assistantId: 1, epoch: 1, turnDueAt: NOW, ...open }), {
      assistant: assistant(),
      isEnabled: true,
      lastInboundAt: NOW - MINUTE,
      now: NOW,
    });
    expect(step.state).toMatchObject({ assistantId: 7, assistantEnabled: true, epoch: 2, sessionStartedAt: NOW });
    expect(step.state.turnDueAt).not.toBeNull();
    expect(step.event).toEqual({ kind: 'assistant', assistant: 'Sofía', isEnabled: true });
  });

  test('none leaves nobody enabled; the same again changes nothing', () => {
    expect(assignAssistant(state(), { assistant: null, isEnabled: true, lastInboundAt: null, now: NOW }).state).toMatchObject({
      assistantId: null,
      assistantEnabled: false,
    });
    expect(assignAssistant(state(), { assistant: assistant(), isEnabled: true, lastInboundAt: null, now: NOW }).event).toBeNull();
  });
});

test('"answer now" hurries a turn that waits, and makes none', () => {
  expect(answerNow(state({ turnDueAt: NOW + MINUTE }), NOW).turnDueAt).toBe(NOW);
  expect(answerNow(state(), NOW).turnDueAt).toBeNull();
});
