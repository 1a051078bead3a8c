const longestMs = 30_000;

/** Doubles with each attempt up to 30 s. Meta goes on for seven days; a demo wants to see the end of it. */
export function retryDelayMs(attempts: number, baseMs: number): number {
  return Math.min(longestMs, baseMs * 2 ** Math.min(attempts - 1, 20));
}
