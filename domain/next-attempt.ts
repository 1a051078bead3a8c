import type { SendFailure } from './send-failure';

export interface AttemptInput {
  /** How often the request was made so far, at least 1. */
  readonly attempts: number;
  readonly failure: SendFailure;
  /** Epoch milliseconds. */
  readonly now: number;
  /** 0 to 1; spreads retries of many messages. */
  readonly jitter: number;
}

export type AttemptDecision =
  { readonly kind: 'retry'; readonly retryAt: number } | { readonly kind: 'failed' } | { readonly kind: 'uncertain' };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const MAX_TRANSIENT_ATTEMPTS = 5;
/** About half an hour without a network; longer, and a person should know. */
const MAX_NOT_SENT_ATTEMPTS = 12;
/** Nobody waits a day for a rate limit without being told. */
const MAX_THROTTLED_ATTEMPTS = 20;
const MAX_DELAY_MS = 5 * MINUTE;
/** Meta's longest wait for a rate is an hour. */
const MAX_RETRY_AFTER_MS = 60 * MINUTE;

/** Retry, give up, or admit that we do not know. The classes: reference section 7.2. */
export function nextAttempt({ attempts, failure, now, jitter }: AttemptInput): AttemptDecision {
  const retryBelow = (max: number): AttemptDecision =>
    attempts < max
      ? { kind: 'retry', retryAt: now + Math.max(Math.min(failure.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS), backOff(attempts, jitter)) }
      : { kind: 'failed' };

  switch (failure.category) {
    case 'transient':
      return retryBelow(MAX_TRANSIENT_ATTEMPTS);
    case 'not-sent':
      return retryBelow(MAX_NOT_SENT_ATTEMPTS);
    case 'throttled':
    case 'pair-throttled':
      return retryBelow(MAX_THROTTLED_ATTEMPTS);
    case 'ambiguous':
      return { kind: 'uncertain' };
    case 'auth':
    case 'window':
    case 'recipient':
    case 'content':
    case 'template':
    case 'media':
    case 'policy':
      return { kind: 'failed' };
  }
}

/** 1, 4, 16, 64, 256, 300, 300 … seconds, plus up to a quarter. Meta asks for 4^n on 131056. */
function backOff(attempts: number, jitter: number): number {
  const delay = Math.min(SECOND * 4 ** (attempts - 1), MAX_DELAY_MS);
  return Math.round(delay * (1 + jitter / 4));
}
