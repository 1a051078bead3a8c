import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';

import { isArmed, notSwiping, swipeAction, swipeMove, swipeStart, type SwipeAction, type SwipePoint, type SwipeState } from './swipe-state';

interface SwipeOptions {
  /** What a swipe to each side does; null where nothing. The row comes back once it is done. */
  readonly archive: (() => Promise<void>) | null;
  readonly edit: (() => void) | null;
}

/** How the row lies just now. */
export interface SwipeView {
  /** To the right is positive. */
  readonly dx: number;
  readonly isArmed: boolean;
  /** The finger is on it: it follows at once. */
  readonly isHeld: boolean;
}

const atRest: SwipeView = { dx: 0, isArmed: false, isHeld: false };

/** Follows one finger. A mouse has buttons for the same. */
export function useSwipe({ archive, edit }: SwipeOptions) {
  const state = useRef<SwipeState>(notSwiping);
  const hasSwiped = useRef(false);
  const [view, setView] = useState<SwipeView>(atRest);

  const follow = (next: SwipeState, width: number) => {
    state.current = next;
    if (next.kind !== 'swiping' || !can(next.dx > 0 ? 'archive' : 'edit')) {
      setView(atRest);
      return;
    }
    const armed = isArmed(next, width);
    if (armed && !view.isArmed && 'vibrate' in navigator) navigator.vibrate(10);
    setView({ dx: next.dx, isArmed: armed, isHeld: true });
  };
  const can = (action: SwipeAction) => (action === 'archive' ? archive : edit) !== null;
  const act = (action: SwipeAction, width: number) => {
    if (action === 'edit') {
      setView(atRest);
      edit?.();
      return;
    }
    setView({ dx: width, isArmed: true, isHeld: false });
    void archive?.().finally(() => setView(atRest));
  };

  return {
    view,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        hasSwiped.current = false;
        if (event.pointerType === 'touch' && event.isPrimary) state.current = swipeStart(pointOf(event), window.innerWidth);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (state.current.kind === 'idle' || !event.isPrimary) return;
        follow(swipeMove(state.current, pointOf(event)), event.currentTarget.clientWidth);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const width = event.currentTarget.clientWidth;
        const last = swipeMove(state.current, pointOf(event));
        hasSwiped.current = last.kind === 'swiping';
        state.current = notSwiping;
        const action = swipeAction(last, width);
        if (action && can(action)) act(action, width);
        else setView(atRest);
      },
      onPointerCancel: () => {
        state.current = notSwiping;
        setView(atRest);
      },
      /** Letting go is no tap on the row. */
      onClickCapture: (event: MouseEvent) => {
        if (!hasSwiped.current) return;
        hasSwiped.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}

function pointOf({ clientX, clientY, timeStamp }: PointerEvent): SwipePoint {
  return { x: clientX, y: clientY, at: timeStamp };
}
