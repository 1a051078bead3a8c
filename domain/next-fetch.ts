/** What went wrong when a file was fetched from Meta. */
export type FetchProblem =
  /** Meta has it no longer, or never had it. */
  | 'gone'
  /** The token is refused: somebody must reconnect. */
  | 'auth'
  | 'throttled'
  /** Meta's own trouble, a cut line, no answer. */
  | 'trouble'
  /** Other bytes than Meta announced. */
  | 'wrong-bytes'
  | 'too-large'
  /** An address that is none of Meta's. */
  | 'refused-address';

export type FetchDecision =
  | { readonly kind: 'retry'; readonly at: number }
  /** It will not come; `reason` is shown in the place of the file. */
  | { readonly kind: 'failed'; readonly reason: string };

const MINUTE_MS = 60_000;
/** Six tries in about a day; Meta counts errors, so they stand far apart. */
const DELAYS_MS = [10_000, MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 6 * 60 * MINUTE_MS, 12 * 60 * MINUTE_MS];

/** Twenty errors within an hour, and Meta blocks for half an hour (reliability, section 7): stop before. */
export const MAX_FAILURES_PER_HOUR = 15;
export const FAILURE_WINDOW_MS = 60 * MINUTE_MS;

/**
 * @param attempts how often it was tried, this time included
 * @param expiresAt when Meta forgets the file; null where it is not known. Epoch milliseconds
 */
export function nextFetch(
  problem: FetchProblem,
  { attempts, expiresAt, now }: { attempts: number; expiresAt: number | null; now: number },
): FetchDecision {
  if (problem === 'too-large') return { kind: 'failed', reason: 'The file is larger than 100 MB. Ask for a smaller one, or for a link.' };
  if (problem === 'refused-address') return { kind: 'failed', reason: 'WhatsApp named an address that is not its own; it was not asked.' };
  if (expiresAt !== null && expiresAt <= now) {
    return {
      kind: 'failed',
      reason: 'WhatsApp keeps files for 7 days, and this one was not fetched in time. Ask the contact to send it again.',
    };
  }
  const delay = DELAYS_MS[attempts - 1];
  return delay === undefined ? { kind: 'failed', reason: LAST_WORDS[problem] } : { kind: 'retry', at: now + delay };
}

const LAST_WORDS: Readonly<Record<Exclude<FetchProblem, 'too-large' | 'refused-address'>, string>> = {
  gone: 'WhatsApp no longer has the file. Ask the contact to send it again.',
  auth: 'WhatsApp refused the access token. Reconnect the number, then try again.',
  throttled: 'WhatsApp answered too often that there were too many requests. Try again later.',
  trouble: 'WhatsApp could not hand the file over. Try again, or ask the contact to send it again.',
  'wrong-bytes': 'The file arrived damaged again and again. Ask the contact to send it again.',
};
