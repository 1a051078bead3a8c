import { EmotionHappy } from '@strapi/icons';

import { useText } from '../use-text';
import type { BubbleProps } from './bubble-props';
import { MediaBubble } from './MediaBubble';

export function StickerBubble({ meta }: BubbleProps) {
  const t = useText();
  return <MediaBubble icon={<EmotionHappy />} label={t('media.sticker')} caption={null} meta={meta} />;
}
