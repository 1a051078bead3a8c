import { useIntl } from 'react-intl';

import { mergedAfter } from './model/merged-after';

/** "70 ms"; what was replayed took its time: "54 min". */
export function useMergedAfter(): (ms: number) => string {
  const { formatNumber } = useIntl();
  return (ms) => {
    const { count, unit } = mergedAfter(ms);
    return formatNumber(count, { style: 'unit', unit, unitDisplay: 'short' });
  };
}
