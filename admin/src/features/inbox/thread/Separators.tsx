import { FormattedDate, useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { LockMark } from '../../../components/status-icons';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { dayOf } from '../../../components/format/day-of';
import { SystemLine } from './SystemLine';

const DAY_MS = 24 * 60 * 60 * 1000;

export function DaySeparator({ at }: { at: number }) {
  const t = useText();
  const now = useNow();
  const isToday = dayOf(at) === dayOf(now);
  const isYesterday = dayOf(at) === dayOf(now - DAY_MS);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (
    <Center>
      <Day>
        {isToday ? (
          t('thread.today')
        ) : isYesterday ? (
          t('thread.yesterday')
        ) : (
          <FormattedDate value={at} weekday="long" day="numeric" month="long" {...(!isThisYear && { year: 'numeric' })} />
        )}
      </Day>
    </Center>
  );
}

export function UnreadDivider({ count }: { count: number }) {
  const t = useText();
  return (
    <Divider role="separator">
      <span>{t('thread.new-messages', { count })}</span>
    </Divider>
  );
}

export function WindowClosedLine({ at }: { at: number }) {
  const t = useText();
  const { formatDate } = useIntl();
  const when = formatDate(at, { weekday: 'long', ...clockTime });
  return <SystemLine icon={<LockMark />}>{t('thread.window-closed', { when })}</SystemLine>;
}

const Center = styled.div`
  display: flex;
  justify-content: center;
  padding-block: 8px;
`;
const Day = styled.span`
  padding: 3px 12px;
  border: 1px solid ${color('line')};
  border-radius: 13px;
  background: ${color('pane')};
  color: ${color('muted')};
  font-size: 12px;
  font-weight: 500;
  line-height: 18px;
`;
const Divider = styled.div`
  display: flex;
  align-items: center;
  gap: 16px;
  padding-block: 8px;
  color: ${color('primaryText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;

  &::before,
  &::after {
    content: '';
    flex: 1;
    height: 1px;
    background: ${color('primary')};
    opacity: 0.5;
  }
`;
