import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';

const offer = (text: string, undo: () => void = jest.fn()) => undoStore.offer({ text, action: 'Undo', undo });

beforeEach(() => {
  jest.useFakeTimers();
  undoStore.dismiss();
});
afterEach(() => jest.useRealTimers());

test('it is offered for six seconds', () => {
  offer('Archived');
  jest.advanceTimersByTime(5_999);
  expect(undoStore.get()?.text).toBe('Archived');
  jest.advanceTimersByTime(1);
  expect(undoStore.get()).toBeNull();
});

test('it is taken back once', () => {
  const undo = jest.fn();
  offer('Archived', undo);
  expect(undoStore.take()).toBe(true);
  expect(undoStore.take()).toBe(false);
  expect(undo).toHaveBeenCalledTimes(1);
});

test('the newest counts, with a time of its own', () => {
  const [first, second] = [jest.fn(), jest.fn()];
  offer('one', first);
  jest.advanceTimersByTime(4_000);
  offer('two', second);
  jest.advanceTimersByTime(4_000);
  expect(undoStore.get()?.text).toBe('two');
  undoStore.take();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

test('under the pointer it stays, and afterwards the rest of its time', () => {
  offer('Archived');
  jest.advanceTimersByTime(2_000);
  undoStore.hold();
  jest.advanceTimersByTime(60_000);
  expect(undoStore.get()).not.toBeNull();
  undoStore.release();
  undoStore.release();
  jest.advanceTimersByTime(3_999);
  expect(undoStore.get()).not.toBeNull();
  jest.advanceTimersByTime(1);
  expect(undoStore.get()).toBeNull();
});

test('listeners hear of it', () => {
  const heard = jest.fn();
  const stop = undoStore.subscribe(heard);
  offer('one');
  undoStore.dismiss();
  stop();
  offer('two');
  expect(heard).toHaveBeenCalledTimes(2);
});
