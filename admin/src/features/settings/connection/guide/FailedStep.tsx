import { Button } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import type { ConnectionField } from '../../../../../../contracts/connection-fields';
import { troubleWords } from '../../../../../../domain/health/words';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import { ConnectionInput } from '../fields/ConnectionInput';
import { useFieldForm } from '../fields/use-field-form';
import { useGuide } from './guide-context';
import { StepCard } from './StepCard';
import { TroubleFix } from './TroubleFix';
import { useFailureLead } from './use-failure-lead';
import { useStepCheck } from './use-step-check';

/** A step that failed and stands above the open one: what is wrong, the field, the fix, and verifying again in place. */
export function FailedStep({ step }: { step: StepState }) {
  const t = useText();
  const { locale } = useIntl();
  const { mayUpdate, goTo } = useGuide();
  const lead = useFailureLead()(step);
  const form = useFieldForm();
  const { saveAndCheck, isBusy, failure } = useStepCheck(step.step, { staysHere: true });
  const [first] = step.troubles;
  const fields = [...new Set(step.troubles.flatMap(({ field }) => field ?? []))] as ConnectionField[];
  const isChecked = step.step !== 'choose' && step.step !== 'send' && step.step !== 'receive';
  return (
    <StepCard step={step} title={first && troubleWords(first, locale).title} lead={lead} isOpen={false}>
      <Columns>
        {fields.length > 0 && (
          <Fields>
            {fields.map((field) => (
              <ConnectionInput key={field} field={field} form={form} step={step} />
            ))}
          </Fields>
        )}
        <Fix>
          <TroubleFix troubles={step.troubles} isFirstNamed />
          <Actions>
            {mayUpdate && isChecked && (
              <Button type="button" loading={isBusy || form.isBusy} onClick={() => void saveAndCheck(form)}>
                {t('setup.verify-again')}
              </Button>
            )}
            <TextAction type="button" $isFirst onClick={() => goTo(step.step)}>
              {t('setup.open-step')}
            </TextAction>
          </Actions>
          <FieldProblem text={form.failure ?? failure ?? undefined} />
        </Fix>
      </Columns>
    </StepCard>
  );
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
  gap: 20px 24px;
`;
const Fields = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
const Fix = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
`;
const Actions = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px 16px;
`;
