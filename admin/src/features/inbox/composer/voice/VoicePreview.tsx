import { useEffect, useMemo } from 'react';

import { styled } from 'styled-components';

import { AudioPlayer } from '../../../../components/media/AudioPlayer';
import { sound } from '../../../../components/media/sound';
import { useWaveform } from '../../../../components/media/use-waveform';
import { useText } from '../../../../components/use-text';
import type { Recording } from './recorder-state';

/** What will be sent, to be heard first. */
export function VoicePreview({ recording: { file } }: { recording: Recording }) {
  const t = useText();
  const id = `preview:${file.name}`;
  const waveform = useWaveform(id, file);
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(
    () => () => {
      if (sound.get().id === id) sound.stop();
      URL.revokeObjectURL(url);
    },
    [id, url],
  );
  return (
    <Box>
      <AudioPlayer id={id} load={() => Promise.resolve(url)} waveform={waveform} label={t('media.voice')} meta={null} hasRate={false} />
    </Box>
  );
}

const Box = styled.div`
  flex: 1;
  min-width: 0;

  > div {
    padding: 0;
  }
`;
