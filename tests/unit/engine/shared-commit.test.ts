import { performance } from 'node:perf_hooks';

import fc from 'fast-check';

import { createSharedCommit } from '../../../server/src/engine/shared-commit';

/** A store whose flushes end when the test says so. */
function heldStore() {
  const flushes: { readonly items: readonly string[]; end(): void; fail(error: Error): void }[] = [];
  const flush = (items: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      flushes.push({ items, end: resolve, fail: reject });
    });
  return { flush, flushes, batches: () => flushes.map(({ items }) => items) };
}
const commitTo = (flush: (items: readonly string[]) => Promise<void>, { maxItems = 100, maxBytes = 1000 } = {}) =>
  createSharedCommit<string>({ flush, sizeOf: (item) => item.length, maxItems, maxBytes });
/** Lets everything happen that needs no flush to end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('a lone caller is flushed at once', async () => {
  const store = heldStore();
  const appended = commitTo(store.flush).append('a');
  await settle();
  expect(store.batches()).toEqual([['a']]);
  store.flushes[0]?.end();
  await expect(appended).resolves.toBeUndefined();
});

test('what comes during a flush shares the next one, in order', async () => {
  const store = heldStore();
  const commit = commitTo(store.flush);
  const first = commit.append('a');
  await settle();
  const others = ['b', 'c', 'd'].map((item) => commit.append(item));
  store.flushes[0]?.end();
  await first;
  await settle();
  expect(store.batches()).toEqual([['a'], ['b', 'c', 'd']]);
  store.flushes[1]?.end();
  await Promise.all(others);
});

test('callers of the same moment are all flushed, in order', async () => {
  const seen: (readonly string[])[] = [];
  const commit = commitTo(async (batch) => {
    seen.push(batch);
    await settle();
  });
  await Promise.all(['a', 'b', 'c'].map((item) => commit.append(item)));
  expect(seen.flat()).toEqual(['a', 'b', 'c']);
  expect(seen.length).toBeLessThanOrEqual(2);
});

test('with two at once the second flush begins from sixteen items, and no item is in both', async () => {
  const store = heldStore();
  const commit = createSharedCommit<string>({ flush: store.flush, sizeOf: () => 1, maxItems: 100, maxBytes: 1000, maxInFlight: 2 });
  const all = [commit.append('first')];
  await settle();
  const more = Array.from({ length: 15 }, (_, index) => `more-${index}`);
  all.push(...more.map((item) => commit.append(item)));
  await settle();
  expect(store.batches()).toEqual([['first']]);
  all.push(commit.append('sixteenth'), commit.append('seventeenth'));
  await settle();
  expect(store.batches()).toEqual([['first'], [...more, 'sixteenth', 'seventeenth']]);
  store.flushes.forEach(({ end }) => end());
  await Promise.all(all);
});

test('nobody is told before the flush has ended', async () => {
  const store = heldStore();
  let isDurable = false;
  const appended = commitTo(store.flush)
    .append('a')
    .then(() => {
      isDurable = true;
    });
  await settle();
  expect(isDurable).toBe(false);
  store.flushes[0]?.end();
  await appended;
  expect(isDurable).toBe(true);
});

test('one flush is under way at a time', async () => {
  let running = 0;
  let most = 0;
  const commit = commitTo(async () => {
    running += 1;
    most = Math.max(most, running);
    await settle();
    running -= 1;
  });
  await Promise.all(Array.from({ length: 50 }, (_, index) => commit.append(String(index))));
  expect(most).toBe(1);
});

describe('a batch ends', () => {
  test.each([
    ['at the number of items', { maxItems: 2 }, ['b', 'c', 'd'], [['b', 'c'], ['d']]],
    ['before the bytes are too many', { maxBytes: 4 }, ['bb', 'cc', 'd'], [['bb', 'cc'], ['d']]],
    ['after one item that is too large by itself', { maxBytes: 4 }, ['toolarge', 'b'], [['toolarge'], ['b']]],
    ['before an item that is too large by itself', { maxBytes: 4 }, ['b', 'toolarge'], [['b'], ['toolarge']]],
  ])('%s', async (_what, limits, items, batches) => {
    const seen: (readonly string[])[] = [];
    const commit = commitTo(async (batch) => {
      seen.push(batch);
      await settle();
    }, limits);
    await Promise.all(items.map((item) => commit.append(item)));
    expect(seen).toEqual(batches);
  });
});

describe('saturation', () => {
  /** So many full batches, one after the other. */
  async function load(batches: number, size: number) {
    const commit = commitTo(() => settle(), { maxItems: size });
    await Promise.all(Array.from({ length: batches * size }, (_, index) => commit.append(String(index))));
    return commit;
  }
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockReturnValue(1000);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    ['no batch at all', 0, 1, false],
    ['one batch that a burst has filled', 1, 30, false],
    ['many callers one after the other', 40, 1, false],
    ['one large batch after the other', 10, 100, true],
  ])('%s', async (_what, batches, size, expected) => {
    expect((await load(batches, size)).isSaturated()).toBe(expected);
  });

  test('small batches end it', async () => {
    const commit = await load(10, 100);
    for (let index = 0; index < 20; index += 1) await commit.append('one');
    expect(commit.isSaturated()).toBe(false);
  });

  test('it ends 100 ms after the last batch', async () => {
    const commit = await load(10, 100);
    jest.spyOn(performance, 'now').mockReturnValue(1099);
    expect(commit.isSaturated()).toBe(true);
    jest.spyOn(performance, 'now').mockReturnValue(1100);
    expect(commit.isSaturated()).toBe(false);
  });
});

describe('a flush that fails', () => {
  test('rejects its own callers alone, and the next one works', async () => {
    const store = heldStore();
    const commit = commitTo(store.flush, { maxItems: 2 });
    const append = (items: readonly string[]) => items.map((item) => commit.append(item));
    const first = append(['a']);
    await settle();
    const results = Promise.allSettled([...first, ...append(['b', 'c', 'd'])]);
    store.flushes[0]?.end();
    await settle();
    store.flushes[1]?.fail(new Error('disk full'));
    await settle();
    store.flushes[2]?.end();
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(store.batches()).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('gives its reason to each caller', async () => {
    const failure = new Error('disk full');
    const commit = commitTo(() => Promise.reject(failure));
    await expect(commit.append('a')).rejects.toBe(failure);
  });

  test('by throwing at once is no different', async () => {
    let isBroken = true;
    const commit = commitTo(() => {
      if (isBroken) throw new Error('not ready');
      return Promise.resolve();
    });
    await expect(commit.append('a')).rejects.toThrow('not ready');
    isBroken = false;
    await expect(commit.append('b')).resolves.toBeUndefined();
  });
});

test('property: every item is flushed once, in order, within the limits', async () => {
  const items = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), async (list, maxItems, maxBytes) => {
      const batches: (readonly string[])[] = [];
      const commit = commitTo(
        async (batch) => {
          batches.push(batch);
          await settle();
        },
        { maxItems, maxBytes },
      );
      await Promise.all(list.map((item) => commit.append(item)));
      expect(batches.flat()).toEqual(list);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(maxItems);
        expect(batch.length === 1 || batch.join('').length <= maxBytes).toBe(true);
      }
    }),
  );
});
