import { Image } from '@strapi/icons';

import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { MediaBubble } from './MediaBubble';

export function ImageBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const caption = contentOf(message.content, 'image')?.image.caption ?? null;
  return <MediaBubble icon={<Image />} label={t('media.photo')} caption={caption} meta={meta} />;
}
