import { File } from '@strapi/icons';

import { useText } from '../use-text';
import type { BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Labelled } from './Labelled';

/** A file of the phone app's history that Meta did not hand over. */
export function MediaPlaceholderBubble({ meta }: BubbleProps) {
  const t = useText();
  return (
    <BubbleText meta={meta}>
      <Labelled icon={<File aria-hidden />}>{t('bubbles.not-transferred')}</Labelled>
    </BubbleText>
  );
}
