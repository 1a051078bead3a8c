import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { MAX_LEVELS } from './recorder-state';

/** The voice as it comes in, the newest at the end. */
export function LevelBars({ levels }: { levels: readonly number[] }) {
  const missing = MAX_LEVELS - levels.length;
  return (
    <Bars aria-hidden>
      {Array.from({ length: MAX_LEVELS }, (_, index) => (
        <Bar key={index} style={{ height: `${Math.max(3, Math.min(1, (levels[index - missing] ?? 0) * 2) * 24)}px` }} />
      ))}
    </Bars>
  );
}

const Bars = styled.span`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex: 1;
  min-width: 0;
  height: 28px;
  overflow: hidden;
`;
const Bar = styled.span`
  flex: none;
  width: 2px;
  border-radius: 1px;
  background: ${color('muted')};
`;
