import fc from 'fast-check';

import { nextAttempt } from '../../../domain/next-attempt';
import { sendFailureCategories, type SendFailure, type SendFailureCategory } from '../../../domain/send-failure';

const NOW = Date.UTC(2026, 10, 24);
const failure = (category: SendFailureCategory, retryAfterMs?: number): SendFailure => ({
  category,
  code: null,
  title: 'Refused',
  details: null,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
const attempt = (
  category: SendFailureCategory,
  { attempts = 1, jitter = 0, retryAfterMs }: { attempts?: number; jitter?: number; retryAfterMs?: number } = {},
) => nextAttempt({ attempts, failure: failure(category, retryAfterMs), now: NOW, jitter });

const EXPECTED: Readonly<Record<SendFailureCategory, 'retry' | 'failed' | 'uncertain'>> = {
  transient: 'retry',
  'not-sent': 'retry',
  throttled: 'retry',
  'pair-throttled': 'retry',
  auth: 'failed',
  window: 'failed',
  recipient: 'failed',
  content: 'failed',
  template: 'failed',
  media: 'failed',
  policy: 'failed',
  ambiguous: 'uncertain',
};

test.each(sendFailureCategories)('the first failure of the class %s', (category) => {
  expect(attempt(category).kind).toBe(EXPECTED[category]);
});

test.each([
  ['transient', 5],
  ['not-sent', 12],
  ['throttled', 20],
  ['pair-throttled', 20],
] as const)('%s is given up after %i attempts', (category, max) => {
  expect(attempt(category, { attempts: max - 1 }).kind).toBe('retry');
  expect(attempt(category, { attempts: max })).toEqual({ kind: 'failed' });
  expect(attempt(category, { attempts: max + 1 })).toEqual({ kind: 'failed' });
});

test('an uncertain message is never tried again, whatever the count', () => {
  for (const attempts of [1, 5, 100]) expect(attempt('ambiguous', { attempts })).toEqual({ kind: 'uncertain' });
});

test.each([
  [1, 1],
  [2, 4],
  [3, 16],
  [4, 64],
  [5, 256],
  [6, 300],
  [11, 300],
])('after attempt %i it waits %i seconds', (attempts, seconds) => {
  expect(attempt('not-sent', { attempts })).toEqual({ kind: 'retry', retryAt: NOW + seconds * 1000 });
});

test('Retry-After lengthens the wait', () => {
  expect(attempt('throttled', { retryAfterMs: 90_000 })).toEqual({ kind: 'retry', retryAt: NOW + 90_000 });
});

test('Retry-After never shortens the wait', () => {
  expect(attempt('throttled', { attempts: 4, retryAfterMs: 1000 })).toEqual({ kind: 'retry', retryAt: NOW + 64_000 });
});

test('Retry-After does not lift the limit of attempts', () => {
  expect(attempt('transient', { attempts: 5, retryAfterMs: 1000 })).toEqual({ kind: 'failed' });
});

test('property: jitter adds up to a quarter and nothing more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 19 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
      const decision = attempt('throttled', { attempts, jitter });
      const base = Math.min(1000 * 4 ** (attempts - 1), 300_000);
      if (decision.kind !== 'retry') throw new Error('expected a retry');
      const wait = decision.retryAt - NOW;
      expect(wait).toBeGreaterThanOrEqual(base);
      expect(wait).toBeLessThanOrEqual(base * 1.25);
      expect(Number.isInteger(wait)).toBe(true);
    }),
  );
});
