import { Tooltip } from '@strapi/design-system';
import { Microphone } from '@strapi/icons';
import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { messageStatuses, type MessageStatus } from '../../../../../contracts/message-statuses';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { ClockMark, DoubleTick, FailedMark, QuestionMark, SingleTick } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';

/** Clock, ticks or trouble; the tooltip lists when each status was reached. */
export function StatusMark({ message }: { message: Message }) {
  if (message.direction !== 'outbound' || message.status === null) return null;
  return (
    <Tooltip label={<StatusTimes message={message} />}>
      <Mark data-mark={message.status}>
        <StatusIcon status={message.status} />
      </Mark>
    </Tooltip>
  );
}

export function StatusIcon({ status }: { status: MessageStatus }) {
  switch (status) {
    case 'queued':
    case 'sending':
    case 'accepted':
      return <ClockMark />;
    case 'sent':
      return <SingleTick />;
    case 'delivered':
      return <DoubleTick />;
    case 'read':
      return (
        <Read>
          <DoubleTick />
        </Read>
      );
    case 'played':
      return (
        <Played>
          <Microphone width={12} height={12} aria-hidden />
        </Played>
      );
    case 'failed':
      return (
        <Failed>
          <FailedMark size={12} />
        </Failed>
      );
    case 'uncertain':
      return <QuestionMark />;
  }
}

function StatusTimes({ message: { status, statusTimes } }: { message: Message }) {
  const t = useText();
  const reached = messageStatuses.filter((name) => statusTimes[name] !== undefined);
  if (reached.length === 0) return <>{status === null ? null : t(`status.${status}`)}</>;
  return (
    <>
      {reached.map((name) => (
        <Line key={name}>
          {t(`status.${name}`)} <FormattedDate value={statusTimes[name]} day="numeric" month="short" {...clockTime} second="2-digit" />
        </Line>
      ))}
    </>
  );
}

const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  height: 14px;
`;
const Read = styled.span`
  display: inline-flex;
  color: ${color('readTick')};
`;
const Played = styled(Read)`
  && svg path {
    fill: ${color('readTick')};
  }
`;
const Failed = styled.span`
  display: inline-flex;
  color: ${color('dangerIcon')};
`;
const Line = styled.span`
  display: block;
  white-space: nowrap;
`;
