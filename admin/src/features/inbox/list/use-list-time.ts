import { useIntl } from 'react-intl';

import { clockTime } from '../../../components/clock-time';
import { dayOf } from '../../../components/format/day-of';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The hour today, the weekday within a week, then the date. */
export function useListTime(): (at: number, now: number) => string {
  const { formatDate, formatTime } = useIntl();
  return (at, now) => {
    if (dayOf(at) === dayOf(now)) return formatTime(at, clockTime);
    if (now - at < WEEK_MS) return formatDate(at, { weekday: 'short' });
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return formatDate(at, isThisYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'short' });
  };
}
