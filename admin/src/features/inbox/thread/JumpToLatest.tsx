import { ArrowDown } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

/** Leads back to the end and counts what lies below. */
export function JumpToLatest({ count, onJump }: { count: number; onJump: () => void }) {
  const t = useText();
  return (
    <Round type="button" aria-label={t('thread.jump', { count })} onClick={onJump}>
      <ArrowDown width={16} height={16} aria-hidden />
      {count > 0 && <Count>{count > 99 ? '99+' : count}</Count>}
    </Round>
  );
}

const Round = styled.button`
  position: absolute;
  inset-inline-end: 24px;
  inset-block-end: 16px;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 40px;
  height: 40px;
  border: 1px solid ${color('line')};
  border-radius: 20px;
  background: ${color('pane')};
  box-shadow: 0 2px 8px rgba(33, 33, 52, 0.16);
  color: ${color('muted')};
  cursor: pointer;

  svg path {
    fill: currentColor;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
  }
`;
const Count = styled.span`
  position: absolute;
  inset-block-start: -8px;
  inset-inline-end: -4px;
  min-width: 18px;
  padding-inline: 4px;
  border-radius: 9px;
  background: ${color('filled')};
  color: ${color('onFilled')};
  font-size: 11px;
  font-weight: 600;
  line-height: 18px;
`;
