import { useIntl } from 'react-intl';

const KB = 1024;
const MB = 1024 * KB;

/** "84 kB", "1.4 MB", in the reader's language. */
export function useFileSize(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) => {
    if (bytes < MB) {
      return formatNumber(Math.max(1, Math.round(bytes / KB)), { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' });
    }
    return formatNumber(bytes / MB, { style: 'unit', unit: 'megabyte', unitDisplay: 'short', maximumFractionDigits: 1 });
  };
}
