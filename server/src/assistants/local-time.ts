/** The zone of the server, as `TZ` sets it. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * As in "Tuesday 2026-11-24 14:02 (Europe/Madrid)". With the day's name: models count weekdays badly, and "are you open
 * today" hangs on it.
 */
export function localTime(at: number, timeZone = ownZone): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }).format(at);
  const [date, time] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ');
  return `${day} ${date} ${time} (${timeZone})`;
}
