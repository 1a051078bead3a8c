import { useSyncExternalStore } from 'react';

import { codePointLength, messageLimits } from '../../../../../../contracts/message-limits';
import type { Tray, TrayContents } from './create-tray';
import { isOnTheWay } from './tray-item';

export function useTray(tray: Tray): TrayContents {
  return useSyncExternalStore(tray.subscribe, tray.get);
}

/** Nothing in it has to be mended first. */
export function isTrayReady({ items }: TrayContents): boolean {
  return items.every((item) => isOnTheWay(item) && codePointLength(item.caption) <= messageLimits.caption);
}
