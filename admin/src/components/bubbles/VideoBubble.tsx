import { contentOf, type BubbleProps } from './bubble-props';
import { Caption, MetaOnPicture } from './Caption';
import { FilmBox } from './FilmBox';

export function VideoBubble({ message, meta }: BubbleProps) {
  const video = contentOf(message.content, 'video')?.video;
  const caption = video?.caption ?? null;
  return (
    <>
      <FilmBox files={message.media} named={video}>
        <MetaOnPicture caption={caption} meta={meta} />
      </FilmBox>
      <Caption caption={caption} meta={meta} />
    </>
  );
}
