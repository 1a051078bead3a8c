import { useIntl } from 'react-intl';

import { useNow } from '../use-now';

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** "18 min ago", by the server's clock. */
export function useAgo(): (instant: string) => string {
  const { formatRelativeTime } = useIntl();
  const now = useNow();
  return (instant) => {
    const passed = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
    const step = steps.find(({ seconds }) => passed >= seconds);
    return step
      ? formatRelativeTime(-Math.floor(passed / step.seconds), step.unit, { style: 'short' })
      : formatRelativeTime(0, 'second', { numeric: 'auto' });
  };
}
