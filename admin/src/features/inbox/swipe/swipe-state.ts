/** A finger on a row. Directions are physical: right archives and left edits, whatever the language's direction. */
export type SwipeState =
  | { readonly kind: 'idle' }
  /** Not yet clear whether it is a swipe. */
  | { readonly kind: 'down'; readonly start: SwipePoint }
  /** It scrolls, or began where the browser's own gestures begin. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'swiping'; readonly start: SwipePoint; readonly dx: number; readonly recent: SwipePoint; readonly last: SwipePoint };

export interface SwipePoint {
  readonly x: number;
  readonly y: number;
  /** Milliseconds of any clock. */
  readonly at: number;
}

export type SwipeAction = 'archive' | 'edit';

const AXIS_LOCK_PX = 10;
/** The browser's "back" begins there. */
const EDGE_PX = 24;
const COMMIT_SHARE = 0.35;
const FLICK_PX_PER_MS = 0.5;
/** A twitch is no flick. */
const FLICK_MIN_PX = 30;
/** A flick is how fast the finger was at the end, not on the whole way. */
const RECENT_MS = 100;

export const notSwiping: SwipeState = { kind: 'idle' };

export function swipeStart(point: SwipePoint, viewportWidth: number): SwipeState {
  const isAtEdge = point.x < EDGE_PX || point.x > viewportWidth - EDGE_PX;
  return isAtEdge ? { kind: 'not-ours' } : { kind: 'down', start: point };
}

export function swipeMove(state: SwipeState, point: SwipePoint): SwipeState {
  switch (state.kind) {
    case 'idle':
    case 'not-ours':
      return state;
    case 'down': {
      const [dx, dy] = [point.x - state.start.x, point.y - state.start.y];
      if (Math.max(Math.abs(dx), Math.abs(dy)) < AXIS_LOCK_PX) return state;
      if (Math.abs(dy) >= Math.abs(dx)) return { kind: 'not-ours' };
      return { kind: 'swiping', start: state.start, dx, recent: state.start, last: point };
    }
    case 'swiping': {
      const recent = point.at - state.recent.at > RECENT_MS ? state.last : state.recent;
      return { ...state, dx: point.x - state.start.x, recent, last: point };
    }
  }
}

/** What letting go would do now. */
export function swipeAction(state: SwipeState, rowWidth: number): SwipeAction | null {
  if (state.kind !== 'swiping') return null;
  const { dx } = state;
  const isFar = Math.abs(dx) >= rowWidth * COMMIT_SHARE;
  if (!isFar && !isFlick(state)) return null;
  return dx > 0 ? 'archive' : 'edit';
}

/** Far enough by the distance alone: the row says so before the finger is lifted. */
export function isArmed(state: SwipeState, rowWidth: number): boolean {
  return state.kind === 'swiping' && Math.abs(state.dx) >= rowWidth * COMMIT_SHARE;
}

function isFlick({ dx, recent, last }: Extract<SwipeState, { kind: 'swiping' }>): boolean {
  if (Math.abs(dx) < FLICK_MIN_PX) return false;
  const speed = (last.x - recent.x) / Math.max(1, last.at - recent.at);
  // Back towards the start is a change of mind.
  return Math.sign(speed) === Math.sign(dx) && Math.abs(speed) >= FLICK_PX_PER_MS;
}
