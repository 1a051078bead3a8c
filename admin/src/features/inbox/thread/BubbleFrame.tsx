import { styled } from 'styled-components';

import { color, type InboxColor } from '../../../components/inbox-colors';

interface FrameStyle {
  readonly $isOurs: boolean;
  readonly $isAssistant: boolean;
  readonly $hasTail: boolean;
  readonly $hasTrouble: boolean;
  readonly $hasReactions: boolean;
  /** Stickers stand on the thread itself. */
  readonly $isBare: boolean;
  /** The one that somebody was led to. */
  readonly $isMarked: boolean;
}

function surface({ $isOurs, $isAssistant }: FrameStyle): { fill: InboxColor; line: InboxColor } {
  if (!$isOurs) return { fill: 'inbound', line: 'inboundLine' };
  return $isAssistant ? { fill: 'assistant', line: 'assistantLine' } : { fill: 'outbound', line: 'outboundLine' };
}

/** The bubble's surface: radius 12, the tail's corner 4. */
export const BubbleFrame = styled.div<FrameStyle>`
  --whatsapp-bubbleLine: ${(props) => color(surface(props).line)};
  /* Bars of a voice message are darker on our own, tinted surface. */
  ${({ $isOurs }) => $isOurs && `--whatsapp-wave: ${color('muted')};`}
  position: relative;
  box-sizing: border-box;
  max-width: min(680px, 75cqw);
  min-width: 0;
  margin-block-end: ${({ $hasReactions }) => ($hasReactions ? '14px' : 0)};
  border: 1px solid ${(props) => (props.$isBare ? 'transparent' : color(surface(props).line))};
  border-radius: 12px;
  border-end-start-radius: ${({ $isOurs, $hasTail }) => (!$isOurs && $hasTail ? '4px' : '12px')};
  border-end-end-radius: ${({ $isOurs, $hasTail }) => ($isOurs && $hasTail ? '4px' : '12px')};
  background: ${(props) => (props.$isBare ? 'none' : color(surface(props).fill))};
  ${({ $hasTrouble }) => $hasTrouble && `border-inline-start: 2px solid ${color('dangerIcon')};`}
  ${({ $isMarked }) => $isMarked && `box-shadow: 0 0 0 3px ${color('primaryRing')}; border-color: ${color('primary')};`}

  @media (max-width: 767px) {
    max-width: 82cqw;
  }
  @media (forced-colors: active) {
    border: 1px solid CanvasText;
  }
`;
