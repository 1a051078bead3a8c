import { useEffect, useRef } from 'react';

import { areSingleKeysOn } from '../keys/single-keys';

/**
 * A single key of the page: off while somebody types, below a dialog or menu, and for those who turned them off.
 * @param act what it does; `false` where there was nothing to do, so that the key stays the browser's
 */
export function useSingleKey(key: string, act: (() => boolean | void) | null): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.defaultPrevented || isChord(event)) return;
      if (!latest.current || isElsewhere(event.target) || !areSingleKeysOn()) return;
      if (latest.current() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key]);
}

/** With Ctrl, Alt or Cmd it is another key; AltGr only makes a sign such as `[`. */
function isChord(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}

const otherPlaces = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** Where keys are letters, or belong to what is open over the page. */
function isElsewhere(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.closest(otherPlaces)) return true;
  return document.querySelector('[role="dialog"][data-state="open"]') !== null;
}
