import { useRef, type PointerEvent } from 'react';

import type { ConversationMode } from '../../../../../contracts/conversation';

const HALF = '[data-half]';

/**
 * A switch of two halves is one control: keys and assistive technology toggle it. A pointer on the half that is
 * chosen already means what is there, so nothing changes.
 */
export function useSwitchPress(mode: ConversationMode, toggle: (() => void) | null) {
  const pressed = useRef<string | null>(null);
  return {
    onPointerDown: ({ target }: PointerEvent) => {
      pressed.current = target instanceof Element ? (target.closest<HTMLElement>(HALF)?.dataset.half ?? null) : null;
    },
    onClick: () => {
      // Without a pointer before it, the click is a key's or a screen reader's.
      const half = pressed.current;
      pressed.current = null;
      if (half !== mode) toggle?.();
    },
  };
}
