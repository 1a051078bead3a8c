import { useIntl } from 'react-intl';

import type { AssistantRun } from '../../../../../contracts/assistant-run';
import { useText } from '../../../components/use-text';
import { runMs } from './run-facts';

/** What a turn took: messages, tokens, money, time; and which model it was. */
export function useRunFacts(run: AssistantRun): { readonly facts: string; readonly model: string } {
  const t = useText();
  const { formatNumber } = useIntl();
  const duration = useDuration();
  const ms = runMs(run);
  const { tokens, cost, providerName, model, assistant } = run;
  const facts = [
    t('runs.messages', { count: run.sent.length }),
    t('runs.tokens', { count: formatNumber(tokens.input + tokens.output) }),
    cost &&
      t('runs.cost', { cost: formatNumber(cost.amount, { style: 'currency', currency: cost.currency, maximumSignificantDigits: 2 }) }),
    ms !== null && duration(ms),
  ];
  const words = [model, providerName, t('runs.version', { version: assistant.version })];
  return { facts: facts.filter(Boolean).join(' · '), model: words.filter(Boolean).join(' · ') };
}

/** "38 ms", "1.9 s". */
export function useDuration(): (ms: number) => string {
  const t = useText();
  const { formatNumber } = useIntl();
  return (ms) =>
    ms < 1000
      ? t('runs.ms', { ms: formatNumber(ms) })
      : t('strip.seconds', { seconds: formatNumber(ms / 1000, { maximumFractionDigits: 1 }) });
}
