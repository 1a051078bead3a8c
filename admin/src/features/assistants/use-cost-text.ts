import { useMoney } from '../../components/format/use-money';
import { useText } from '../../components/use-text';
import { costDigits, LEAST_COST } from './model/figures';

/** "0.004 €", "under 0.001 €" */
export function useCostText(): (cost: { readonly amount: number; readonly currency: string }) => string {
  const t = useText();
  const money = useMoney();
  return ({ amount, currency }) => {
    const shown = (value: number) => money({ amount: value, currency }, { maximumFractionDigits: costDigits(value) });
    return amount > 0 && amount < LEAST_COST ? t('assistants.cost.under', { amount: shown(LEAST_COST) }) : shown(amount);
  };
}
