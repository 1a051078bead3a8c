const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 30_000;

/** After this many failures in a row changes are polled as well. */
export const FAILURES_BEFORE_POLLING = 3;
export const POLL_INTERVAL_MS = 15_000;

/** 1, 2, 4 … 30 s; half of it by chance, so that a restarted server is not met by everybody at once. */
export function reconnectDelay(failures: number, random: number): number {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** Math.max(failures - 1, 0), MAX_DELAY_MS);
  return Math.max(FIRST_DELAY_MS, Math.round(delay * (0.5 + random / 2)));
}
