import { styled } from 'styled-components';

import { messageLimits } from '../../../../contracts/message-limits';
import { color } from '../inbox-colors';
import { useText } from '../use-text';

/** Ten rows over all sections: how many are used, at one glance. */
export function RowMeter({ count }: { count: number }) {
  const t = useText();
  const limit = messageLimits.listRows;
  return (
    <Line>
      <Bars aria-hidden>
        {Array.from({ length: limit }, (_, index) => (
          <Bar key={index} $isUsed={index < count} $isOver={count > limit} />
        ))}
      </Bars>
      <Words $isOver={count > limit}>{t('fields.rows.used', { count, limit })}</Words>
    </Line>
  );
}

const Line = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 12px;
`;
const Bars = styled.span`
  display: inline-flex;
  gap: 3px;
`;
const Bar = styled.span<{ $isUsed: boolean; $isOver: boolean }>`
  width: 14px;
  height: 6px;
  border-radius: 2px;
  background: ${({ $isUsed, $isOver }) => color($isOver ? 'dangerIcon' : $isUsed ? 'primary' : 'fieldLine')};

  @media (max-width: 520px) {
    width: 8px;
  }
`;
const Words = styled.span<{ $isOver: boolean }>`
  color: ${({ $isOver }) => color($isOver ? 'dangerText' : 'muted')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
`;
