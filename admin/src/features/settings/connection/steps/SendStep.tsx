import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import { permissions } from '../../../../../../contracts/permissions';
import { useWhatsappSendTestMessageMutation } from '../../../../api/connection-api';
import { useProblemText } from '../../../../components/content-fields/use-problem-text';
import { formatPhone } from '../../../../components/format/format-phone';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { Notice } from '../../../../components/page/Notice';
import { usePermission } from '../../../../components/use-permission';
import { useText } from '../../../../components/use-text';
import { agentPhoneProblem, readAgentPhone } from '../../model/agent-form';
import { TypedField } from '../fields/TypedField';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { sendFacts } from '../model/live-facts';
import { LiveList } from '../parts/LiveList';
import { StepForm } from '../parts/StepForm';
import { StepActions, StepText } from '../parts/StepParts';
import { useSetupRefusal } from '../use-setup-refusal';

/** 6: a template to one's own phone, and its ticks as they come. */
export function SendStep({ step }: { step: StepState }) {
  const t = useText();
  const { state, mayUpdate } = useGuide();
  const { isAllowed: mayRead } = usePermission(permissions.inboxRead);
  const { isAllowed: maySend } = usePermission(permissions.messagesSend);
  return (
    <OpenCard step={step} foot={state.test && <Ticks step={step} test={state.test} />}>
      {mayUpdate && mayRead && maySend ? <SendForm isSentBefore={state.test !== null} /> : <Sent />}
      {mayUpdate && !(mayRead && maySend) && <Notice tone="info">{t('setup.send.not-allowed')}</Notice>}
    </OpenCard>
  );
}

function SendForm({ isSentBefore }: { isSentBefore: boolean }) {
  const t = useText();
  const problemText = useProblemText();
  const refusedText = useSetupRefusal();
  const { watch } = useGuide();
  const [send, { isLoading, error }] = useWhatsappSendTestMessageMutation();
  const [to, setTo] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const problem = agentPhoneProblem(to) ?? (to.trim() === '' ? { code: 'required' as const } : undefined);
  const submit = () => {
    setHasTried(true);
    const phone = readAgentPhone(to);
    if (problem || phone === null) return;
    watch();
    void send({ to: phone });
  };
  return (
    <StepForm onSubmit={submit}>
      <Narrow>
        <TypedField
          name="to"
          label={t('setup.send.to')}
          hint={t('setup.send.to.hint')}
          value={to}
          inputMode="tel"
          problem={hasTried ? problemText(problem) : undefined}
          onChange={(text) => setTo(text ?? '')}
        />
      </Narrow>
      <StepActions>
        <Button type="submit" variant={isSentBefore ? 'tertiary' : 'default'} loading={isLoading}>
          {t(isSentBefore ? 'setup.send.again' : 'setup.send')}
        </Button>
        <FieldProblem text={error === undefined ? undefined : refusedText(error)} />
      </StepActions>
    </StepForm>
  );
}

function Sent() {
  const t = useText();
  const { test } = useGuide().state;
  return <StepText>{test === null ? t('setup.send.none') : t('setup.send.sent-to', { phone: formatPhone(test.to) })}</StepText>;
}

function Ticks({ step, test }: { step: StepState; test: Parameters<typeof sendFacts>[0] }) {
  const t = useText();
  const { state, mayUpdate, goOn } = useGuide();
  return (
    <LiveList
      facts={sendFacts(test)}
      wordsOf={({ name, state: fact }) => t(fact === 'now' ? `setup.send.now.${name}` : `setup.send.fact.${name}`)}
    >
      {mayUpdate && step.state === 'verified' && (
        <StepActions>
          <Button type="button" onClick={() => goOn(state)}>
            {t('setup.next')}
          </Button>
        </StepActions>
      )}
    </LiveList>
  );
}

const Narrow = styled.div`
  max-width: 420px;
`;
