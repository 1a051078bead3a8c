import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../../../components/clock-time';
import { color, type InboxColor } from '../../../components/inbox-colors';
import { ClockMark, LockMark } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';
import type { WindowLevel } from '../model/window-level';
import { useWindowText } from './use-window-text';

/** How long free text can still be sent; the tooltip says until when. */
export function WindowChip({ level, isShort = false }: { level: WindowLevel; isShort?: boolean }) {
  const t = useText();
  const { formatDate } = useIntl();
  const until = level.kind === 'none' ? undefined : formatDate(level.expiresAt, { day: 'numeric', month: 'long', ...clockTime });
  const title = until === undefined ? undefined : t(level.kind === 'open' ? 'window.until' : 'window.since', { until });
  const text = useWindowText(level, isShort);
  return (
    <Chip $tone={level.kind === 'open' ? level.urgency : 'calm'} title={title}>
      {level.kind === 'open' ? <ClockMark /> : <LockMark />}
      {text}
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
