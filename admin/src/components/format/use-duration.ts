import { useIntl } from 'react-intl';

import { useText } from '../use-text';

const SECOND_MS = 1_000;

/** "38 ms", "1.9 s". */
export function useDuration(): (ms: number) => string {
  const t = useText();
  const { formatNumber } = useIntl();
  return (ms) =>
    ms < SECOND_MS
      ? t('common.ms', { ms: formatNumber(ms) })
      : t('common.seconds', { seconds: formatNumber(ms / SECOND_MS, { maximumFractionDigits: 1 }) });
}
