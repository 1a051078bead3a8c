import { useIntl } from 'react-intl';

const KB = 1024;

/** "812 bytes", "1.4 kB": most webhooks are small, and a whole number of kilobytes would hide by how much. */
export function useByteSize(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) =>
    bytes < KB
      ? formatNumber(bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
      : formatNumber(bytes / KB, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 1 });
}
