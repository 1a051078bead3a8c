import { createChangesPuller } from '../../../../admin/src/live/stream/changes-puller';
import type { ChangesResult } from '../../../../admin/src/live/stream/fetch-changes';
import { reconnectDelay } from '../../../../admin/src/live/stream/reconnect-delay';

const changes = (cursor: number): ChangesResult => ({
  kind: 'changes',
  changes: { reset: false, conversations: [], messages: [], gone: [], unread: 0, cursor },
});

test('many events during one request make one more request, from the new cursor', async () => {
  const asked: number[] = [];
  const puller = createChangesPuller({
    fetchSince: (cursor) => {
      asked.push(cursor);
      return Promise.resolve(changes(cursor + 10));
    },
    onResult: () => undefined,
    isHidden: () => true,
  });
  puller.cursor = 100;
  await Promise.all([puller.pull(), puller.pull(), puller.pull(), puller.pull()]);
  expect(asked).toEqual([100, 110]);
  expect(puller.cursor).toBe(120);
});

test('a failed request keeps the cursor, and the next event asks again', async () => {
  const results: ChangesResult[] = [{ kind: 'failed' }, changes(7)];
  const puller = createChangesPuller({
    fetchSince: () => Promise.resolve(results.shift() ?? { kind: 'failed' }),
    onResult: () => undefined,
    isHidden: () => true,
  });
  puller.cursor = 5;
  await puller.pull();
  expect(puller.cursor).toBe(5);
  await puller.pull();
  expect(puller.cursor).toBe(7);
});

test('the cursor never moves back', async () => {
  const puller = createChangesPuller({
    fetchSince: () => Promise.resolve(changes(3)),
    onResult: () => undefined,
    isHidden: () => true,
  });
  puller.cursor = 50;
  await puller.pull();
  expect(puller.cursor).toBe(50);
});

test('the back-off stays between 1 and 30 seconds and grows', () => {
  for (const random of [0, 0.5, 1]) {
    const delays = [0, 1, 2, 3, 4, 5, 6, 20].map((failures) => reconnectDelay(failures, random));
    delays.forEach((delay) => {
      expect(delay).toBeGreaterThanOrEqual(1_000);
      expect(delay).toBeLessThanOrEqual(30_000);
    });
    expect([...delays].sort((a, b) => a - b)).toEqual(delays);
  }
  expect(reconnectDelay(20, 1)).toBe(30_000);
});
