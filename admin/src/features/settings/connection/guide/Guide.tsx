import { styled } from 'styled-components';

import type { ConnectionStep } from '../../../../../../contracts/connection';
import { failedAbove, findStep } from '../model/guide-steps';
import { DangerZone } from './DangerZone';
import { FailedStep } from './FailedStep';
import { useGuide } from './guide-context';
import { OpenStep } from './OpenStep';
import { StepList } from './StepList';

/** The set-up: steps left, work right. What failed stays on top, and does not stop what can go on. */
export function Guide({ open }: { open: ConnectionStep }) {
  const { state } = useGuide();
  const failed = failedAbove(state.steps, open);
  return (
    <Columns>
      <StepList open={open} />
      <Work>
        {failed.map((step) => (
          <FailedStep key={step.step} step={step} />
        ))}
        <OpenStep key={`open-${open}`} step={findStep(state.steps, open)} />
        <DangerZone />
      </Work>
    </Columns>
  );
}

const Columns = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;

  @media (min-width: 1280px) {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
    align-items: start;
    gap: 20px;
  }
`;
const Work = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
