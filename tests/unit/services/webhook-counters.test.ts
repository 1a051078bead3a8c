import type { Count } from '../../../server/src/repositories/webhook-counter-repository';
import { createWebhookCounters } from '../../../server/src/services/webhook-counters';

const HOUR_MS = 3_600_000;
const logger = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };

/** Counters on a clock of the test's own, over a table in memory. */
function counting({ writes = async () => {}, isWritable = () => true }: { writes?: () => Promise<void>; isWritable?: () => boolean } = {}) {
  let now = 10 * HOUR_MS + 5;
  const added: Count[][] = [];
  const counters = createWebhookCounters({
    webhookCounters: {
      async add(counts: readonly Count[]) {
        if (counts.length === 0) return;
        await writes();
        added.push([...counts]);
      },
      async totals(since: number) {
        const totals = new Map<string, number>();
        for (const { name, hour, amount } of added.flat()) if (hour >= since) totals.set(name, (totals.get(name) ?? 0) + amount);
        return totals;
      },
      lastAt: async (name: string) =>
        added.flat().reduce<number | null>((newest, count) => (count.name === name ? Math.max(count.lastAt, newest ?? 0) : newest), null),
    },
    isWritable,
    logger,
    clock: () => now,
  });
  return { counters, added, pass: (ms: number) => (now += ms) };
}

describe('counters of webhooks', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('write a flood in one statement, ten seconds after its beginning', async () => {
    const { counters, added } = counting();
    for (let index = 0; index < 10_000; index += 1) counters.count(index % 2 === 0 ? 'signatureWrong' : 'tooLarge');
    expect(added).toEqual([]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(added).toEqual([
      [
        { name: 'signatureWrong', hour: 10 * HOUR_MS, amount: 5_000, lastAt: 10 * HOUR_MS + 5 },
        { name: 'tooLarge', hour: 10 * HOUR_MS, amount: 5_000, lastAt: 10 * HOUR_MS + 5 },
      ],
    ]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(added).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tell the last 24 hours, what is not written yet included', async () => {
    const { counters, pass } = counting();
    counters.count('duplicates', 3);
    pass(HOUR_MS);
    counters.count('duplicates');
    expect((await counters.lastDay())('duplicates')).toBe(4);
    pass(23 * HOUR_MS);
    expect((await counters.lastDay())('duplicates')).toBe(1);
    expect((await counters.lastDay())('tooSlow')).toBe(0);
  });

  it('keep what could not be written, and add it once', async () => {
    let fails = true;
    const { counters, added } = counting({ writes: async () => (fails ? Promise.reject(new Error('gone')) : Promise.resolve()) });
    counters.count('received', 2);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(added).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('could not be written'));
    fails = false;
    counters.count('received');
    expect((await counters.lastDay())('received')).toBe(3);
    expect(added).toEqual([[{ name: 'received', hour: 10 * HOUR_MS, amount: 3, lastAt: 10 * HOUR_MS + 5 }]]);
  });

  it('do not touch a database that cannot be written', async () => {
    let isWritable = false;
    const { counters, added } = counting({ isWritable: () => isWritable });
    counters.count('unavailable');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(added).toEqual([]);
    isWritable = true;
    await counters.stop();
    expect(added).toEqual([[{ name: 'unavailable', hour: 10 * HOUR_MS, amount: 1, lastAt: 10 * HOUR_MS + 5 }]]);
  });

  it('know when the newest came, what is not written yet included', async () => {
    const { counters, pass } = counting();
    expect(await counters.lastAt('signatureWrong')).toBeNull();
    counters.count('signatureWrong');
    pass(HOUR_MS);
    counters.count('signatureWrong');
    expect(await counters.lastAt('signatureWrong')).toBe(11 * HOUR_MS + 5);
  });
});
