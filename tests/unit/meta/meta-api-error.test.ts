import { MetaApiError } from '../../../server/src/meta/meta-api-error';

const envelope = {
  error: {
    message: '(#130429) Rate limit hit',
    type: 'OAuthException',
    code: 130429,
    error_data: { messaging_product: 'whatsapp', details: 'Cloud API message throughput has been reached.' },
    error_subcode: 2494055,
    is_transient: false,
    error_user_msg: 'Wait a little.',
    fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
  },
};
const withError = (more: Record<string, unknown>) => ({ error: { ...envelope.error, ...more } });

test('reads the whole envelope (reference section 7.1)', () => {
  const error = MetaApiError.fromAnswer(400, envelope);
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message }).toMatchObject({
    name: 'MetaApiError',
    message: '(#130429) Rate limit hit',
    code: 130429,
    subcode: 2494055,
    status: 400,
    details: 'Cloud API message throughput has been reached.',
    category: 'throttled',
    fbtraceId: 'Az8or2yhqkZfEZ-_4Qn_Bam',
  });
});

test.each([
  ['an object', { details: 'Why' }, 'Why'],
  ['a text', 'Why', 'Why'],
  ['an object without details', {}, 'Wait a little.'],
  ['missing', undefined, 'Wait a little.'],
  ['a list', ['Why'], 'Wait a little.'],
])('error_data may be %s', (_what, errorData, details) => {
  expect(MetaApiError.fromAnswer(400, withError({ error_data: errorData })).details).toBe(details);
});

test('details are null where Meta gives none', () => {
  expect(MetaApiError.fromAnswer(400, withError({ error_data: undefined, error_user_msg: undefined })).details).toBeNull();
});

test.each([
  ['a text', '190', 190],
  ['a fraction', 190.7, 190],
])('the code may be %s', (_what, code, expected) => {
  expect(MetaApiError.fromAnswer(401, withError({ code }))).toMatchObject({ code: expected, category: 'auth' });
});

test('an envelope without words still says something', () => {
  const error = MetaApiError.fromAnswer(400, { error: { code: 100 } });
  expect({ message: error.message, subcode: error.subcode, fbtraceId: error.fbtraceId }).toEqual({
    message: 'Meta answered 400.',
    subcode: null,
    fbtraceId: null,
  });
});

test.each([
  [502, '<html>Bad Gateway</html>', 'transient'],
  [503, '', 'transient'],
  [429, '', 'transient'],
  [404, '<html></html>', 'content'],
  [400, { error: 'text' }, 'content'],
  [400, { error: { message: 'no code' } }, 'content'],
  [200, null, 'content'],
])('HTTP %i with the body %j has no reason and is %s', (status, body, category) => {
  const error = MetaApiError.fromAnswer(status, body);
  expect(error).toMatchObject({ code: null, status, category, details: null });
  expect(error.message).toBe(`Meta answered ${status} without a reason.`);
});

test('an answer that never came says what to check', () => {
  const error = MetaApiError.unreachable('ENOTFOUND');
  expect(error).toMatchObject({ code: null, status: null, category: 'not-sent', details: 'ENOTFOUND' });
  expect(error.message).toBe('Meta could not be reached (ENOTFOUND). Check the network and graphApiBaseUrl.');
});

describe('the line for the log', () => {
  test.each([
    [
      'a reason',
      MetaApiError.fromAnswer(400, envelope),
      'Meta answered 400, code 130429, subcode 2494055, fbtrace_id Az8or2yhqkZfEZ-_4Qn_Bam',
    ],
    ['no reason', MetaApiError.fromAnswer(502, ''), 'Meta answered 502, code none, subcode none, fbtrace_id none'],
    ['no answer', MetaApiError.unreachable('ETIMEDOUT'), 'Meta could not be reached (ETIMEDOUT)'],
  ])('with %s', (_what, error, line) => {
    expect(error.logLine).toBe(line);
  });

  test('quotes nobody', () => {
    expect(MetaApiError.fromAnswer(400, withError({ message: 'Param to = +16505551234', error_data: 'Hello Ada' })).logLine).not.toMatch(
      /1650|Ada/,
    );
  });
});

test('a token that Meta repeats in its words is not passed on', () => {
  const token = `EAAG${'m0PX4ZCpsBAKZ'.repeat(8)}`;
  const error = MetaApiError.fromAnswer(401, {
    error: { message: `Malformed access token ${token}`, code: 190, error_data: { details: `Token ${token}` }, error_user_msg: token },
  });
  expect(`${error.message} ${error.details} ${error.logLine} ${JSON.stringify(error)}`).not.toContain(token);
  expect(error.message).toContain('Malformed access token');
});
