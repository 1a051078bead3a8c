import { outboundOccurredAt } from '../../../domain/outbound-time';

test.each([
  { what: 'begins with its second', now: 12_345, last: null, at: 12_000 },
  { what: 'is after an older message', now: 12_345, last: 3_000, at: 12_000 },
  { what: 'is after a message of the same second', now: 12_345, last: 12_000, at: 12_001 },
  { what: 'is after a message of a clock that is ahead', now: 12_345, last: 60_000, at: 60_001 },
])('a message of ours $what', ({ now, last, at }) => {
  expect(outboundOccurredAt(now, last)).toBe(at);
});

test('an answer within the same second is not before what it answers', () => {
  const ours = outboundOccurredAt(12_345, null);
  const answerAsMetaTellsIt = Math.floor(12_900 / 1000) * 1000;
  expect(answerAsMetaTellsIt).toBeGreaterThanOrEqual(ours);
});
