import type { ScheduledTask } from '../../../../../../contracts/scheduled-task';

/** One of them begins every minute. */
const REST_MS = 20_000;
const WATCH_MS = 2_000;

interface Watched {
  readonly tasks: readonly Pick<ScheduledTask, 'isRunning'>[];
  readonly isVisible: boolean;
  /** Somebody began one here, and its end is awaited. */
  readonly hasStarted: boolean;
}

/** How soon the list is asked again, in milliseconds; 0: not. */
export function pollingOf({ tasks, isVisible, hasStarted }: Watched): number {
  if (!isVisible) return 0;
  return hasStarted || tasks.some(({ isRunning }) => isRunning) ? WATCH_MS : REST_MS;
}
