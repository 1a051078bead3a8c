import { useState } from 'react';

import { useIntl } from 'react-intl';

import type { StepState } from '../../../../../../contracts/connection';
import { useWhatsappSetSignatureCheckMutation } from '../../../../api/connection-api';
import { ConfirmDialog } from '../../../../components/page/ConfirmDialog';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { useStepCheck } from '../guide/use-step-check';
import { signatureFacts } from '../model/signature-facts';
import { FactRows } from '../parts/FactRows';
import { StepForm } from '../parts/StepForm';
import { StepText } from '../parts/StepParts';
import { VerifyActions } from '../parts/VerifyActions';
import { useSetupRefusal } from '../use-setup-refusal';
import { SignatureOff } from './SignatureOff';

/** 5: what Meta signs gets in, what nobody signed stays out. */
export function SignatureStep({ step }: { step: StepState }) {
  const t = useText();
  const { formatDate } = useIntl();
  const { state } = useGuide();
  const { check, isBusy, failure } = useStepCheck('signature');
  const { isChecked, previousSecretUntil } = state.signature;
  return (
    <OpenCard step={step} hasOwnFix={!isChecked}>
      <StepForm onSubmit={() => void check()}>
        {!isChecked && <SignatureOff />}
        <FactRows
          facts={signatureFacts(step).map(({ name, isGood, answer }) => ({
            label: t(`setup.signature.${name}`),
            value: t(isGood ? `setup.signature.${name}.good` : `setup.signature.${name}.bad`, { answer }),
          }))}
        />
        {previousSecretUntil !== null && (
          <StepText>
            {t('setup.signature.previous', { until: formatDate(previousSecretUntil, { dateStyle: 'medium', timeStyle: 'short' }) })}
          </StepText>
        )}
        {isChecked && (
          <VerifyActions step={step} isBusy={isBusy} failure={failure}>
            <TurnOff />
          </VerifyActions>
        )}
      </StepForm>
    </OpenCard>
  );
}

/** For tests only, and it ends by itself. */
function TurnOff() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const [set, { isLoading, error }] = useWhatsappSetSignatureCheckMutation();
  const [isAsking, setIsAsking] = useState(false);
  const confirm = async () => {
    await set({ isChecked: false });
    setIsAsking(false);
  };
  return (
    <>
      <TextAction type="button" onClick={() => setIsAsking(true)}>
        {t('setup.signature.turn-off')}
      </TextAction>
      <FieldProblem text={error === undefined ? undefined : refusedText(error)} />
      {isAsking && (
        <ConfirmDialog
          title={t('setup.signature.turn-off.title')}
          body={t('setup.signature.turn-off.text')}
          confirm={t('setup.signature.turn-off')}
          isDangerous
          isBusy={isLoading}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
