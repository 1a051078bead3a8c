import { useText } from '../../../../components/use-text';
import { timePassed } from './model/time-passed';
import { useSeconds } from './use-seconds';

/** "12 s ago", by the server's clock. */
export function usePassed(): (instant: string) => string {
  const t = useText();
  const now = useSeconds();
  return (instant) => {
    const { count, unit } = timePassed(Date.parse(instant), now);
    return t(`health.ago.${unit}`, { count });
  };
}
