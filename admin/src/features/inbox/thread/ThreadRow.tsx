import { memo } from 'react';

import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { EventLine } from '../events/EventLine';
import { HandoffCard } from '../events/HandoffCard';
import type { ThreadItem } from '../model/thread-items';
import type { OutgoingMessage } from '../outgoing/outgoing-message';
import { useText } from '../../../components/use-text';
import { contentOf } from '../../../components/bubbles/bubble-props';
import { MessageBubble } from './MessageBubble';
import { DaySeparator, UnreadDivider, WindowClosedLine } from './Separators';
import { SystemLine } from './SystemLine';

interface ThreadRowProps {
  readonly item: ThreadItem;
  readonly position: number;
  readonly conversation: Conversation;
  readonly myName: string;
  readonly pending: ReadonlyMap<string, OutgoingMessage>;
  readonly sentAgain: ReadonlySet<string | null>;
  readonly hidden: { isHidden: (id: string) => boolean; show: (id: string) => void };
  /** The message that somebody was led to. */
  readonly marked: string | null;
}

export const ThreadRow = memo(function ThreadRow(props: ThreadRowProps) {
  const { item, position, conversation, myName, pending, sentAgain, hidden, marked } = props;
  const t = useText();
  const contactName = conversation.contact.name;
  switch (item.kind) {
    case 'day':
      return <DaySeparator at={item.at} />;
    case 'unread':
      return <UnreadDivider count={item.count} />;
    case 'window-closed':
      return <WindowClosedLine at={item.at} />;
    case 'event': {
      const { message, event, isWhole } = item;
      if (event.kind === 'handoff' && isWhole) return <HandoffCard message={message} event={event} conversation={conversation} />;
      return <EventLine message={message} event={event} contactName={contactName} />;
    }
    case 'message': {
      const { message } = item;
      const system = contentOf(message.content, 'system');
      if (system) return <SystemLine>{system.system.body}</SystemLine>;
      if (contentOf(message.content, 'request_welcome')) return <SystemLine>{t('bubbles.welcome', { name: contactName })}</SystemLine>;
      return (
        <Gap $isFirst={item.isFirst}>
          <MessageBubble
            item={item}
            contactName={contactName}
            myName={myName}
            position={position}
            outgoing={pending.get(message.correlationId ?? '')}
            isSentAgain={sentAgain.has(message.documentId)}
            isMarked={marked === message.documentId}
            isHidden={message.status === 'failed' && hidden.isHidden(message.documentId)}
            onShow={() => hidden.show(message.documentId)}
          />
        </Gap>
      );
    }
  }
});

/** 8 px between groups, 2 px inside one. */
const Gap = styled.div<{ $isFirst: boolean }>`
  padding-block-start: ${({ $isFirst }) => ($isFirst ? '8px' : '2px')};
`;
