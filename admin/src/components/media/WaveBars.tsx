import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface WaveBarsProps {
  /** Null: a plain line, where the sound's shape is not known. */
  readonly peaks: readonly number[] | null;
  /** 0 to 1. */
  readonly share: number;
}

const HEIGHT = 28;

/** Bars of a voice message; what was heard is coloured. */
export function WaveBars({ peaks, share }: WaveBarsProps) {
  if (!peaks) {
    return (
      <Line aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </Line>
    );
  }
  return (
    <Bars aria-hidden>
      {peaks.map((peak, index) => (
        <span
          key={index}
          data-heard={(index + 0.5) / peaks.length <= share}
          style={{ height: `${Math.max(3, Math.round(peak * HEIGHT))}px` }}
        />
      ))}
    </Bars>
  );
}

const Bars = styled.span`
  display: flex;
  align-items: center;
  justify-content: space-between;
  width: 100%;
  height: ${HEIGHT}px;

  > span {
    flex: none;
    width: 2px;
    border-radius: 1px;
    background: ${color('wave')};
  }
  > span[data-heard='true'] {
    background: ${color('primary')};
  }
`;
const Line = styled.span`
  display: block;
  width: 100%;
  height: 4px;
  border-radius: 2px;
  background: ${color('wave')};
  overflow: hidden;

  > span {
    display: block;
    height: 100%;
    background: ${color('primary')};
  }
`;
