import { memo } from 'react';

import { styled } from 'styled-components';

import { color, type InboxColor } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { TextAction } from '../../../components/TextAction';
import { chooseBubble } from '../../../components/bubbles/choose-bubble';
import type { MessageItem } from '../model/thread-items';
import type { OutgoingMessage } from '../outgoing/outgoing-message';
import { AuthorLine } from './AuthorLine';
import { FailedPanel } from './FailedPanel';
import { useMessageLabels } from './message-labels';
import { MessageMeta } from './MessageMeta';
import { PendingPanel } from './PendingPanel';
import { QuotedMessage } from './QuotedMessage';
import { ReactionPill } from './ReactionPill';
import { ReplyButton } from './ReplyButton';
import { UncertainPanel } from './UncertainPanel';

interface MessageBubbleProps {
  readonly item: MessageItem;
  readonly contactName: string;
  readonly myName: string;
  readonly position: number;
  readonly outgoing: OutgoingMessage | undefined;
  readonly isSentAgain: boolean;
  readonly isHidden: boolean;
  readonly onShow: () => void;
}

export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { item, contactName, myName, position, outgoing, isSentAgain, isHidden, onShow } = props;
  const { message, reactions, isFirst, isLast } = item;
  const t = useText();
  const { authorOf, spokenLabel } = useMessageLabels(contactName);
  const isOurs = message.direction !== 'inbound';
  const Bubble = chooseBubble(message);
  const hasTrouble = message.status === 'failed' || outgoing?.state.kind === 'refused';
  const isMine = message.author.kind === 'user' && (message.author.name === null || message.author.name === myName);

  return (
    <Article
      aria-label={spokenLabel(message)}
      aria-posinset={position}
      aria-setsize={-1}
      data-message-id={message.documentId}
      data-wamid={message.wamid ?? undefined}
      data-direction={message.direction}
      data-status={message.status ?? undefined}
      $isOurs={isOurs}
    >
      {isHidden ? (
        <HiddenLine>
          {t('failed.hidden')}
          <TextAction type="button" onClick={onShow}>
            {t('action.show')}
          </TextAction>
        </HiddenLine>
      ) : (
        <Row $isOurs={isOurs}>
          <Frame
            $isOurs={isOurs}
            $isAssistant={message.author.kind === 'assistant'}
            $hasTail={isLast}
            $hasTrouble={hasTrouble}
            $hasReactions={reactions.length > 0}
          >
            {isOurs && isFirst && !isMine && <AuthorLine kind={message.author.kind} name={authorOf(message)} />}
            {message.forwarded && <Forwarded>{t('bubble.forwarded')}</Forwarded>}
            {message.replyTo && <QuotedMessage quote={message.replyTo} contactName={contactName} />}
            <Bubble message={message} meta={<MessageMeta message={message} />} />
            {message.status === 'failed' && <FailedPanel message={message} isSentAgain={isSentAgain} />}
            {message.status === 'uncertain' && <UncertainPanel message={message} isSentAgain={isSentAgain} />}
            {outgoing && <PendingPanel message={message} outgoing={outgoing} />}
            <ReactionPill reactions={reactions} contactName={contactName} />
          </Frame>
          {message.wamid !== null && message.revokedAt === null && <ReplyButton message={message} />}
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
`;

const Row = styled.div<{ $isOurs: boolean }>`
  display: flex;
  flex-direction: ${({ $isOurs }) => ($isOurs ? 'row-reverse' : 'row')};
  align-items: center;
  gap: 8px;
  max-width: 100%;
  min-width: 0;

  &:not(:hover, :focus-within) > button {
    opacity: 0;
  }
  @media (hover: none) {
    > button {
      display: none;
    }
  }
`;

interface FrameStyle {
  readonly $isOurs: boolean;
  readonly $isAssistant: boolean;
  readonly $hasTail: boolean;
  readonly $hasTrouble: boolean;
  readonly $hasReactions: boolean;
}

function surface({ $isOurs, $isAssistant }: FrameStyle): { fill: InboxColor; line: InboxColor } {
  if (!$isOurs) return { fill: 'inbound', line: 'inboundLine' };
  return $isAssistant ? { fill: 'assistant', line: 'assistantLine' } : { fill: 'outbound', line: 'outboundLine' };
}

const Frame = styled.div<FrameStyle>`
  position: relative;
  box-sizing: border-box;
  max-width: min(680px, 75cqw);
  min-width: 0;
  margin-block-end: ${({ $hasReactions }) => ($hasReactions ? '14px' : 0)};
  border: 1px solid ${(props) => color(surface(props).line)};
  border-radius: 12px;
  border-end-start-radius: ${({ $isOurs, $hasTail }) => (!$isOurs && $hasTail ? '4px' : '12px')};
  border-end-end-radius: ${({ $isOurs, $hasTail }) => ($isOurs && $hasTail ? '4px' : '12px')};
  background: ${(props) => color(surface(props).fill)};
  ${({ $hasTrouble }) => $hasTrouble && `border-inline-start: 2px solid ${color('dangerIcon')};`}

  @media (max-width: 767px) {
    max-width: 82cqw;
  }
  @media (forced-colors: active) {
    border: 1px solid CanvasText;
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
