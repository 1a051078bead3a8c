import type { ReactNode } from 'react';

import { ArrowsCounterClockwise, Bell, Clock, Sparkle, User } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import type { EventContent } from '../../../../../contracts/message-content';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { LockMark } from '../../../components/status-icons';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { SystemLine } from '../thread/SystemLine';
import { eventAuthor, eventText, type EventIcon } from './event-text';

interface EventLineProps {
  readonly message: Message;
  readonly event: EventContent;
  readonly contactName: string;
}

const icons: Readonly<Record<EventIcon, ReactNode>> = {
  automatic: <ArrowsCounterClockwise />,
  'by-itself': <Clock />,
  person: <User />,
  assistant: <Sparkle />,
  marketing: <Bell />,
  blocked: <LockMark />,
};

/** What happened to the conversation, in one line: who, what, why, when. */
export function EventLine({ message, event, contactName }: EventLineProps) {
  const t = useText();
  const rich = useRichText();
  const { formatTime } = useIntl();
  const { icon, key, values, reason, tail } = eventText(event, {
    who: eventAuthor(message, t('author.phone-app')),
    contact: contactName,
  });
  return (
    <Place>
      <SystemLine
        icon={
          <Mark aria-hidden $isAssistant={icon === 'assistant'}>
            {icons[icon]}
          </Mark>
        }
      >
        <Words data-event={event.kind}>
          {rich(key, { ...values, ...(reason && { reason: t(`handoff.reason.${reason}`) }) })}
          {tail && ` · ${t(tail.key, tail.values)}`}
          {' · '}
          <time dateTime={message.occurredAt}>{formatTime(message.occurredAt, clockTime)}</time>
        </Words>
      </SystemLine>
    </Place>
  );
}

const Place = styled.div`
  padding-block: 2px;
`;
const Mark = styled.span<{ $isAssistant: boolean }>`
  display: inline-flex;
  color: ${({ $isAssistant }) => color($isAssistant ? 'assistantIcon' : 'muted')};

  svg {
    width: 12px;
    height: 12px;
  }
  svg path:not([stroke]) {
    fill: currentColor;
  }
`;
const Words = styled.span`
  overflow-wrap: anywhere;

  strong {
    color: ${color('text')};
    font-weight: 600;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
`;
