import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../../../components/clock-time';
import { color, type InboxColor } from '../../../components/inbox-colors';
import { ClockMark, LockMark } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';
import type { WindowLevel } from '../model/window-level';

/** How long free text can still be sent; the tooltip says until when. */
export function WindowChip({ level, isShort = false }: { level: WindowLevel; isShort?: boolean }) {
  const t = useText();
  const { formatDate } = useIntl();
  const until = level.kind === 'none' ? undefined : formatDate(level.expiresAt, { day: 'numeric', month: 'long', ...clockTime });
  const title = until === undefined ? undefined : t(level.kind === 'open' ? 'window.until' : 'window.since', { until });
  if (level.kind !== 'open') {
    const text = level.kind === 'none' ? t('window.none') : t(isShort ? 'window.closed.short' : 'window.closed');
    return (
      <Chip $tone="calm" title={title}>
        <LockMark />
        {text}
      </Chip>
    );
  }
  const { hours, minutes, urgency } = level;
  const left = urgency === 'calm' ? t('window.hours', { hours }) : t('window.hours-minutes', { hours, minutes });
  return (
    <Chip $tone={urgency} title={title}>
      <ClockMark />
      {isShort ? left : t('window.open', { left })}
    </Chip>
  );
}

type Tone = 'calm' | 'soon' | 'last-minutes';
const fills: Record<Tone, InboxColor> = { calm: 'chip', soon: 'warn', 'last-minutes': 'danger' };

const Chip = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 5px;
  height: 22px;
  padding-inline: 8px;
  border-radius: 11px;
  background: ${({ $tone }) => color(fills[$tone])};
  color: ${color('text')};
  font-size: 12px;
  font-weight: 500;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;

  svg {
    flex: none;
  }
`;
