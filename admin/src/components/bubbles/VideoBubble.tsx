import { Play } from '@strapi/icons';

import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { MediaBubble } from './MediaBubble';

export function VideoBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const caption = contentOf(message.content, 'video')?.video.caption ?? null;
  return <MediaBubble icon={<Play />} label={t('media.video')} caption={caption} meta={meta} />;
}
