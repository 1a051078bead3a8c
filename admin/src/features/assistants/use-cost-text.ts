import { useIntl } from 'react-intl';

import { useText } from '../../components/use-text';
import { costDigits, LEAST_COST } from './model/figures';

/** "0.004 €", "under 0.001 €" */
export function useCostText(): (cost: { readonly amount: number; readonly currency: string }) => string {
  const t = useText();
  const { formatNumber } = useIntl();
  return ({ amount, currency }) => {
    const money = (value: number) => `${formatNumber(value, { maximumFractionDigits: costDigits(value) })} ${currency}`.trim();
    return amount > 0 && amount < LEAST_COST ? t('assistants.cost.under', { amount: money(LEAST_COST) }) : money(amount);
  };
}
