import type { StepState } from '../../../../../../contracts/connection';
import { metaPage } from '../../../../../../domain/health/words/meta-pages';
import { FieldRow } from '../../../../components/content-fields/FieldLayout';
import { Details } from '../../../../components/page/Details';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { ConnectionInput } from '../fields/ConnectionInput';
import { useFieldForm } from '../fields/use-field-form';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { useStepCheck } from '../guide/use-step-check';
import { factOf } from '../model/live-facts';
import { FactRows } from '../parts/FactRows';
import { MetaLink } from '../parts/MetaLink';
import { StepForm } from '../parts/StepForm';
import { Instructions, StepText } from '../parts/StepParts';
import { VerifyActions } from '../parts/VerifyActions';

/** 1: the app at Meta, by its id and its secret. */
export function AppStep({ step }: { step: StepState }) {
  const t = useText();
  const rich = useRichText();
  const { state } = useGuide();
  const form = useFieldForm(['appId', 'appSecret']);
  const { saveAndCheck, isBusy, failure } = useStepCheck('app');
  const app = factOf(step, 'app');
  return (
    <OpenCard step={step}>
      <StepForm onSubmit={() => void saveAndCheck(form)}>
        {app !== null && <FactRows facts={[{ label: t('setup.fact.app'), value: app }]} />}
        <FieldRow>
          <ConnectionInput field="appId" form={form} step={step} />
          <ConnectionInput field="appSecret" form={form} step={step} />
        </FieldRow>
        <StepText>
          {rich('setup.app.where')} <MetaLink href={metaPage('app-basic', state.fields.appId.value)} />
        </StepText>
        <VerifyActions step={step} hasChanges={form.hasDrafts} isBusy={form.isBusy || isBusy} failure={form.failure ?? failure} />
      </StepForm>
      <Details>
        <summary>{t('setup.app.none')}</summary>
        <Instructions>
          <li>{rich('setup.app.none.account')}</li>
          <li>{rich('setup.app.none.app')}</li>
          <li>{rich('setup.app.none.policy')}</li>
          <li>{rich('setup.app.none.live')}</li>
        </Instructions>
        <MetaLink href={metaPage('apps')} />
      </Details>
    </OpenCard>
  );
}
