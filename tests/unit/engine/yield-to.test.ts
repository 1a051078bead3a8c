import { performance } from 'node:perf_hooks';

import { yieldTo } from '../../../server/src/engine/yield-to';

let now = 0;
beforeEach(() => {
  now = 1000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Saturated for so many looks; each look takes 10 ms of the clock. */
function rush(looks: number) {
  let left = looks;
  const isSaturated = jest.fn(() => {
    now += 10;
    left -= 1;
    return left >= 0;
  });
  return isSaturated;
}
/** A portion that takes so long. */
const portion =
  (ms: number, more = true) =>
  () => {
    now += ms;
    return Promise.resolve(more);
  };

test.each([true, false])('the answer of the portion comes back: %s', async (more) => {
  await expect(yieldTo(() => false, portion(5, more))()).resolves.toBe(more);
});

test('without a rush it never rests', async () => {
  const isSaturated = jest.fn(() => false);
  const work = yieldTo(isSaturated, portion(5));
  await work();
  await work();
  await work();
  expect(isSaturated).toHaveBeenCalledTimes(3);
});

test('the first portion does not rest, not even in a rush', async () => {
  const isSaturated = rush(100);
  await yieldTo(isSaturated, portion(5))();
  expect(isSaturated).toHaveBeenCalledTimes(1);
});

test('in a rush it rests after a portion, for a share of the time', async () => {
  const work = yieldTo(rush(1000), portion(5));
  await work();
  const ended = now;
  await work();
  expect(now - 5 - ended).toBeGreaterThanOrEqual(95);
  expect(now - 5 - ended).toBeLessThanOrEqual(115);
});

test('the rest ends with the rush', async () => {
  const isSaturated = rush(3);
  const work = yieldTo(isSaturated, portion(1000));
  await work();
  const ended = now;
  await work();
  expect(now - 1000 - ended).toBeLessThanOrEqual(40);
});

test('a portion that fails says so, and is rested after too', async () => {
  let isBroken = true;
  const isSaturated = rush(1000);
  const work = yieldTo(isSaturated, () => {
    now += 5;
    return isBroken ? Promise.reject(new Error('database gone')) : Promise.resolve(true);
  });
  await expect(work()).rejects.toThrow('database gone');
  isBroken = false;
  isSaturated.mockClear();
  await expect(work()).resolves.toBe(true);
  expect(isSaturated.mock.calls.length).toBeGreaterThan(1);
});
