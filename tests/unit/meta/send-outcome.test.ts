import type { GraphOutcome } from '../../../server/src/meta/graph-client';
import { sendOutcomeOf } from '../../../server/src/meta/send-outcome';

const answer = (status: number, body: unknown, retryAfterMs?: number): GraphOutcome => ({ kind: 'answer', status, body, retryAfterMs });
const error = (code: unknown, more: Record<string, unknown> = {}) => ({
  error: { message: `(#${String(code)}) Refused`, type: 'OAuthException', code, ...more },
});
const categoryOf = (outcome: GraphOutcome) => {
  const result = sendOutcomeOf(outcome);
  return result.kind === 'accepted' ? 'accepted' : result.failure.category;
};

test.each([
  ['to a phone', { messaging_product: 'whatsapp', contacts: [{ input: '+1', wa_id: '1' }], messages: [{ id: 'wamid.1' }] }],
  ['to a user id', { contacts: [{ input: 'US.1', user_id: 'US.1' }], messages: [{ id: 'wamid.1' }] }],
  ['held back by Meta', { messages: [{ id: 'wamid.1', message_status: 'held_for_quality_assessment' }] }],
])('a message %s is accepted', (_what, body) => {
  expect(sendOutcomeOf(answer(200, body))).toEqual({ kind: 'accepted', wamid: 'wamid.1' });
});

describe('nothing left this machine, or it may have arrived (F41)', () => {
  test.each([
    ['refused', { kind: 'no-answer', code: 'ECONNREFUSED', isBeforeSend: true }, 'not-sent'],
    ['no such name', { kind: 'no-answer', code: 'ENOTFOUND', isBeforeSend: true }, 'not-sent'],
    ['timeout', { kind: 'no-answer', code: 'ECONNABORTED', isBeforeSend: false }, 'ambiguous'],
    ['reset after the body', { kind: 'no-answer', code: 'ECONNRESET', isBeforeSend: false }, 'ambiguous'],
    ['502 with a page', answer(502, '<html>Bad Gateway</html>'), 'ambiguous'],
    ['504 without a body', answer(504, ''), 'ambiguous'],
    ['500 with JSON that is no error', answer(500, {}), 'ambiguous'],
    ['200 with cut JSON', answer(200, '{"messages":[{"id":"wam'), 'ambiguous'],
    ['200 without an id', answer(200, { messages: [{}] }), 'ambiguous'],
    ['200 with an empty list', answer(200, { messages: [] }), 'ambiguous'],
    ['200 with an empty id', answer(200, { messages: [{ id: '' }] }), 'ambiguous'],
    ['a redirect', answer(302, ''), 'ambiguous'],
  ] as const)('%s', (_what, outcome, category) => {
    expect(categoryOf(outcome)).toBe(category);
  });

  test('a gateway that answers in JSON without a code says nothing about the message', () => {
    expect(categoryOf(answer(502, { error: { message: 'Bad Gateway' } }))).toBe('ambiguous');
    expect(categoryOf(answer(504, { error: {} }))).toBe('ambiguous');
  });
});

describe('what Meta says decides, not the HTTP status (F42)', () => {
  test.each([
    [400, 130429, 'throttled'],
    [429, 130429, 'throttled'],
    [400, 131056, 'pair-throttled'],
    [403, 80007, 'throttled'],
    [401, 190, 'auth'],
    [403, 200, 'auth'],
    [403, 368, 'auth'],
    [400, 131047, 'window'],
    [400, 131026, 'recipient'],
    [400, 131053, 'media'],
    [500, 131000, 'transient'],
    [500, 131016, 'transient'],
    [503, 2, 'transient'],
    [404, 132001, 'template'],
    [400, 100, 'content'],
    [500, 999_999, 'content'],
    [200, 131049, 'policy'],
  ])('HTTP %i with code %i is %s', (status, code, category) => {
    expect(categoryOf(answer(status, error(code)))).toBe(category);
  });

  test.each([
    ['a page', '<html></html>'],
    ['JSON without a code', { error: { message: 'Slow down' } }],
  ])('429 with %s is too many requests', (_what, body) => {
    expect(sendOutcomeOf(answer(429, body, 5000))).toMatchObject({ failure: { category: 'throttled', code: null, retryAfterMs: 5000 } });
  });

  test.each([400, 404, 413])('%i without a reason is a refusal', (status) => {
    expect(sendOutcomeOf(answer(status, '<html></html>'))).toEqual({
      kind: 'failed',
      failure: { category: 'content', code: null, title: `Meta refused the request (HTTP ${status})`, details: null },
    });
  });
});

test('the failure tells code, words and when to try again', () => {
  const body = error(130429, { error_data: { details: 'Cloud API message throughput has been reached.' } });
  expect(sendOutcomeOf(answer(400, body, 2000))).toEqual({
    kind: 'failed',
    failure: {
      category: 'throttled',
      code: 130429,
      title: '(#130429) Refused',
      details: 'Cloud API message throughput has been reached.',
      retryAfterMs: 2000,
    },
  });
});

test('without Retry-After there is none', () => {
  const outcomes = [answer(400, error(130429)), answer(429, '')].map(sendOutcomeOf);
  for (const outcome of outcomes) expect(outcome.kind === 'failed' && 'retryAfterMs' in outcome.failure).toBe(false);
});
