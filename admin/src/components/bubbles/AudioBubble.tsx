import { Microphone, MusicNotes } from '@strapi/icons';
import { styled } from 'styled-components';

import { fetchLimit } from '../../../../contracts/fetch-limit';
import type { MediaFile } from '../../../../contracts/media';
import { color } from '../inbox-colors';
import { AudioPlayer } from '../media/AudioPlayer';
import { DownloadButton } from '../media/DownloadButton';
import { fileView } from '../media/file-view';
import { FileTrouble } from '../media/FileTrouble';
import { useSound } from '../media/sound';
import { nameOf } from '../media/use-download';
import { useMediaBlob } from '../media/use-media-blob';
import { useMediaSource } from '../media/use-media-source';
import { useWaveform } from '../media/use-waveform';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';

export function AudioBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const audio = contentOf(message.content, 'audio')?.audio;
  const isVoice = audio?.voice === true;
  const label = t(isVoice ? 'media.voice' : 'media.audio');
  const view = fileView(message.media, audio);
  if (view.kind === 'stored') return <Player file={view.file} isVoice={isVoice} label={label} meta={meta} />;
  return (
    <>
      <Frame>
        <FileTrouble view={view} icon={isVoice ? <Microphone /> : <MusicNotes />} label={label} />
      </Frame>
      <End>{meta}</End>
    </>
  );
}

interface PlayerProps extends Pick<BubbleProps, 'meta'> {
  readonly file: MediaFile;
  readonly isVoice: boolean;
  readonly label: string;
}

function Player({ file, isVoice, label, meta }: PlayerProps) {
  const t = useText();
  const { documentId, size } = file;
  // Small ones are read at once, for their bars; a large one is asked for when it is played.
  const media = useMediaBlob(size !== null && size <= fetchLimit ? documentId : null);
  const waveform = useWaveform(documentId, media.kind === 'ready' ? media.blob : null);
  const { load, problem } = useMediaSource(file);
  const isBroken = useSound((state) => state.id === documentId && state.isBroken);
  const trouble = isBroken ? t('media.not-playable') : problem === null ? null : t(`media.${problem}`);
  return (
    <Box>
      {!isVoice && (
        <Head>
          <MusicNotes width={14} height={14} aria-hidden />
          <span>{nameOf(file)}</span>
          <DownloadButton file={file} name={nameOf(file)} />
        </Head>
      )}
      <AudioPlayer id={documentId} load={load} waveform={waveform} label={isVoice ? label : nameOf(file)} meta={meta} />
      {trouble !== null && (
        <Trouble role="status">
          {trouble}
          {isVoice && <DownloadButton file={file} name={nameOf(file)} />}
        </Trouble>
      )}
    </Box>
  );
}

const Box = styled.div`
  width: 340px;
  max-width: 100%;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 4px 6px 0 12px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  > svg {
    flex: none;
  }
  > svg path {
    fill: ${color('muted')};
  }
  > span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & + div {
    padding-block-start: 0;
  }
`;
const Trouble = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 0 12px 6px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Frame = styled.div`
  min-width: 220px;
  margin: 4px;
  border-radius: 8px;
  background: ${color('quote')};
`;
const End = styled.div`
  display: flex;
  justify-content: flex-end;
  padding: 0 10px 5px;
`;
