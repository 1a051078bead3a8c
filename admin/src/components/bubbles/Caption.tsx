import type { ReactNode } from 'react';

import { FormattedText } from '../format/FormattedText';
import { OnPicture } from '../media/MediaFrame';
import { BubbleText } from './BubbleText';

/** Below a picture, video or document; without it the time stands on the picture. */
export function Caption({ caption, meta }: { caption: string | null; meta: ReactNode }) {
  if (!caption) return null;
  return (
    <BubbleText meta={meta}>
      <FormattedText text={caption} />
    </BubbleText>
  );
}

export function MetaOnPicture({ caption, meta }: { caption: string | null; meta: ReactNode }) {
  return caption ? null : <OnPicture>{meta}</OnPicture>;
}
