import { throughSilence, withoutStale, type Finding } from '../../../../domain/connection/findings';
import { bad } from '../../../../domain/health/meta-trouble';

const before: Finding = {
  checkedAt: 1_000,
  found: [{ name: 'app', value: 'Bici Norte Shop' }],
  troubles: [bad('webhook-elsewhere', null, { url: 'https://other.example' })],
};
const silent: Finding = { checkedAt: 2_000, found: [], troubles: [bad('meta-unreachable', null, { reason: 'timeout' })] };

describe('a check to which Meta gave no answer', () => {
  it('leaves what was known, with the time of the check', () => {
    expect(throughSilence('webhook', silent, before)).toEqual({ ...before, checkedAt: 2_000 });
  });
  it('is told beside the token, as something to look at', () => {
    const { troubles } = throughSilence('token', silent, { ...before, troubles: [] });
    expect(troubles).toEqual([{ code: 'meta-unreachable', level: 'attention', field: null, params: { reason: 'timeout' } }]);
  });
  it('is told once, however often it comes', () => {
    const once = throughSilence('token', silent, before);
    expect(throughSilence('token', silent, once).troubles).toEqual(once.troubles);
  });
  it('is the finding itself where nothing was known', () => {
    expect(throughSilence('token', silent, undefined)).toBe(silent);
  });
  it('any answer takes its place', () => {
    const answered: Finding = { checkedAt: 3_000, found: [], troubles: [bad('token-expired', 'accessToken', { at: '' })] };
    expect(throughSilence('token', answered, before)).toBe(answered);
  });
});

it('a changed value makes the checks that rest on it say nothing any more', () => {
  const findings = { app: before, token: before, number: before, webhook: before, signature: before, send: before };
  expect(Object.keys(withoutStale(findings, ['verifyToken']))).toEqual(['app', 'token', 'number', 'signature', 'send']);
  expect(Object.keys(withoutStale(findings, ['appSecret', 'wabaId']))).toEqual(['token']);
  expect(withoutStale(findings, [])).toEqual(findings);
});
