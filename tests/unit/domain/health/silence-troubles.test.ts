import type { HealthFacts } from '../../../../domain/health/facts';
import { silenceTroubles } from '../../../../domain/health/silence-troubles';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const now = Date.parse('2026-11-30T12:00:00Z');

const quiet: HealthFacts['webhook'] = {
  finding: null,
  verifiedAt: now - 48 * HOUR_MS,
  lastEventAt: null,
  lastAcceptedAt: null,
  dashboardTestAt: null,
  hasReceived: false,
  isSignatureChecked: true,
  wrongSignatures: 0,
  wrongSignatureAt: null,
};
const troubles = (webhook: Partial<HealthFacts['webhook']>) =>
  silenceTroubles({ webhook: { ...quiet, ...webhook }, now }).map(({ code, level }) => `${code}: ${level}`);

describe('an app in development', () => {
  const testAt = now - 2 * MINUTE_MS;

  test('is known by a dashboard test that is the only event', () => {
    expect(troubles({ dashboardTestAt: testAt, lastEventAt: testAt })).toEqual(['app-in-development: bad']);
  });

  test('is only worth a look where customers were heard before: the line may just be quiet', () => {
    expect(troubles({ dashboardTestAt: testAt, lastEventAt: testAt, hasReceived: true })).toEqual(['app-in-development: attention']);
  });

  test('is not claimed once anything real came after the test', () => {
    expect(troubles({ dashboardTestAt: testAt, lastEventAt: testAt + 1 })).toEqual([]);
  });

  test('is not claimed in the first minute, in which a real message may still be on its way', () => {
    const justNow = now - MINUTE_MS;
    expect(troubles({ dashboardTestAt: justNow, lastEventAt: justNow })).toEqual([]);
  });

  test('is not claimed while signatures are wrong: then real messages may be among what was refused', () => {
    expect(troubles({ dashboardTestAt: testAt, lastEventAt: testAt, wrongSignatures: 2 })).toEqual(['signature-wrong: attention']);
  });
});

describe('silence', () => {
  test('before the first event is a trouble only where Meta has not fetched the address', () => {
    expect(troubles({})).toEqual([]);
    expect(troubles({ verifiedAt: null })).toEqual(['webhook-not-verified: bad']);
  });

  test('is worth a look after a day in which a message went out, and no tick came in', () => {
    const lastEventAt = now - 25 * HOUR_MS;
    expect(troubles({ lastEventAt })).toEqual([]);
    expect(troubles({ lastEventAt, lastAcceptedAt: now - HOUR_MS })).toEqual(['webhook-silent: attention']);
    expect(troubles({ lastEventAt: now - 23 * HOUR_MS, lastAcceptedAt: now - HOUR_MS })).toEqual([]);
  });

  test('after a wrong signature is its doing, the worse the longer nothing came', () => {
    expect(troubles({ wrongSignatures: 1, lastEventAt: now - 2 * HOUR_MS })).toEqual(['signature-wrong: bad']);
    expect(troubles({ wrongSignatures: 1, lastEventAt: now - MINUTE_MS })).toEqual(['signature-wrong: attention']);
    expect(troubles({ wrongSignatures: 1, wrongSignatureAt: now, lastEventAt: now - MINUTE_MS })).toEqual(['signature-wrong: attention']);
  });

  test('is over with the first event that a right signature brought after the wrong one', () => {
    expect(troubles({ wrongSignatures: 9, wrongSignatureAt: now - MINUTE_MS, lastEventAt: now })).toEqual([]);
  });
});
