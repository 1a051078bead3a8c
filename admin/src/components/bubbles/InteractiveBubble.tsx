import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Tapped } from './Tapped';

export function InteractiveBubble({ message, meta }: BubbleProps) {
  const reply = contentOf(message.content, 'interactive')?.interactive;
  const title = reply?.title ?? message.text ?? reply?.kind ?? '';
  return (
    <BubbleText meta={meta}>
      {message.direction === 'inbound' && <Tapped />}
      {title}
      {reply?.description && <Description>{reply.description}</Description>}
    </BubbleText>
  );
}

const Description = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
