import { createSendRates, type SendRates } from '../../../server/src/engine/send-rates';

const NOW = Date.UTC(2026, 10, 24, 9, 31);
const NUMBER = '100000000000003';
beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Asks again and again, each 10 ms, and notes when a message may leave. Every message has a contact of its own. */
async function grantsOfNumber(rates: SendRates, { seconds, perAsking }: { seconds: number; perAsking: number }) {
  const granted: number[] = [];
  let contact = 0;
  for (let at = 0; at < seconds * 1000; at += 10) {
    for (let index = 0; index < perAsking; index += 1) {
      contact += 1;
      if ((await rates.take(NUMBER, `contact-${contact}`)) === 0) granted.push(at);
    }
    await jest.advanceTimersByTimeAsync(10);
  }
  return granted;
}
const inSecondFrom = (times: readonly number[], start: number) => times.filter((at) => at >= start && at < start + 1000).length;

describe("the number's rate (reference section 8.1)", () => {
  test.each([
    ['STANDARD', 80, 4],
    ['HIGH', 1000, 20],
  ] as const)('%s: at most %i a second, and nearly all of it used', async (throughput, perSecond, perAsking) => {
    const granted = await grantsOfNumber(createSendRates({ throughput }), { seconds: 3, perAsking });
    for (const second of [0, 1000, 2000]) {
      expect(inSecondFrom(granted, second)).toBeLessThanOrEqual(perSecond);
      expect(inSecondFrom(granted, second)).toBeGreaterThan(perSecond * 0.8);
    }
  });

  test('a second that begins anywhere holds at most a slice more', async () => {
    const granted = await grantsOfNumber(createSendRates(), { seconds: 3, perAsking: 4 });
    for (let start = 0; start <= 2000; start += 10) expect(inSecondFrom(granted, start)).toBeLessThanOrEqual(88);
  });

  test('a refusal tells how long to wait, and waiting helps', async () => {
    const rates = createSendRates();
    for (let index = 0; index < 8; index += 1) expect(await rates.take(NUMBER, `contact-${index}`)).toBe(0);
    const wait = await rates.take(NUMBER, 'contact-9');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(100);
    await jest.advanceTimersByTimeAsync(wait);
    expect(await rates.take(NUMBER, 'contact-10')).toBe(0);
  });

  test('numbers do not slow each other down', async () => {
    const rates = createSendRates();
    for (let index = 0; index < 8; index += 1) await rates.take(NUMBER, `contact-${index}`);
    expect(await rates.take('another number', 'contact')).toBe(0);
  });

  test('available tells what is left of the moment', async () => {
    const rates = createSendRates();
    expect(await rates.available(NUMBER)).toBe(8);
    await rates.take(NUMBER, 'contact');
    expect(await rates.available(NUMBER)).toBe(7);
    await jest.advanceTimersByTimeAsync(101);
    expect(await rates.available(NUMBER)).toBe(8);
  });
});

describe('the rate of one contact (reference section 8.2)', () => {
  /** Messages to one contact, asked for each 100 ms. */
  async function grantsOfPair(rates: SendRates, seconds: number) {
    const granted: number[] = [];
    for (let at = 0; at < seconds * 1000; at += 100) {
      while ((await rates.take(NUMBER, 'contact')) === 0) granted.push(at);
      await jest.advanceTimersByTimeAsync(101);
    }
    return granted;
  }

  test('45 at once, then one each six seconds', async () => {
    const granted = await grantsOfPair(createSendRates({ throughput: 'HIGH' }), 60);
    const burst = granted.filter((at) => at < 6000);
    expect(burst).toHaveLength(45);
    const later = granted.slice(45);
    expect(later.length).toBeGreaterThanOrEqual(8);
    later.slice(1).forEach((at, index) => expect(at - (later[index] ?? 0)).toBeGreaterThanOrEqual(5900));
  });

  test('a contact at the limit does not slow down another', async () => {
    const rates = createSendRates({ throughput: 'HIGH' });
    await grantsOfPair(rates, 2);
    expect(await rates.take(NUMBER, 'contact')).toBeGreaterThan(0);
    expect(await rates.take(NUMBER, 'somebody else')).toBe(0);
  });

  test("a contact at the limit takes nothing of the number's rate", async () => {
    const rates = createSendRates({ throughput: 'HIGH' });
    await grantsOfPair(rates, 2);
    await jest.advanceTimersByTimeAsync(101);
    expect(await rates.take(NUMBER, 'contact')).toBeGreaterThan(0);
    expect(await rates.available(NUMBER)).toBe(100);
  });

  test("a refusal for the number's sake takes nothing of the contact's burst", async () => {
    const rates = createSendRates();
    for (let asking = 0; asking < 50; asking += 1) {
      for (let index = 0; index < 8; index += 1) await rates.take(NUMBER, `other-${asking}-${index}`);
      expect(await rates.take(NUMBER, 'contact')).toBeGreaterThan(0);
      await jest.advanceTimersByTimeAsync(101);
    }
    expect(await rates.take(NUMBER, 'contact')).toBe(0);
  });
});
