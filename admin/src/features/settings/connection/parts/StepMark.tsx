import { Check, Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import { color } from '../../../../components/inbox-colors';

interface StepMarkProps {
  readonly state: StepState['state'];
  readonly number: number;
  readonly isOpen?: boolean;
}

/** 24 px: a tick, a cross, a ring with its dot, or the number of what is still to come. */
export function StepMark({ state, number, isOpen = false }: StepMarkProps) {
  return (
    <Mark aria-hidden data-mark={isOpen && state !== 'verified' && state !== 'failed' ? 'open' : state}>
      <Inside state={state} number={number} isOpen={isOpen} />
    </Mark>
  );
}

function Inside({ state, number, isOpen }: Required<StepMarkProps>) {
  if (state === 'verified') return <Check />;
  if (state === 'failed') return <Cross />;
  return isOpen ? <Dot /> : <>{number}</>;
}

const Dot = styled.i`
  width: 8px;
  height: 8px;
  border-radius: 4px;
  background: ${color('primary')};
`;
const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  box-sizing: border-box;
  width: 24px;
  height: 24px;
  border: 1px solid ${color('idle')};
  border-radius: 12px;
  background: ${color('pane')};
  color: ${color('muted')};
  font-size: 11px;
  font-weight: 600;
  line-height: 1;

  svg {
    width: 10px;
    height: 10px;
  }
  svg path {
    fill: ${color('pane')};
  }
  &[data-mark='verified'] {
    border-color: ${color('success')};
    background: ${color('success')};
  }
  &[data-mark='failed'] {
    border-color: ${color('dangerIcon')};
    background: ${color('dangerIcon')};
  }
  &[data-mark='failed'] svg {
    width: 8px;
    height: 8px;
  }
  &[data-mark='open'] {
    border: 2px solid ${color('primary')};
  }
  &[data-mark='partly'] {
    border: 2px dashed ${color('primary')};
    color: ${color('primaryText')};
  }
`;
