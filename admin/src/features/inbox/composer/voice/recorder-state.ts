/** Longest voice message. */
export const MAX_SECONDS = 5 * 60;
/** How many bars of the level are kept: what is older has left the row. */
export const MAX_LEVELS = 48;

export type RecorderFailure = 'denied' | 'no-microphone' | 'broken';

export interface Recording {
  readonly file: File;
  /** Seconds. */
  readonly duration: number;
  /** Ogg with Opus: it can be a real voice message. Else it is an ordinary sound. */
  readonly isVoice: boolean;
}

export type RecorderState =
  /** The browser asks the person. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'recording'; readonly seconds: number; readonly levels: readonly number[] }
  /** The recorder ends, and the sound gets its form. */
  | { readonly kind: 'finishing'; readonly seconds: number }
  | { readonly kind: 'ready'; readonly recording: Recording; readonly problem: string | null }
  | { readonly kind: 'uploading'; readonly recording: Recording; readonly share: number }
  | { readonly kind: 'failed'; readonly reason: RecorderFailure };

export type RecorderEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'tick'; readonly seconds: number; readonly level: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'finished'; readonly recording: Recording }
  | { readonly kind: 'failed'; readonly reason: RecorderFailure }
  | { readonly kind: 'sending' }
  | { readonly kind: 'progress'; readonly share: number }
  /** In the reader's words. */
  | { readonly kind: 'not-sent'; readonly problem: string };

export const firstState: RecorderState = { kind: 'asking' };

/** What comes at the wrong moment changes nothing: the microphone's events and the person's clicks cross. */
export function recorderReducer(state: RecorderState, event: RecorderEvent): RecorderState {
  switch (event.kind) {
    case 'started':
      return state.kind === 'asking' ? { kind: 'recording', seconds: 0, levels: [] } : state;
    case 'tick': {
      if (state.kind !== 'recording') return state;
      const { seconds, level } = event;
      if (seconds >= MAX_SECONDS) return { kind: 'finishing', seconds: MAX_SECONDS };
      return { ...state, seconds, levels: [...state.levels, level].slice(-MAX_LEVELS) };
    }
    case 'stopped':
      return state.kind === 'recording' ? { kind: 'finishing', seconds: state.seconds } : state;
    case 'finished':
      return state.kind === 'finishing' ? { kind: 'ready', recording: event.recording, problem: null } : state;
    case 'failed':
      return state.kind === 'asking' || state.kind === 'recording' || state.kind === 'finishing'
        ? { kind: 'failed', reason: event.reason }
        : state;
    case 'sending':
      return state.kind === 'ready' ? { kind: 'uploading', recording: state.recording, share: 0 } : state;
    case 'progress':
      return state.kind === 'uploading' ? { ...state, share: event.share } : state;
    case 'not-sent':
      return state.kind === 'uploading' ? { kind: 'ready', recording: state.recording, problem: event.problem } : state;
  }
}

/** Why there is no microphone, from the browser's error. */
export function failureOf(error: unknown): RecorderFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'no-microphone' : 'broken';
}
