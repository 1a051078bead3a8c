import { createLiveFeed, type FeedEvent } from '../../../server/src/engine/live-feed';

const event: FeedEvent = { event: 'message', cursor: 1, documentId: 'm'.repeat(24), conversation: 'c'.repeat(24), assignedUserId: null };

test('every listener gets each event, once', () => {
  const feed = createLiveFeed();
  const heard: [string, FeedEvent][] = [];
  feed.subscribe((one) => heard.push(['first', one]), 1);
  feed.subscribe((one) => heard.push(['second', one]), 1);
  feed.publish(event);
  expect(heard).toEqual([
    ['first', event],
    ['second', event],
  ]);
});

test('who has left hears nothing more', () => {
  const feed = createLiveFeed();
  const listener = jest.fn();
  const leave = feed.subscribe(listener, 1);
  leave();
  leave();
  feed.publish(event);
  expect(listener).not.toHaveBeenCalled();
});

test('who leaves while an event is told does not keep it from others', () => {
  const feed = createLiveFeed();
  const listener = jest.fn();
  const leave = feed.subscribe(() => leave(), 1);
  feed.subscribe(listener, 1);
  feed.publish(event);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(feed.size).toBe(1);
});

test('size counts the listeners', () => {
  const feed = createLiveFeed();
  expect(feed.size).toBe(0);
  const leave = feed.subscribe(jest.fn(), 1);
  feed.subscribe(jest.fn(), 1);
  expect(feed.size).toBe(2);
  leave();
  expect(feed.size).toBe(1);
});

test('an event without listeners goes nowhere', () => {
  expect(() => createLiveFeed().publish(event)).not.toThrow();
});

test('a listener that throws keeps the event from nobody', () => {
  const feed = createLiveFeed();
  const listener = jest.fn();
  feed.subscribe(() => {
    throw new Error('the stream is closed');
  }, 1);
  feed.subscribe(listener, 1);
  expect(() => feed.publish(event)).not.toThrow();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('it is known who listens, with any number of screens', () => {
  const feed = createLiveFeed();
  const [first, second] = [feed.subscribe(jest.fn(), 7), feed.subscribe(jest.fn(), 7)];
  expect([feed.isOnline(7), feed.isOnline(8)]).toEqual([true, false]);
  first();
  expect(feed.isOnline(7)).toBe(true);
  second();
  expect(feed.isOnline(7)).toBe(false);
});
