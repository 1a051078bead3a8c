import { useRef, useState, type FocusEvent, type PointerEvent } from 'react';

const LONG_PRESS_MS = 450;

/**
 * Whether a bubble shows its toolbar: under the mouse, with the focus in it, after a long press of a finger, and as
 * long as one of its popovers is open. Only then it is in the page at all: a long thread stays light.
 */
export function useBubbleActive() {
  const [isOver, setIsOver] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const press = useRef<ReturnType<typeof setTimeout>>();

  const isMouse = ({ pointerType }: PointerEvent) => pointerType === 'mouse' || pointerType === 'pen';
  const endPress = () => clearTimeout(press.current);
  return {
    isActive: isOver || hasFocus || isBusy,
    setIsBusy,
    handlers: {
      onPointerEnter: (event: PointerEvent) => {
        if (isMouse(event)) setIsOver(true);
      },
      onPointerLeave: (event: PointerEvent) => {
        endPress();
        if (isMouse(event)) setIsOver(false);
      },
      onPointerDown: ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
        if (pointerType !== 'touch') return;
        press.current = setTimeout(() => currentTarget.focus({ preventScroll: true }), LONG_PRESS_MS);
      },
      onPointerUp: endPress,
      onPointerCancel: endPress,
      onFocus: ({ target, currentTarget }: FocusEvent) => {
        // A click on a link or a player is no wish for the toolbar; the keyboard's focus is.
        if (target === currentTarget || target.matches(':focus-visible')) setHasFocus(true);
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setHasFocus(false);
      },
    },
  };
}
