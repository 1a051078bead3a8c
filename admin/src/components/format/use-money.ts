import { useIntl } from 'react-intl';

interface Money {
  readonly amount: number;
  /** A code of ISO 4217, or what people write instead: "€", "credits". */
  readonly currency: string | null;
}

interface Digits {
  readonly maximumFractionDigits?: number;
  readonly maximumSignificantDigits?: number;
}

/** "€89.50"; of a currency that is no code: "0.004 €". */
export function useMoney(): (money: Money, digits?: Digits) => string {
  const { formatNumber } = useIntl();
  return ({ amount, currency }, digits = {}) => {
    // Any other word than an ISO code is refused by the browser.
    if (currency === null || !/^[A-Z]{3}$/.test(currency)) return [formatNumber(amount, digits), currency].filter(Boolean).join(' ');
    return formatNumber(amount, { style: 'currency', currency, ...digits });
  };
}
