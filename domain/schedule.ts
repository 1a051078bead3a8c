/**
 * When a job on a clock runs, in the server's time zone. `everyMinutes` divides an hour; `atMinute` and `atSecond`
 * shift it, so that not all jobs begin at the same moment.
 */
export type Schedule =
  | { readonly everyMinutes: number; readonly atMinute?: number; readonly atSecond?: number }
  | { readonly dailyAt: { readonly hour: number; readonly minute: number } };

const MINUTE_MS = 60_000;

/** As a cron rule with seconds in front. */
export function cronRule(schedule: Schedule): string {
  if ('dailyAt' in schedule) return `0 ${schedule.dailyAt.minute} ${schedule.dailyAt.hour} * * *`;
  const { everyMinutes, atMinute = 0, atSecond = 0 } = schedule;
  if (everyMinutes === 1) return `${atSecond} * * * * *`;
  return everyMinutes === 60 ? `${atSecond} ${atMinute} * * * *` : `${atSecond} ${atMinute}/${everyMinutes} * * * *`;
}

/** The last time at or before `now` at which it was due, epoch milliseconds: one run for each of these, on any number of nodes. */
export function slotOf(schedule: Schedule, now: number): number {
  const date = new Date(now);
  if ('dailyAt' in schedule) {
    date.setHours(schedule.dailyAt.hour, schedule.dailyAt.minute, 0, 0);
    if (date.getTime() > now) date.setDate(date.getDate() - 1);
    return date.getTime();
  }
  const { everyMinutes, atMinute = 0, atSecond = 0 } = schedule;
  const shiftMs = atMinute * MINUTE_MS + atSecond * 1000;
  date.setMinutes(0, 0, 0);
  const hour = date.getTime();
  const periodMs = everyMinutes * MINUTE_MS;
  return hour + shiftMs + Math.floor((now - hour - shiftMs) / periodMs) * periodMs;
}

/** When it is due next, epoch milliseconds. */
export function nextRunAfter(schedule: Schedule, now: number): number {
  if ('dailyAt' in schedule) {
    const date = new Date(slotOf(schedule, now));
    date.setDate(date.getDate() + 1);
    return date.getTime();
  }
  return slotOf(schedule, now) + schedule.everyMinutes * MINUTE_MS;
}
