import { useIntl } from 'react-intl';

import type { AssistantRun } from '../../../../../contracts/assistant-run';
import { useDuration } from '../../../components/format/use-duration';
import { useMoney } from '../../../components/format/use-money';
import { useText } from '../../../components/use-text';
import { runMs } from './run-facts';

/** What a turn took: messages, tokens, money, time; and which model it was. */
export function useRunFacts(run: AssistantRun): { readonly facts: string; readonly model: string } {
  const t = useText();
  const { formatNumber } = useIntl();
  const money = useMoney();
  const duration = useDuration();
  const ms = runMs(run);
  const { tokens, cost, providerName, model, assistant } = run;
  const facts = [
    t('runs.messages', { count: run.sent.length }),
    t('runs.tokens', { count: formatNumber(tokens.input + tokens.output) }),
    cost && t('runs.cost', { cost: money(cost, { maximumSignificantDigits: 2 }) }),
    ms !== null && duration(ms),
  ];
  const words = [model, providerName, t('runs.version', { version: assistant.version })];
  return { facts: facts.filter(Boolean).join(' · '), model: words.filter(Boolean).join(' · ') };
}
