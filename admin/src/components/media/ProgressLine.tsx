import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface ProgressLineProps {
  /** What is under way. */
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
}

/** How much of a file has gone out. The design system's own bar tells its value to nobody who does not see it. */
export function ProgressLine({ label, share }: ProgressLineProps) {
  const percent = Math.round(share * 100);
  return (
    <Track role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <span style={{ width: `${percent}%` }} />
    </Track>
  );
}

const Track = styled.span`
  display: block;
  width: 100%;
  height: 4px;
  border-radius: 2px;
  background: ${color('fieldLine')};
  overflow: hidden;

  > span {
    display: block;
    height: 100%;
    background: ${color('primary')};
    transition: width 160ms;
  }
`;
