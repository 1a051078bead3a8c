import { memo, type MouseEvent } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { TextAction } from '../../../components/TextAction';
import { chooseBubble } from '../../../components/bubbles/choose-bubble';
import { isAnswer } from '../../../components/bubbles/InteractiveBubble';
import { ProductLine } from '../../../components/bubbles/ProductLine';
import { ReferralCard } from '../../../components/bubbles/ReferralCard';
import type { MessageItem } from '../model/thread-items';
import type { OutgoingMessage } from '../outgoing/outgoing-message';
import { AuthorLine } from './AuthorLine';
import { BubbleFrame } from './BubbleFrame';
import { FailedPanel } from './FailedPanel';
import { useMessageLabels } from './message-labels';
import { MessageMeta } from './MessageMeta';
import { MessageToolbar } from './MessageToolbar';
import { PendingPanel } from './PendingPanel';
import { QuotedMessage } from './QuotedMessage';
import { ReactionPill } from './ReactionPill';
import { useThreadActions } from './thread-actions';
import { UncertainPanel } from './UncertainPanel';
import { useBubbleActive } from './use-bubble-active';

interface MessageBubbleProps {
  readonly item: MessageItem;
  readonly contactName: string;
  readonly myName: string;
  readonly position: number;
  readonly outgoing: OutgoingMessage | undefined;
  readonly isSentAgain: boolean;
  readonly isHidden: boolean;
  readonly isMarked: boolean;
  readonly onShow: () => void;
}

export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { item, contactName, myName, position, outgoing, isSentAgain, isHidden, isMarked, onShow } = props;
  const { message, reactions, chosen, isFirst, isLast } = item;
  const t = useText();
  const { canSend, reply } = useThreadActions();
  const { authorOf, spokenLabel } = useMessageLabels(contactName);
  const { isActive, setIsBusy, handlers } = useBubbleActive();
  const isOurs = message.direction !== 'inbound';
  const isRevoked = message.revokedAt !== null;
  const Bubble = chooseBubble(message);
  const hasTrouble = message.status === 'failed' || outgoing?.state.kind === 'refused';
  const isMine = message.author.kind === 'user' && (message.author.name === null || message.author.name === myName);
  const hasQuote = message.replyTo !== null && !isAnswer(message) && !isRevoked;
  const quoteOnDoubleClick = (event: MouseEvent) => {
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, input, video, [role="slider"]');
    if (canSend && message.wamid !== null && !isRevoked && !isOnControl) reply(message);
  };

  return (
    <Article
      tabIndex={-1}
      aria-label={spokenLabel(message)}
      aria-posinset={position}
      aria-setsize={-1}
      data-message-id={message.documentId}
      data-wamid={message.wamid ?? undefined}
      data-direction={message.direction}
      data-status={message.status ?? undefined}
      data-type={message.type}
      $isOurs={isOurs}
      {...handlers}
    >
      {isHidden ? (
        <HiddenLine>
          {t('failed.hidden')}
          <TextAction type="button" onClick={onShow}>
            {t('action.show')}
          </TextAction>
        </HiddenLine>
      ) : (
        <Row $isOurs={isOurs} onDoubleClick={quoteOnDoubleClick}>
          <BubbleFrame
            $isOurs={isOurs}
            $isAssistant={message.author.kind === 'assistant'}
            $hasTail={isLast}
            $hasTrouble={hasTrouble}
            $hasReactions={reactions.length > 0}
            $isBare={message.type === 'sticker' && !isRevoked && !hasQuote && !hasTrouble}
            $isMarked={isMarked}
          >
            {isOurs && isFirst && !isMine && <AuthorLine kind={message.author.kind} name={authorOf(message)} />}
            {message.forwarded && !isRevoked && <Forwarded>{t('bubble.forwarded')}</Forwarded>}
            {message.referral && !isRevoked && <ReferralCard referral={message.referral} />}
            {message.product && !isRevoked && <ProductLine product={message.product} />}
            {hasQuote && message.replyTo && <QuotedMessage quote={message.replyTo} contactName={contactName} />}
            <Bubble message={message} chosen={chosen} meta={<MessageMeta message={message} />} />
            {message.status === 'failed' && <FailedPanel message={message} isSentAgain={isSentAgain} />}
            {message.status === 'uncertain' && <UncertainPanel message={message} isSentAgain={isSentAgain} />}
            {outgoing && <PendingPanel message={message} outgoing={outgoing} />}
            <ReactionPill reactions={reactions} contactName={contactName} />
          </BubbleFrame>
          {isActive && !outgoing && (
            <MessageToolbar
              message={message}
              ownReaction={reactions.find(({ direction }) => direction !== 'inbound')?.emoji ?? null}
              onBusy={setIsBusy}
            />
          )}
        </Row>
      )}
    </Article>
  );
});

const Article = styled.article<{ $isOurs: boolean }>`
  display: flex;
  flex-direction: column;
  align-items: ${({ $isOurs }) => ($isOurs ? 'flex-end' : 'flex-start')};
  min-width: 0;
  border-radius: 12px;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
`;

const Row = styled.div<{ $isOurs: boolean }>`
  display: flex;
  flex-direction: ${({ $isOurs }) => ($isOurs ? 'row-reverse' : 'row')};
  align-items: center;
  gap: 8px;
  max-width: 100%;
  min-width: 0;

  /* A finger has no room beside the bubble. */
  @media (hover: none) {
    flex-wrap: wrap;
  }
`;

const Forwarded = styled.div`
  padding: 6px 12px 0;
  color: ${color('muted')};
  font-size: 12px;
  font-style: italic;
  line-height: 16px;
`;

const HiddenLine = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
