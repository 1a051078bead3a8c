import { contentOf, type BubbleProps } from './bubble-props';
import { Caption } from './Caption';
import { DocumentBox } from './DocumentBox';

export function DocumentBubble({ message, meta }: BubbleProps) {
  const document = contentOf(message.content, 'document')?.document;
  const caption = document?.caption ?? null;
  return (
    <>
      <DocumentBox files={message.media} named={document} meta={caption ? null : meta} />
      <Caption caption={caption} meta={meta} />
    </>
  );
}
