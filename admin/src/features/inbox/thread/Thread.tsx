import { memo, useMemo, useState } from 'react';

import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { dayOf } from '../../../components/format/day-of';
import { BubbleContext, type BubbleOffers } from '../../../components/bubbles/bubble-context';
import { threadItems } from '../model/thread-items';
import type { OutgoingMessage } from '../outgoing/outgoing-message';
import { JumpToLatest } from './JumpToLatest';
import { ThreadRow } from './ThreadRow';
import { useAnnounceNew } from './use-announce-new';
import { useFirstUnread } from './use-first-unread';
import { useMarkRead } from './use-mark-read';
import { useThreadActions } from './thread-actions';
import { useShowMessage } from './use-show-message';
import { useScrollOnSend } from './use-scroll-on-send';
import { useThreadKeys } from './use-thread-keys';
import { useThreadScroll } from './use-thread-scroll';

interface ThreadProps {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly outgoing: readonly OutgoingMessage[];
  readonly windowClosedAt: number | null;
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
  readonly offers: Omit<BubbleOffers, 'showMessage'>;
  readonly myName: string;
  readonly hidden: { isHidden: (id: string) => boolean; show: (id: string) => void };
}

/** Drawn anew only when its messages change, not at every letter that is written below it. */
export const Thread = memo(function Thread(props: ThreadProps) {
  const { conversation, messages, outgoing, windowClosedAt, hasOlder, loadOlder, offers, myName, hidden } = props;
  const t = useText();
  const contactName = conversation.contact.name;
  const firstUnread = useFirstUnread(messages, conversation.unreadCount);
  const items = useMemo(() => threadItems({ messages, firstUnread, windowClosedAt, dayOf }), [messages, firstUnread, windowClosedAt]);
  const sentAgain = useMemo(() => new Set(messages.map(({ retryOf }) => retryOf)), [messages]);
  const pending = useMemo(() => new Map(outgoing.map((message) => [message.correlationId, message])), [outgoing]);
  const { scroller, virtualizer, onScroll, isAtEnd, isFar, scrollToEnd } = useThreadScroll({ items, loadOlder });
  useMarkRead({ conversation, messages, isAtEnd });
  useAnnounceNew(messages, contactName);
  useScrollOnSend(outgoing.length, scrollToEnd);
  const newBelow = useNewBelow(messages, isAtEnd);
  const { canSend, reply } = useThreadActions();
  const onKeyDown = useThreadKeys({ messages, reply: canSend ? reply : null });
  const { marked, showMessage } = useShowMessage({
    items,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
    hasOlder,
    loadOlder,
  });
  const allOffers = useMemo(() => ({ ...offers, showMessage }), [offers, showMessage]);

  return (
    <Pane>
      <Scroller
        ref={scroller}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        role="log"
        aria-live="off"
        aria-label={t('thread.label', { name: contactName })}
        tabIndex={0}
      >
        <BubbleContext.Provider value={allOffers}>
          <Canvas style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const item = items[index];
              return (
                item && (
                  <Slot key={key} ref={virtualizer.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
                    <ThreadRow
                      item={item}
                      position={index + 1}
                      conversation={conversation}
                      myName={myName}
                      pending={pending}
                      sentAgain={sentAgain}
                      hidden={hidden}
                      marked={marked}
                    />
                  </Slot>
                )
              );
            })}
          </Canvas>
        </BubbleContext.Provider>
      </Scroller>
      {(isFar || newBelow > 0) && <JumpToLatest count={newBelow} onJump={scrollToEnd} />}
    </Pane>
  );
});

/** How many messages of the contact came since the end was last in sight. */
function useNewBelow(messages: readonly Message[], isAtEnd: boolean): number {
  const newest = messages[messages.length - 1]?.occurredAt ?? '';
  const [seenUntil, setSeenUntil] = useState(newest);
  if (isAtEnd && seenUntil !== newest) setSeenUntil(newest);
  if (isAtEnd) return 0;
  return messages.filter(({ direction, occurredAt }) => direction === 'inbound' && occurredAt > seenUntil).length;
}

const Pane = styled.div`
  position: relative;
  flex: 1;
  min-height: 0;
  background: ${color('thread')};
`;
const Scroller = styled.div`
  display: flex;
  flex-direction: column;
  height: 100%;
  overflow-x: hidden;
  overflow-y: auto;
  overflow-anchor: none;
  overscroll-behavior: contain;
  container-type: inline-size;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Canvas = styled.div`
  position: relative;
  flex: none;
  width: 100%;
  /* A short thread stands at the bottom, beside the composer. */
  margin-block-start: auto;
`;
const Slot = styled.div`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  box-sizing: border-box;
  width: 100%;
  padding-inline: 24px;

  @media (max-width: 767px) {
    padding-inline: 12px;
  }
`;
