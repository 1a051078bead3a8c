import { MAX_AGE_MS } from '../../../domain/automation/arm-turn';
import { receiveInbound } from '../../../domain/automation/receive-inbound';
import { assistant, HOUR, inbound, MINUTE, NOW, state } from './builders';

const said = (effects: ReturnType<typeof receiveInbound>['effects']) =>
  effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));

describe('who answers (rule 3)', () => {
  test.each([
    ['an enabled assistant', {}, {}, { armed: true, says: [] }],
    ['an assistant that is disabled here', { assistantEnabled: false }, {}, { armed: false, says: ['waiting'] }],
    ['an assistant that the admin switched off', {}, { assistant: assistant({}, false) }, { armed: false, says: ['waiting'] }],
    ['no assistant', { assistantId: null, assistantEnabled: false }, { assistant: null }, { armed: false, says: ['waiting'] }],
    [
      'no assistant and waiting messages off',
      { assistantId: null },
      { assistant: null, sendsWaitingMessages: false },
      { armed: false, says: [] },
    ],
    ['a person', { mode: 'manual' as const }, {}, { armed: false, says: [] }],
    ['nobody, of a blocked contact', {}, { contact: { ...inbound().contact, isBlocked: true } }, { armed: false, says: [] }],
    ['nobody, in a group', {}, { contact: { ...inbound().contact, isGroup: true } }, { armed: false, says: [] }],
  ])('%s', (_who, changes, facts, expected) => {
    const step = receiveInbound(state(changes), inbound(facts));
    expect({ armed: step.state.turnDueAt !== null, says: said(step.effects) }).toEqual(expected);
  });

  test.each([
    ['text', true],
    ['image', true],
    ['audio', true],
    ['interactive', true],
    ['sticker', true],
    ['reaction', false],
    ['system', false],
    ['unsupported', false],
    ['call', false],
    ['request_welcome', false],
  ])('%s wants an answer: %s', (type, isArmed) => {
    expect(receiveInbound(state(), inbound({ type, text: null })).state.turnDueAt !== null).toBe(isArmed);
  });

  test.each([
    [0, true],
    [MAX_AGE_MS - 1, true],
    [MAX_AGE_MS, false],
    [3 * HOUR, false],
  ])('a message that is %i ms old is answered by itself: %s', (age, isAnswered) => {
    const step = receiveInbound(state(), inbound({ at: NOW - age }));
    expect(step.state.turnDueAt !== null).toBe(isAnswered);
    expect(step.state.missedAt).toBe(isAnswered ? null : NOW);
    const waiting = receiveInbound(state({ assistantId: null }), inbound({ at: NOW - age, assistant: null }));
    expect(said(waiting.effects)).toEqual(isAnswered ? ['waiting'] : []);
  });
});

describe('the waiting message', () => {
  const alone = { assistantId: null, assistantEnabled: false };

  test('goes out once per session', () => {
    const first = receiveInbound(state(alone), inbound({ assistant: null }));
    expect(said(first.effects)).toEqual(['waiting']);
    const second = receiveInbound(first.state, inbound({ assistant: null, previousInboundAt: NOW, now: NOW + HOUR, at: NOW + HOUR }));
    expect(said(second.effects)).toEqual([]);
  });

  test('goes out again when the contact comes back after the window had closed', () => {
    const first = receiveInbound(state(alone), inbound({ assistant: null }));
    const later = NOW + 25 * HOUR;
    const second = receiveInbound(first.state, inbound({ assistant: null, previousInboundAt: NOW, at: later, now: later }));
    expect(said(second.effects)).toEqual(['waiting']);
    expect(second.state.sessionStartedAt).toBe(later);
  });
});

describe('bursts', () => {
  const quick = assistant({ debounce: { windowMs: 6_000, maxMs: 20_000 } });

  test('each message waits for the next, up to the longest wait', () => {
    let current = state();
    const dueAfter = [0, 5, 10, 15, 19].map((second) => {
      const now = NOW + second * 1_000;
      current = receiveInbound(current, inbound({ assistant: quick, now, at: now, previousInboundAt: NOW })).state;
      return ((current.turnDueAt ?? 0) - NOW) / 1_000;
    });
    expect(dueAfter).toEqual([6, 11, 16, 20, 20]);
  });
});

describe('a person is wanted (rule 11)', () => {
  test.each([
    ['I want to talk to a person', 'asked'],
    ['Quiero hablar con una persona', 'asked'],
    [
      'Hello, this message is from WhatsApp – we are initiating this conversation to understand the quality of your bot experience',
      'quality_probe',
    ],
  ])('%s', (text, reason) => {
    const step = receiveInbound(state({ epoch: 3 }), inbound({ text, handoffTo: { name: 'Marta', assignTo: null } }));
    expect(step.state).toMatchObject({ mode: 'manual', assistantEnabled: false, epoch: 4, turnDueAt: null, handoff: { reason, at: NOW } });
    expect(step.effects).toEqual([
      { kind: 'event', event: { kind: 'handoff', assistant: 'Sofía', reason, summary: null, to: 'Marta' } },
      { kind: 'say', text: 'handoff' },
    ]);
  });

  test('by a button of ours, and by words of the admin', () => {
    const tapped = { ...inbound().message, tappedId: '__human', text: 'Help' };
    expect(receiveInbound(state(), inbound({ message: tapped })).state.mode).toBe('manual');
    const own = assistant({ handoff: { keywords: { en: ['workshop boss'] } } });
    expect(receiveInbound(state(), inbound({ assistant: own, text: 'the workshop boss please' })).state.mode).toBe('manual');
  });

  test('not in manual mode, and not where nobody but the waiting message answers', () => {
    const text = 'I want to talk to a person';
    expect(receiveInbound(state({ mode: 'manual' }), inbound({ text })).effects).toEqual([]);
    expect(said(receiveInbound(state({ assistantId: null }), inbound({ text, assistant: null })).effects)).toEqual(['waiting']);
  });

  test('gives it to whom the assistant names when nobody has it', () => {
    const step = receiveInbound(state(), inbound({ text: 'agent please', handoffTo: { name: 'Iker', assignTo: 4 } }));
    expect(step.effects[0]).toEqual({ kind: 'assign', userId: 4 });
  });
});

describe('marketing', () => {
  test.each([
    [
      'STOP',
      false,
      [
        { kind: 'preference', optedOut: true },
        { kind: 'event', event: { kind: 'opt-out', isOut: true } },
        { kind: 'say', text: 'opted-out' },
      ],
    ],
    [
      'baja',
      false,
      [
        { kind: 'preference', optedOut: true },
        { kind: 'event', event: { kind: 'opt-out', isOut: true } },
        { kind: 'say', text: 'opted-out' },
      ],
    ],
    ['STOP', true, [{ kind: 'preference', optedOut: true }]],
    [
      'START',
      true,
      [
        { kind: 'preference', optedOut: false },
        { kind: 'event', event: { kind: 'opt-out', isOut: false } },
        { kind: 'say', text: 'opted-in' },
      ],
    ],
    ['START', false, [{ kind: 'preference', optedOut: false }]],
  ])('%s of a contact who is out: %s', (text, isOptedOut, effects) => {
    const before = state();
    const step = receiveInbound(before, inbound({ text, contact: { ...inbound().contact, isOptedOut } }));
    expect(step.effects).toEqual(effects);
    expect(step.state).toEqual(before);
  });

  test('a word that comes late counts, and is not confirmed', () => {
    const step = receiveInbound(state(), inbound({ text: 'STOP', at: NOW - HOUR }));
    expect(said(step.effects)).toEqual([]);
    expect(step.effects[0]).toEqual({ kind: 'preference', optedOut: true });
  });
});

describe('when tapped', () => {
  const tap = (
    tapAction: Parameters<typeof inbound>[0] extends infer Facts ? (Facts extends { tapAction?: infer T } ? T : never) : never,
  ) => inbound({ type: 'interactive', text: 'Yes', tapAction });

  test('a message object is the answer: no turn', () => {
    const step = receiveInbound(state(), tap({ kind: 'send' }));
    expect(step.effects).toEqual([{ kind: 'send-tapped' }]);
    expect(step.state).toMatchObject({ turnDueAt: null, answeredUpTo: 1 });
  });

  test('handing off goes like a wish for a person', () => {
    expect(receiveInbound(state(), tap({ kind: 'handoff' })).state.handoff?.reason).toBe('asked');
  });

  test('assigning is done in both modes, and the turn goes on', () => {
    expect(receiveInbound(state({ mode: 'manual' }), tap({ kind: 'assign', userId: 3 })).effects).toEqual([{ kind: 'assign', userId: 3 }]);
    const step = receiveInbound(state(), tap({ kind: 'assign', userId: 3 }));
    expect(step.effects).toEqual([{ kind: 'assign', userId: 3 }]);
    expect(step.state.turnDueAt).not.toBeNull();
  });

  test('in manual mode nothing is sent', () => {
    expect(receiveInbound(state({ mode: 'manual' }), tap({ kind: 'send' })).effects).toEqual([]);
  });
});

test('a message during a turn raises the version by which it is found to be behind', () => {
  const step = receiveInbound(
    state({ inboundVersion: 4, newestInboundId: 9, lastInboundAt: NOW - MINUTE }),
    inbound({ message: { ...inbound().message, id: 12 } }),
  );
  expect(step.state).toMatchObject({ inboundVersion: 5, newestInboundId: 12 });
});
