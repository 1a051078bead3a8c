import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Tapped } from './Tapped';

export function ButtonBubble({ message, meta }: BubbleProps) {
  return (
    <BubbleText meta={meta}>
      <Tapped />
      {contentOf(message.content, 'button')?.button.text ?? message.text}
    </BubbleText>
  );
}
