import { styled } from 'styled-components';

import { FormattedText } from '../format/FormattedText';
import { isEmojiOnly } from '../format/is-emoji-only';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';

export function TextBubble({ message, meta }: BubbleProps) {
  const body = contentOf(message.content, 'text')?.text.body ?? message.text ?? '';
  return <BubbleText meta={meta}>{isEmojiOnly(body) ? <Large>{body}</Large> : <FormattedText text={body} />}</BubbleText>;
}

const Large = styled.span`
  font-size: 32px;
  line-height: 40px;
`;
