import type { MessageError } from '../../../../contracts/message';
import { testTrouble } from '../../../../domain/health/test-trouble';

const refusal = (code: number | null): MessageError => ({ code, title: 'Refused', details: 'In more words', category: 'config' });
const codeOf = (code: number | null) => testTrouble(refusal(code)).code;

test.each([
  [190, 'token-invalid'],
  [131031, 'account-blocked'],
  [368, 'account-blocked'],
  [131037, 'number-not-approved'],
  [133010, 'number-not-registered'],
])('a test message that fails with %i names the trouble of the connection: %s', (code, trouble) => {
  expect(codeOf(code)).toBe(trouble);
});

test('any other refusal is of this one message, with Meta’s words', () => {
  expect(testTrouble(refusal(131026))).toEqual({
    code: 'test-failed',
    level: 'bad',
    field: null,
    params: { code: 131026, reason: 'Refused' },
  });
  expect(codeOf(100)).toBe('test-failed');
  expect(codeOf(null)).toBe('test-failed');
});
