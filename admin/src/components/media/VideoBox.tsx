import { useRef, useState } from 'react';

import { Loader } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { DownloadButton } from './DownloadButton';
import { nameOf } from './use-download';
import { useFileSize } from './use-file-size';
import { useMediaSource } from './use-media-source';

/** A box with a play button; nothing is loaded before it is pressed. */
export function VideoBox({ file }: { file: MediaFile }) {
  const t = useText();
  const sizeOf = useFileSize();
  const video = useRef<HTMLVideoElement>(null);
  const { load, problem } = useMediaSource(file);
  const [url, setUrl] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'loading' | 'broken'>('idle');
  const [resumeAt, setResumeAt] = useState(0);

  const play = async () => {
    setState('loading');
    const next = await load();
    setUrl(next);
    setState('idle');
  };
  /** A ticket lives five minutes: after a long pause a new one goes on where the old one ended. */
  const onError = () => {
    const at = video.current?.currentTime ?? 0;
    if (at > 0 && at !== resumeAt) {
      setResumeAt(at);
      void play();
      return;
    }
    setUrl(null);
    setState('broken');
  };

  if (url !== null) {
    return (
      <Player
        ref={video}
        src={url}
        controls
        autoPlay
        playsInline
        aria-label={t('media.video')}
        onLoadedMetadata={({ currentTarget }) => {
          if (resumeAt > 0) Object.assign(currentTarget, { currentTime: resumeAt });
        }}
        onError={onError}
      />
    );
  }
  const trouble = state === 'broken' ? t('media.not-playable') : problem === null ? null : t(`media.${problem}`);
  return (
    <>
      <Start type="button" aria-label={t('media.play-video')} disabled={state === 'loading'} onClick={() => void play()}>
        {state === 'loading' ? <Loader small>{t('media.loading')}</Loader> : <Play width={20} height={20} aria-hidden />}
      </Start>
      {trouble !== null && <Trouble role="status">{trouble}</Trouble>}
      <Corner>
        {file.size !== null && <Size>{sizeOf(file.size)}</Size>}
        <DownloadButton file={file} name={nameOf(file)} />
      </Corner>
    </>
  );
}

const Player = styled.video`
  display: block;
  width: 100%;
  height: 100%;
`;
const Start = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 48px;
  height: 48px;
  padding: 0;
  border: 0;
  border-radius: 24px;
  background: ${color('filled')};
  color: ${color('onFilled')};
  cursor: pointer;

  svg path {
    fill: currentColor;
  }
  &:hover:not(:disabled) {
    filter: brightness(1.1);
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
`;
const Trouble = styled.span`
  position: absolute;
  inset-block-start: 8px;
  inset-inline: 12px;
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;
  text-align: center;
`;
const Corner = styled.span`
  position: absolute;
  inset-inline-start: 6px;
  inset-block-end: 6px;
  display: inline-flex;
  align-items: center;
  gap: 4px;

  button {
    width: 24px;
    height: 24px;
    background: ${color('pane')};
  }
`;
const Size = styled.span`
  padding: 4px 6px;
  border-radius: 4px;
  background: ${color('pane')};
  color: ${color('muted')};
  font-size: 11px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
