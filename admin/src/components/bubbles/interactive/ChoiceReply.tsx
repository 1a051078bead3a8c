import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color } from '../../inbox-colors';
import { BubbleText } from '../BubbleText';
import { Tapped } from '../Tapped';
import type { InteractiveOf } from './kinds';

interface ChoiceReplyProps {
  readonly message: Message;
  readonly content: InteractiveOf<'button_reply' | 'list_reply'>;
  readonly meta: ReactNode;
}

export function ChoiceReply({ message, content: { title, description }, meta }: ChoiceReplyProps) {
  return (
    <BubbleText meta={meta}>
      <Tapped message={message} />
      {title ?? message.text}
      {description && <Description>{description}</Description>}
    </BubbleText>
  );
}

const Description = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
