import { useState } from 'react';

/**
 * Gives the focus back to where it was when a dialog opened. The dialogs of the design system do so only for a
 * trigger of their own, and ours are opened from menus that are gone by then.
 * @param fallback where it goes if that element is no longer there
 */
export function useReturnFocus(fallback = '[data-composer-field]'): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    const target =
      opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : document.querySelector(fallback);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
}
