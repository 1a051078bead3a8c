import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Tapped } from './Tapped';

/** The contact tapped a button of a template. */
export function ButtonBubble({ message, meta }: BubbleProps) {
  return (
    <BubbleText meta={meta}>
      <Tapped message={message} />
      {contentOf(message.content, 'button')?.button.text ?? message.text}
    </BubbleText>
  );
}
