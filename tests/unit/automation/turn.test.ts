import { countRepeats, isBotLoop, type ThreadLine } from '../../../domain/automation/detect-loop';
import { mayRetry } from '../../../domain/automation/may-retry';
import { decideAssistant, decideOwner } from '../../../domain/automation/new-contact';
import { decideBegin, decideCommit, inboundChanged, turnCommitted, turnSuperseded } from '../../../domain/automation/turn';
import { assistant, HOUR, MINUTE, NOW, state } from './builders';

const waiting = { newestInboundId: 5, answeredUpTo: 3, inboundVersion: 8, turnDueAt: NOW };
const facts = { assistant: assistant(), newestInboundAt: NOW - MINUTE, repeats: 0, isLoop: false, now: NOW };
const today = Math.floor(NOW / (24 * HOUR));

describe('before a model is asked', () => {
  test.each([
    ['all is well', {}, {}, { kind: 'run' }],
    ['it was answered', { answeredUpTo: 5 }, {}, { kind: 'drop' }],
    ['a person took over', { mode: 'manual' as const }, {}, { kind: 'drop' }],
    ['the assistant was switched off', {}, { assistant: assistant({}, false) }, { kind: 'drop' }],
    ['it is too old', {}, { newestInboundAt: NOW - HOUR }, { kind: 'missed' }],
    ['it has answered often enough', { turnsInSession: 12 }, {}, { kind: 'handoff', reason: 'max_turns' }],
    ['the same is said again and again', {}, { repeats: 3 }, { kind: 'handoff', reason: 'repeated' }],
    ['a machine answers', {}, { isLoop: true }, { kind: 'handoff', reason: 'loop' }],
    ["today's tokens are used up", { spent: { day: today, tokens: 200_000, messages: 0 } }, {}, { kind: 'handoff', reason: 'budget' }],
    ["today's messages are used up", { spent: { day: today, tokens: 0, messages: 25 } }, {}, { kind: 'handoff', reason: 'budget' }],
    ['they were used up yesterday', { spent: { day: today - 1, tokens: 900_000, messages: 99 } }, {}, { kind: 'run' }],
  ])('%s', (_what, changes, more, decision) => {
    expect(decideBegin(state({ ...waiting, ...changes }), { ...facts, ...more })).toEqual(decision);
  });
});

describe('before anything is sent', () => {
  const turn = { epoch: 2, version: 8, upTo: 5 };
  const commit = { turn, holdsLease: true, assistant: assistant(), wasInterrupted: false, isHandoff: false };
  test.each([
    ['nothing has changed', {}, {}, 'commit'],
    ['the lease is gone', {}, { holdsLease: false }, 'aborted'],
    ['a person stepped in', { epoch: 3 }, {}, 'aborted'],
    ['it is manual', { mode: 'manual' as const }, {}, 'aborted'],
    ['it was disabled', { assistantEnabled: false }, {}, 'aborted'],
    ['the assistant was deleted', {}, { assistant: null }, 'aborted'],
    ['the contact wrote on', { inboundVersion: 9 }, {}, 'superseded'],
    ['the contact wrote on, for the third time', { inboundVersion: 9, burstAborts: 2 }, {}, 'commit'],
    ['the contact wrote on and it hands over', { inboundVersion: 9 }, { isHandoff: true }, 'commit'],
    ['it was given up in the middle', {}, { wasInterrupted: true }, 'superseded'],
  ])('%s', (_what, changes, more, verdict) => {
    expect(decideCommit(state({ ...waiting, epoch: 2, ...changes }), { ...commit, ...more })).toBe(verdict);
  });

  test('what was committed is counted, and what came meanwhile waits', () => {
    const done = turnCommitted(state({ ...waiting, burstAborts: 2 }), turn, { tokens: 900, messages: 1, now: NOW, discloses: true });
    expect(done).toMatchObject({
      turnDueAt: null,
      answeredUpTo: 5,
      burstAborts: 0,
      turnsInSession: 1,
      disclosedAt: NOW,
      spent: { day: today, tokens: 900, messages: 1 },
    });
    const more = turnCommitted(state({ ...waiting, newestInboundId: 6 }), turn, { tokens: 0, messages: 1, now: NOW, discloses: false });
    expect(more).toMatchObject({ turnDueAt: NOW, answeredUpTo: 5, burstStartedAt: NOW });
  });

  test('a turn that was given up is paid all the same', () => {
    expect(turnSuperseded(state(waiting), { tokens: 500, messages: 0, now: NOW })).toMatchObject({
      burstAborts: 1,
      spent: { tokens: 500 },
    });
  });

  test('an edit counts only where a turn looks at it', () => {
    expect(inboundChanged(state(waiting)).inboundVersion).toBe(9);
    expect(inboundChanged(state({ ...waiting, turnDueAt: null })).inboundVersion).toBe(8);
  });
});

test.each([
  ['a failure that may pass, early', { kind: 'failure', isRetryable: true }, 100, true],
  ['late', { kind: 'failure', isRetryable: true }, 700, false],
  ['a refused key', { kind: 'failure', isRetryable: false }, 100, false],
  ['an answer', { kind: 'reply' }, 100, false],
])('one more try after %s', (_what, result, elapsedMs, may) => {
  expect(mayRetry(result, { elapsedMs, limitMs: 1_000 })).toBe(may);
});

describe('machines on the other side', () => {
  const line = (isInbound: boolean, second: number, text: string): ThreadLine => ({
    isInbound,
    isAutomatic: !isInbound,
    text,
    at: NOW + second * 1_000,
  });

  test('six exchanges in a minute', () => {
    const quick = Array.from({ length: 12 }, (_, index) => line(index % 2 === 1, index * 4, `text ${index}`));
    expect(isBotLoop(quick, NOW + 48_000)).toBe(true);
    const slow = Array.from({ length: 12 }, (_, index) => line(index % 2 === 1, index * 40, `text ${index}`));
    expect(isBotLoop(slow, NOW + 480_000)).toBe(false);
  });

  test('the same text twice, at once after ours', () => {
    const out = 'I am out of office.';
    expect(isBotLoop([line(false, 0, 'a'), line(true, 1, out), line(false, 20, 'b'), line(true, 22, out)], NOW + 60_000)).toBe(true);
    expect(isBotLoop([line(false, 0, 'a'), line(true, 9, out), line(false, 20, 'b'), line(true, 39, out)], NOW + 60_000)).toBe(false);
  });

  test('repetitions of the newest text are counted', () => {
    expect(countRepeats([line(true, 0, 'Hola'), line(true, 1, 'x'), line(true, 2, ' hola ')])).toBe(1);
    expect(countRepeats([])).toBe(0);
  });
});

describe('a new contact', () => {
  const agents = [
    { userId: 1, phone: null, roleIds: [10] },
    { userId: 2, phone: '34612345678', roleIds: [11, 12] },
    { userId: 3, phone: '34612345678', roleIds: [10] },
  ];
  test.each([
    ['the default user', { defaultUser: 1, guestUser: 3 }, ['34612345678'], 1],
    ['the first agent with this phone', { defaultUser: null, guestUser: 3 }, ['34612345678'], 2],
    ['the guest user', { defaultUser: null, guestUser: 3 }, ['34999999999'], 3],
    ['nobody', { defaultUser: null, guestUser: null }, [], null],
    ['not a default user who is gone', { defaultUser: 9, guestUser: 3 }, [], 3],
    ['nobody when both are gone', { defaultUser: 9, guestUser: 8 }, [], null],
  ])('gets %s (rule 1)', (_who, settings, phones, owner) => {
    expect(decideOwner(settings, { agents, phones })).toBe(owner);
  });

  const roleAssistants = [
    { roleId: 12, assistant: 'sales' },
    { roleId: 11, assistant: 'help' },
  ];
  test.each([
    ['the default assistant', 'main', agents[1] ?? null, 'main'],
    ['the first of our list for a role of the owner', null, agents[1] ?? null, 'sales'],
    ['none for other roles', null, agents[0] ?? null, null],
    ['none without an owner', null, null, null],
    ['not a default that is gone', 'gone', agents[1] ?? null, 'sales'],
  ])('is answered by %s (rule 2)', (_who, defaultAssistant, owner, expected) => {
    expect(decideAssistant({ defaultAssistant, roleAssistants }, { owner, isThere: (id) => id !== 'gone' })).toBe(expected);
  });
});
