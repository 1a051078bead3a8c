import type { TurnResult } from './turn-result';

/** A turn that did not end in its time; there is none left to try again. */
export function timedOut(limitMs: number): TurnResult {
  return {
    kind: 'failure',
    outcome: 'error',
    error: `No answer within ${Math.round(limitMs / 1000)} seconds.`,
    isRetryable: false,
  };
}
