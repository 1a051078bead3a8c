import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

import { Loader } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { PauseMark } from '../media-icons';
import { useText } from '../use-text';
import { clockOf } from './peaks';
import { rates, sound, useRate, useSound } from './sound';
import type { Waveform } from './waveform';
import { WaveBars } from './WaveBars';

interface AudioPlayerProps {
  readonly id: string;
  readonly load: () => Promise<string | null>;
  readonly waveform: Waveform | null;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** Time and ticks of the message. */
  readonly meta: ReactNode;
  readonly hasRate?: boolean;
}

const STEP_SECONDS = 5;

/** Play, where it stands, how fast. Keys on the bar: arrows 5 seconds, Home and End. */
export function AudioPlayer({ id, load, waveform, label, meta, hasRate = true }: AudioPlayerProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const mine = useSound((state) => (state.id === id ? state : null));
  const rate = useRate();
  const [startAt, setStartAt] = useState(0);
  const duration = mine?.duration ?? waveform?.duration ?? null;
  const time = mine ? mine.time : startAt;
  const share = duration === null || duration === 0 ? 0 : Math.min(1, time / duration);
  const isPlaying = mine?.isPlaying === true;

  const seek = (seconds: number) => {
    const at = Math.min(Math.max(0, seconds), duration ?? 0);
    if (mine) sound.seek(id, at);
    else setStartAt(at);
  };
  const onPointerDown = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (duration !== null && width > 0) seek(((clientX - left) / width) * duration);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: time + STEP_SECONDS,
      ArrowLeft: time - STEP_SECONDS,
      Home: 0,
      End: duration ?? 0,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    seek(target);
  };
  const nextRate = rates[(rates.indexOf(rate) + 1) % rates.length] ?? 1;

  return (
    <Row data-audio-state={isPlaying ? 'playing' : 'paused'}>
      <Round
        type="button"
        aria-label={t(isPlaying ? 'media.pause' : 'media.play', { name: label })}
        onClick={() => (isPlaying ? sound.pause() : void sound.play(id, load, mine ? undefined : startAt))}
      >
        {mine?.isLoading ? (
          <Loader small>{t('media.loading')}</Loader>
        ) : isPlaying ? (
          <PauseMark />
        ) : (
          <Play width={12} height={12} aria-hidden />
        )}
      </Round>
      <Track
        role="slider"
        tabIndex={0}
        aria-label={t('media.position', { name: label })}
        aria-valuemin={0}
        aria-valuemax={Math.round(duration ?? 0)}
        aria-valuenow={Math.round(time)}
        aria-valuetext={duration === null ? clockOf(time) : t('media.position.value', { time: clockOf(time), duration: clockOf(duration) })}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <WaveBars peaks={waveform?.peaks ?? null} share={share} />
      </Track>
      {duration !== null && <Time>{clockOf(time > 0 ? time : duration)}</Time>}
      {hasRate && (
        <Speed
          type="button"
          aria-label={t('media.speed', { rate: formatNumber(rate) })}
          onClick={() => sound.setRate(nextRate)}
        >{`${formatNumber(rate)}×`}</Speed>
      )}
      <Meta>{meta}</Meta>
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 10px;
  padding: 7px 10px 7px 12px;
`;
const Round = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 32px;
  height: 32px;
  padding: 0;
  border: 0;
  border-radius: 16px;
  background: ${color('filled')};
  color: ${color('onFilled')};
  cursor: pointer;

  svg path {
    fill: currentColor;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    width: 44px;
    height: 44px;
    border-radius: 22px;
  }
`;
const Track = styled.div`
  display: flex;
  align-items: center;
  flex: 1 1 140px;
  min-width: 72px;
  height: 32px;
  cursor: pointer;
  touch-action: pan-y;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
const Time = styled.span`
  flex: none;
  min-width: 28px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
const Speed = styled.button`
  flex: none;
  min-width: 32px;
  height: 20px;
  padding: 0 6px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 10px;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 11px;
  font-weight: 600;
  line-height: 16px;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
`;
const Meta = styled.span`
  display: inline-flex;
  align-self: flex-end;
`;
