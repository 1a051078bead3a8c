import { useIntl } from 'react-intl';

import type { TriedTurn } from '../../../../../contracts/playground';
import { useText } from '../../../components/use-text';
import { useCostText } from '../use-cost-text';
import { costOfTurn } from './model/cost';

/** "1 message (service) · 1 840 tokens · about 0.004 €" */
export function useCostLine(): (tried: TriedTurn) => string {
  const t = useText();
  const { formatNumber } = useIntl();
  const costText = useCostText();
  return (tried) => {
    const { service, template, tokens, cost } = costOfTurn(tried);
    return [
      ...(service > 0 || template === 0 ? [t('assistants.cost.service', { count: service })] : []),
      ...(template > 0 ? [t('assistants.cost.template', { count: template })] : []),
      t('assistants.cost.tokens', { count: tokens, shown: formatNumber(tokens) }),
      ...(cost === null ? [] : [t('assistants.cost.about', { amount: costText(cost) })]),
    ].join(' · ');
  };
}
