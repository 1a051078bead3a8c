import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';

import type { StepState } from '../../../../../../contracts/connection';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { StepActions } from './StepParts';

interface VerifyActionsProps {
  readonly step: StepState;
  readonly isBusy: boolean;
  readonly failure: string | null;
  /** Something else is typed or chosen than what was verified. */
  readonly hasChanges?: boolean;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** Sends the step's form: what was typed is stored, and Meta is asked. Nothing for those who may only look. */
export function VerifyActions({ step, isBusy, failure, hasChanges = false, children }: VerifyActionsProps) {
  const t = useText();
  const { state, mayUpdate, goOn } = useGuide();
  if (!mayUpdate) return null;
  const isVerified = step.state === 'verified' && !hasChanges;
  return (
    <StepActions>
      <Button type="submit" variant={isVerified ? 'tertiary' : 'default'} loading={isBusy}>
        {t(step.checkedAt === null || hasChanges ? 'setup.verify' : 'setup.verify-again')}
      </Button>
      {isVerified && (
        <Button type="button" onClick={() => goOn(state)}>
          {t('setup.next')}
        </Button>
      )}
      {children}
      <FieldProblem text={failure ?? undefined} />
    </StepActions>
  );
}
