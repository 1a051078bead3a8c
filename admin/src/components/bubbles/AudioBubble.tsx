import { Microphone, MusicNotes } from '@strapi/icons';

import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { FileCard } from './FileCard';

export function AudioBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const isVoice = contentOf(message.content, 'audio')?.audio.voice === true;
  return (
    <FileCard
      badge={isVoice ? <Microphone /> : <MusicNotes />}
      name={t(isVoice ? 'media.voice' : 'media.audio')}
      details={null}
      meta={meta}
    />
  );
}
