import { useState } from 'react';

import { Button } from '@strapi/design-system';

import { useWhatsappRegisterWebhookMutation } from '../../../../api/connection-api';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import { CopyField } from '../fields/CopyField';
import { useGuide } from '../guide/guide-context';
import { findStep, stepNumber } from '../model/guide-steps';
import { StepActions, StepText } from '../parts/StepParts';
import { useSetupRefusal } from '../use-setup-refusal';

/** Meta is told by us: nothing to copy, nothing to paste. */
export function WebhookRegister() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const { state, watch, goTo } = useGuide();
  const [register, { isLoading }] = useWhatsappRegisterWebhookMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async () => {
    watch();
    setFailure(null);
    const answer = await register();
    if ('error' in answer) setFailure(refusedText(answer.error));
  };
  const { accessToken, wabaId } = state.fields;
  const needs = accessToken.source === 'none' ? 'token' : wabaId.source === 'none' ? 'number' : null;
  const isFailed = findStep(state.steps, 'webhook').state === 'failed';
  const isRegistered = !isFailed && state.webhook.verifiedAt !== null && state.webhook.subscribedAt !== null;
  return (
    <>
      <StepText>{t('setup.webhook.register.text')}</StepText>
      <CopyField label={t('setup.webhook.url')} value={state.webhook.url} hint={t('setup.webhook.url.hint')} />
      <StepActions>
        <Button
          type="button"
          variant={isRegistered ? 'tertiary' : 'default'}
          loading={isLoading}
          disabled={needs !== null}
          onClick={() => void submit()}
        >
          {t(isRegistered ? 'setup.webhook.register.again' : 'setup.webhook.register')}
        </Button>
        {needs !== null && (
          <TextAction type="button" $isFirst onClick={() => goTo(needs)}>
            {t('setup.webhook.register.needs', { number: stepNumber(needs), name: t(`setup.step.${needs}`) })}
          </TextAction>
        )}
        <FieldProblem text={failure ?? undefined} />
      </StepActions>
    </>
  );
}
