import {
  failureOf,
  firstState,
  MAX_LEVELS,
  MAX_SECONDS,
  recorderReducer,
  type RecorderEvent,
} from '../../../../admin/src/features/inbox/composer/voice/recorder-state';

const recording = { file: new File(['x'], 'voice.ogg'), duration: 3, isVoice: true };
const after = (...events: RecorderEvent[]) => events.reduce(recorderReducer, firstState);
const started = { kind: 'started' } as const;
const stopped = { kind: 'stopped' } as const;
const finished = { kind: 'finished', recording } as const;
const sending = { kind: 'sending' } as const;

test('asked, recording, finishing, ready, uploading', () => {
  expect(after().kind).toBe('asking');
  expect(after(started)).toEqual({ kind: 'recording', seconds: 0, levels: [] });
  expect(after(started, { kind: 'tick', seconds: 3, level: 0.5 }, stopped)).toEqual({ kind: 'finishing', seconds: 3 });
  expect(after(started, stopped, finished)).toEqual({ kind: 'ready', recording, problem: null });
  expect(after(started, stopped, finished, sending, { kind: 'progress', share: 0.5 })).toEqual({
    kind: 'uploading',
    recording,
    share: 0.5,
  });
});

test('it ends by itself after five minutes', () => {
  expect(after(started, { kind: 'tick', seconds: MAX_SECONDS + 0.1, level: 0 })).toEqual({ kind: 'finishing', seconds: MAX_SECONDS });
});

test('only the newest levels are kept', () => {
  const ticks = Array.from({ length: MAX_LEVELS + 5 }, (_, index) => ({ kind: 'tick', seconds: index / 10, level: index }) as const);
  const state = after(started, ...ticks);
  expect(state.kind === 'recording' && [state.levels.length, state.levels.at(-1)]).toEqual([MAX_LEVELS, MAX_LEVELS + 4]);
});

test('an upload that did not work keeps the recording and says why', () => {
  const state = after(started, stopped, finished, sending, { kind: 'not-sent', problem: 'Try again.' });
  expect(state).toEqual({ kind: 'ready', recording, problem: 'Try again.' });
  expect(recorderReducer(state, sending)).toMatchObject({ kind: 'uploading' });
});

test('what comes at the wrong moment changes nothing', () => {
  const ready = after(started, stopped, finished);
  for (const event of [started, stopped, finished, { kind: 'tick', seconds: 9, level: 1 }, { kind: 'failed', reason: 'broken' }] as const) {
    expect(recorderReducer(ready, event)).toBe(ready);
  }
  expect(after(stopped).kind).toBe('asking');
  expect(after(sending).kind).toBe('asking');
});

test.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'no-microphone'],
  ['AbortError', 'broken'],
])('%s means %s', (name, reason) => {
  expect(failureOf(Object.assign(new Error('x'), { name }))).toBe(reason);
  expect(after({ kind: 'failed', reason: failureOf('x') })).toEqual({ kind: 'failed', reason: 'broken' });
});
