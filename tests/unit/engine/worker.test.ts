import { AsyncLocalStorage } from 'node:async_hooks';

import { createWorker } from '../../../server/src/engine/worker';

const NOW = Date.UTC(2026, 10, 24, 9, 31);
beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});
/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
/** Lets time pass in small steps, with all that happens between them. */
async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 250) {
    jest.advanceTimersByTime(Math.min(250, left));
    await settle();
  }
}

function worker(run: () => Promise<boolean>) {
  const errors: unknown[] = [];
  return { errors, ...createWorker({ name: 'test', run, onError: (error) => errors.push(error) }) };
}
/** A run that ends when the test says so. */
function heldRuns() {
  const runs: { end(more: boolean): void; fail(error: Error): void }[] = [];
  const run = () =>
    new Promise<boolean>((resolve, reject) => {
      runs.push({ end: resolve, fail: reject });
    });
  return { run, runs };
}

test('it does nothing until it is woken', async () => {
  const run = jest.fn(() => Promise.resolve(false));
  worker(run);
  await pass(60_000);
  expect(run).not.toHaveBeenCalled();
});

test('it runs until there is no more', async () => {
  const answers = [true, true, false];
  const run = jest.fn(() => Promise.resolve(answers.shift() ?? false));
  worker(run).wake();
  await settle();
  expect(run).toHaveBeenCalledTimes(3);
});

test('two runs are never under way at once', async () => {
  const { run, runs } = heldRuns();
  const { wake } = worker(run);
  wake();
  wake();
  wake();
  await settle();
  expect(runs).toHaveLength(1);
});

test('a wake-up during a run leads to one more, however many there were', async () => {
  const { run, runs } = heldRuns();
  const { wake } = worker(run);
  wake();
  await settle();
  wake();
  wake();
  runs[0]?.end(false);
  await settle();
  expect(runs).toHaveLength(2);
  runs[1]?.end(false);
  await settle();
  expect(runs).toHaveLength(2);
});

test('it can be woken again after it has come to rest', async () => {
  const run = jest.fn(() => Promise.resolve(false));
  const { wake } = worker(run);
  wake();
  await settle();
  wake();
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
});

describe('after an error', () => {
  test('it says so and tries again, later each time, up to half a minute', async () => {
    const starts: number[] = [];
    const { wake, errors } = worker(() => {
      starts.push(Date.now() - NOW);
      return Promise.reject(new Error('database gone'));
    });
    wake();
    await pass(200_000);
    const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(pauses.slice(0, 9)).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(errors).toHaveLength(starts.length);
  });

  test('a success makes the next pause short again', async () => {
    const outcomes = ['fail', 'fail', 'fail', 'work', 'fail'];
    const starts: number[] = [];
    const { wake } = worker(() => {
      starts.push(Date.now() - NOW);
      return outcomes.shift() === 'fail' ? Promise.reject(new Error('database gone')) : Promise.resolve(outcomes.length > 0);
    });
    wake();
    await pass(60_000);
    expect(starts).toEqual([0, 250, 750, 1750, 1750, 2000]);
  });

  test('a run that throws at once is no different', async () => {
    const { wake, errors } = worker(() => {
      throw new Error('broken');
    });
    wake();
    await settle();
    expect(errors).toEqual([new Error('broken')]);
  });
});

describe('being woken at a time', () => {
  test('it runs then and not before', async () => {
    const run = jest.fn(() => Promise.resolve(false));
    worker(run).wakeAt(NOW + 5000);
    await pass(4999);
    expect(run).not.toHaveBeenCalled();
    await pass(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('a time in the past is now', async () => {
    const run = jest.fn(() => Promise.resolve(false));
    worker(run).wakeAt(NOW - 5000);
    await pass(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['the earlier one comes last', [9000, 5000]],
    ['the earlier one comes first', [5000, 9000]],
  ])('of two times the earlier counts: %s', async (_what, times) => {
    const starts: number[] = [];
    const { wakeAt } = worker(() => {
      starts.push(Date.now() - NOW);
      return Promise.resolve(false);
    });
    for (const at of times) wakeAt(NOW + at);
    await pass(5000);
    expect(starts).toEqual([5000]);
  });

  test('a time in more than 24 days does not wake at once, again and again', async () => {
    const run = jest.fn(() => Promise.resolve(false));
    worker(run).wakeAt(NOW + 40 * 24 * 60 * 60 * 1000);
    await pass(60_000);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('stopping', () => {
  test('waits for the run under way and starts no other', async () => {
    const { run, runs } = heldRuns();
    const { wake, stop } = worker(run);
    wake();
    await settle();
    let isStopped = false;
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await settle();
    expect(isStopped).toBe(false);
    runs[0]?.end(true);
    await stopped;
    expect(runs).toHaveLength(1);
  });

  test('it cannot be woken any more, now or later', async () => {
    const run = jest.fn(() => Promise.resolve(false));
    const { wake, wakeAt, stop } = worker(run);
    wakeAt(NOW + 1000);
    await stop();
    wake();
    wakeAt(NOW + 2000);
    await pass(10_000);
    expect(run).not.toHaveBeenCalled();
  });

  test('a run that fails while stopping is not tried again', async () => {
    const { run, runs } = heldRuns();
    const { wake, stop, errors } = worker(run);
    wake();
    await settle();
    const stopped = stop();
    runs[0]?.fail(new Error('database gone'));
    await stopped;
    await pass(60_000);
    expect(errors).toHaveLength(1);
    expect(runs).toHaveLength(1);
  });

  test('a worker at rest stops at once', async () => {
    await expect(worker(() => Promise.resolve(false)).stop()).resolves.toBeUndefined();
  });
});

test("a run does not inherit its waker's async context", async () => {
  const transaction = new AsyncLocalStorage<string>();
  const seen: (string | undefined)[] = [];
  const { wake } = worker(() => {
    seen.push(transaction.getStore());
    return Promise.resolve(false);
  });
  transaction.run('transaction of the waker', wake);
  await settle();
  expect(seen).toEqual([undefined]);
});
