import { useEffect, useRef } from 'react';

import { Loader } from '@strapi/design-system';
import { PaperPlane, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { voiceNotePlayLimit } from '../../../../../../contracts/file-types';
import { uploadMedia } from '../../../../api/upload-media';
import { GhostButton } from '../../../../components/GhostButton';
import { color } from '../../../../components/inbox-colors';
import { StopMark } from '../../../../components/media-icons';
import { mediaCache } from '../../../../components/media/media-cache';
import { clockOf } from '../../../../components/media/peaks';
import { ProgressLine } from '../../../../components/media/ProgressLine';
import { useRefusalText } from '../../../../components/media/use-refusal-text';
import { useText } from '../../../../components/use-text';
import type { Draft } from '../../outgoing/draft';
import { LevelBars } from './LevelBars';
import type { Recording } from './recorder-state';
import { useRecorder } from './use-recorder';
import { VoicePreview } from './VoicePreview';

interface VoiceBarProps {
  readonly onEnd: () => void;
  readonly onSend: (draft: Draft) => void;
}

/** In the place of the text: record, listen, send. */
export function VoiceBar({ onEnd, onSend }: VoiceBarProps) {
  const t = useText();
  const refusalText = useRefusalText();
  const { state, dispatch } = useRecorder();
  const uploading = useRef<AbortController | null>(null);
  useEffect(() => () => uploading.current?.abort(), []);

  const send = async (recording: Recording) => {
    const control = new AbortController();
    uploading.current = control;
    dispatch({ kind: 'sending' });
    const { file } = recording;
    const onProgress = (share: number) => dispatch({ kind: 'progress', share });
    const result = await uploadMedia(file, { filename: file.name, signal: control.signal, onProgress });
    if (result.kind === 'stored') {
      mediaCache.put(result.file.documentId, file);
      const audio = { media: result.file.documentId, ...(recording.isVoice && { voice: true }) };
      onSend({ content: { type: 'audio', audio }, media: [result.file] });
      onEnd();
    } else if (result.kind !== 'cancelled') {
      const problem = result.kind === 'refused' ? refusalText({ ...result, as: 'audio' }) : t('media.upload-failed');
      dispatch({ kind: 'not-sent', problem });
    }
  };

  return (
    <>
      <Row role="group" aria-label={t('composer.voice.label')} onKeyDown={(event) => event.key === 'Escape' && onEnd()}>
        <GhostButton label={t(state.kind === 'failed' ? 'common.close' : 'composer.voice.discard')} onClick={onEnd}>
          <Trash />
        </GhostButton>
        {(state.kind === 'asking' || state.kind === 'finishing') && (
          <Words role="status">
            <Loader small>{t('media.loading')}</Loader>
            <span>{t(state.kind === 'asking' ? 'composer.voice.asking' : 'composer.voice.finishing')}</span>
          </Words>
        )}
        {state.kind === 'failed' && <Words role="alert">{t(`composer.voice.${state.reason}`)}</Words>}
        {state.kind === 'recording' && (
          <>
            <Dot aria-hidden />
            <Time role="timer" aria-label={t('composer.voice.recording')}>
              {clockOf(Math.floor(state.seconds))}
            </Time>
            <LevelBars levels={state.levels} />
            <Stop label={t('composer.voice.stop')} autoFocus onClick={() => dispatch({ kind: 'stopped' })}>
              <StopMark />
            </Stop>
          </>
        )}
        {state.kind === 'ready' && (
          <>
            <VoicePreview recording={state.recording} />
            <Send label={t('composer.send')} autoFocus onClick={() => void send(state.recording)}>
              <PaperPlane />
            </Send>
          </>
        )}
        {state.kind === 'uploading' && (
          <Words>
            <ProgressLine label={t('composer.sending')} share={state.share} />
          </Words>
        )}
      </Row>
      {state.kind === 'ready' && state.problem !== null && <Note role="alert">{state.problem}</Note>}
      {state.kind === 'ready' && state.problem === null && state.recording.file.size > voiceNotePlayLimit && (
        <Note $isQuiet>{t('composer.voice.long')}</Note>
      )}
    </>
  );
}

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
  padding: 3px 4px;
`;
const Words = styled.span`
  display: flex;
  align-items: center;
  flex: 1;
  gap: 8px;
  min-width: 0;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
const Dot = styled.span`
  flex: none;
  width: 8px;
  height: 8px;
  border-radius: 4px;
  background: ${color('dangerIcon')};
`;
const Time = styled.span`
  flex: none;
  min-width: 32px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
`;
const Stop = styled(GhostButton)`
  color: ${color('dangerIcon')};
`;
const Send = styled(GhostButton)`
  background: ${color('filled')};
  color: ${color('onFilled')};

  &:hover:not(:disabled) {
    background: ${color('filled')};
    color: ${color('onFilled')};
    filter: brightness(1.1);
  }
`;
const Note = styled.p<{ $isQuiet?: boolean }>`
  padding: 0 12px 8px;
  color: ${({ $isQuiet }) => color($isQuiet ? 'muted' : 'dangerText')};
  font-size: 12px;
  line-height: 16px;
`;
