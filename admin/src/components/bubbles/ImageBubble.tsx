import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { Caption, MetaOnPicture } from './Caption';
import { PictureBox } from './PictureBox';

export function ImageBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const image = contentOf(message.content, 'image')?.image;
  const caption = image?.caption ?? null;
  return (
    <>
      <PictureBox files={message.media} named={image} alt={caption ?? t('media.photo')}>
        <MetaOnPicture caption={caption} meta={meta} />
      </PictureBox>
      <Caption caption={caption} meta={meta} />
    </>
  );
}
