import { useState } from 'react';

import type { ConnectionState, ConnectionStep } from '../../../../../../contracts/connection';
import { useWhatsappVerifyStepMutation } from '../../../../api/connection-api';
import type { FieldForm } from '../fields/use-field-form';
import type { FieldDrafts } from '../model/field-drafts';
import { findStep } from '../model/guide-steps';
import { useSetupRefusal } from '../use-setup-refusal';
import { useGuide } from './guide-context';

interface CheckOptions {
  /** The open step is another one, or the person shall see what was found. */
  readonly staysHere?: boolean;
}

/** Asks Meta about a step. Where all is well the guide goes on by itself. */
export function useStepCheck(step: ConnectionStep, { staysHere = false }: CheckOptions = {}) {
  const { goOn, watch } = useGuide();
  const refusedText = useSetupRefusal();
  const [verify, { isLoading: isBusy }] = useWhatsappVerifyStepMutation();
  const [failure, setFailure] = useState<string | null>(null);

  const settle = (state: ConnectionState) => {
    const { state: found, troubles } = findStep(state.steps, step);
    if (!staysHere && found === 'verified' && troubles.length === 0) goOn(state);
  };
  const check = async () => {
    watch();
    setFailure(null);
    const answer = await verify(step);
    if ('error' in answer) setFailure(refusedText(answer.error));
    else settle(answer.data.data);
  };
  /** Stores what was typed. The server checks with it what it can; the rest is asked for, so that its obstacle is told. */
  const saveAndCheck = async (form: FieldForm, more: FieldDrafts = {}) => {
    setFailure(null);
    const saved = await form.save(more);
    if (saved.outcome === 'refused') return;
    const isChecked = saved.outcome === 'stored' && ['verified', 'failed'].includes(findStep(saved.state.steps, step).state);
    if (saved.outcome === 'stored' && isChecked) settle(saved.state);
    else await check();
  };
  return { isBusy, failure, check, saveAndCheck };
}
