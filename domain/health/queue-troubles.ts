import type { Trouble } from '../../contracts/trouble';
import type { HealthFacts } from './facts';
import { attention } from './meta-trouble';

const MINUTE_MS = 60_000;
/** Meta's slowest pair rate lets a burst wait for minutes; longer is no ordinary wait. */
const OLD_MS = 15 * MINUTE_MS;
/** From so many messages on, a share says something. */
const ENOUGH_MESSAGES = 20;
const MANY_FAILURES = 0.1;

/** What waits for a decision, or for too long. */
export function queueTroubles({ queue, failed, now }: HealthFacts): Trouble[] {
  const { oldestAt, uncertain, quarantined } = queue;
  const isOld = oldestAt !== null && now - oldestAt > OLD_MS;
  const isMany = failed.messages >= ENOUGH_MESSAGES && failed.count / failed.messages > MANY_FAILURES;
  return [
    ...(isOld ? [attention('queue-old', null, { minutes: Math.floor((now - oldestAt) / MINUTE_MS) })] : []),
    ...(uncertain > 0 ? [attention('messages-uncertain', null, { count: uncertain })] : []),
    ...(quarantined > 0 ? [attention('items-quarantined', null, { count: quarantined })] : []),
    ...(isMany ? [attention('many-failures', null, { count: failed.count })] : []),
  ];
}
