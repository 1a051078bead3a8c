import { Button } from '@strapi/design-system';

import type { StepState } from '../../../../../../contracts/connection';
import { metaPage } from '../../../../../../domain/health/words/meta-pages';
import { useWhatsappRefreshTokenMutation } from '../../../../api/connection-api';
import { Details } from '../../../../components/page/Details';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { ConnectionInput } from '../fields/ConnectionInput';
import { useFieldForm } from '../fields/use-field-form';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { useStepCheck } from '../guide/use-step-check';
import { LoginBox } from '../login/LoginBox';
import { Code } from '../parts/Code';
import { FactRows } from '../parts/FactRows';
import { MetaLink } from '../parts/MetaLink';
import { StepForm } from '../parts/StepForm';
import { Instructions } from '../parts/StepParts';
import { VerifyActions } from '../parts/VerifyActions';
import { useSetupRefusal } from '../use-setup-refusal';
import { useTokenFacts } from './use-token-facts';

/** 2: what may send and read for the business. */
export function TokenStep({ step }: { step: StepState }) {
  const t = useText();
  const rich = useRichText();
  const { state } = useGuide();
  const facts = useTokenFacts(step);
  const form = useFieldForm(['accessToken']);
  const { saveAndCheck, isBusy, failure } = useStepCheck('token');
  const isKept = state.fields.accessToken.source !== 'none';
  return (
    <OpenCard step={step}>
      <StepForm onSubmit={() => void saveAndCheck(form)}>
        <ConnectionInput field="accessToken" form={form} step={step} />
        {facts.length > 0 && <FactRows facts={facts} />}
        <VerifyActions step={step} hasChanges={form.hasDrafts} isBusy={form.isBusy || isBusy} failure={form.failure ?? failure}>
          {state.token.isRefreshable && <Extend />}
        </VerifyActions>
      </StepForm>
      <Details open={!isKept}>
        <summary>{t('setup.token.how')}</summary>
        <Instructions>
          <li>{rich('setup.token.how.user')}</li>
          <li>{rich('setup.token.how.assets')}</li>
          <li>{rich('setup.token.how.generate', {}, { code: (parts) => <Code>{parts}</Code> })}</li>
          <li>{t('setup.token.how.paste')}</li>
        </Instructions>
        <MetaLink href={metaPage('system-users')} words="setup.open-system-users" />
      </Details>
      <LoginBox />
    </OpenCard>
  );
}

/** A token that ends can be made to last 60 days more, as long as it has not ended. */
function Extend() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const [refresh, { isLoading, error }] = useWhatsappRefreshTokenMutation();
  return (
    <>
      <Button type="button" variant="tertiary" loading={isLoading} onClick={() => void refresh()}>
        {t('setup.token.extend')}
      </Button>
      <FieldProblem text={error === undefined ? undefined : refusedText(error)} />
    </>
  );
}
