import { useText } from '../../../components/use-text';
import type { WindowLevel } from '../model/window-level';

/** How long free text can still be sent, in words: "Open · 21 h", in short "21 h". */
export function useWindowText(level: WindowLevel, isShort: boolean): string {
  const t = useText();
  if (level.kind === 'none') return t('window.none');
  if (level.kind === 'closed') return t(isShort ? 'window.closed.short' : 'window.closed');
  const { hours, minutes, urgency } = level;
  const left = urgency === 'calm' ? t('window.hours', { hours }) : t('window.hours-minutes', { hours, minutes });
  return isShort ? left : t('window.open', { left });
}
