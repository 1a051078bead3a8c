import { useState } from 'react';

import type { StepState } from '../../../../../../contracts/connection';
import { FieldRow } from '../../../../components/content-fields/FieldLayout';
import { ConnectionInput } from '../fields/ConnectionInput';
import { useFieldForm } from '../fields/use-field-form';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { useStepCheck } from '../guide/use-step-check';
import { draftsOf, type Chosen } from '../model/choices';
import { StepForm } from '../parts/StepForm';
import { VerifyActions } from '../parts/VerifyActions';
import { NumberChoice } from './NumberChoice';
import { useNumberChoices } from './use-number-choices';

/** 3: account and number, picked from what the token sees. Nobody types an id that can be chosen. */
export function NumberStep({ step }: { step: StepState }) {
  const {
    state: { fields },
    mayUpdate,
  } = useGuide();
  const isLocked = fields.wabaId.source === 'locked' && fields.phoneNumberId.source === 'locked';
  const waits = step.needs !== null && step.state !== 'verified';
  return <OpenCard step={step}>{!waits && (isLocked || !mayUpdate ? <KeptNumber step={step} /> : <PickedNumber step={step} />)}</OpenCard>;
}

/** It can be checked, not changed. */
function KeptNumber({ step }: { step: StepState }) {
  const form = useFieldForm();
  const { check, isBusy, failure } = useStepCheck('number');
  return (
    <StepForm onSubmit={() => void check()}>
      <FieldRow>
        <ConnectionInput field="wabaId" form={form} step={step} />
        <ConnectionInput field="phoneNumberId" form={form} step={step} />
      </FieldRow>
      <VerifyActions step={step} isBusy={isBusy} failure={failure} />
    </StepForm>
  );
}

function PickedNumber({ step }: { step: StepState }) {
  const {
    state: { fields },
  } = useGuide();
  const form = useFieldForm();
  const choices = useNumberChoices();
  const { saveAndCheck, isBusy, failure } = useStepCheck('number');
  const [picked, setPicked] = useState<Chosen | null>(null);
  const chosen = picked ?? choices.first;
  const isStored = chosen === null || chosen.phoneNumberId === fields.phoneNumberId.value;
  const canVerify = chosen !== null || fields.phoneNumberId.source !== 'none';
  return (
    <StepForm onSubmit={() => void saveAndCheck(form, chosen === null ? {} : draftsOf(chosen, fields))}>
      <NumberChoice choices={choices} chosen={chosen} onChoose={setPicked} />
      {canVerify && <VerifyActions step={step} hasChanges={!isStored} isBusy={form.isBusy || isBusy} failure={form.failure ?? failure} />}
    </StepForm>
  );
}
