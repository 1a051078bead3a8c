import { entities, liveMessagesOf } from '../../../../admin/src/live/entities';
import { mergeRows, newerOf } from '../../../../admin/src/live/newest-of';
import { conversation, message } from '../builders';

beforeEach(() => entities.clear());

test('the newer version of a row wins, in any order and any number of times', () => {
  const versions = [1, 2, 3].map((changedAt) => message({ changedAt, text: `version ${changedAt}` }));
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 1, 0, 2],
  ]) {
    entities.clear();
    order.forEach((index) => entities.apply({ messages: [versions[index] ?? message()] }));
    expect(liveMessagesOf('c1')(entities.get()).get('m1')?.text).toBe('version 3');
  }
});

test('applying the same rows twice changes nothing, not even the identity of the state', () => {
  const rows = { conversations: [conversation()], messages: [message()] };
  entities.apply(rows);
  const before = entities.get();
  entities.apply(rows);
  expect(entities.get()).toBe(before);
});

test('a change in one conversation leaves the messages of another as they are', () => {
  entities.apply({ messages: [message(), message({ documentId: 'm2', conversation: 'c2' })] });
  const other = liveMessagesOf('c2')(entities.get());
  entities.apply({ messages: [message({ changedAt: 99e12 })] });
  expect(liveMessagesOf('c2')(entities.get())).toBe(other);
});

test('a conversation that left the scope is gone, and returns with its next row', () => {
  entities.apply({ conversations: [conversation()] });
  entities.apply({ gone: ['c1'] });
  expect(entities.get().conversations.has('c1')).toBe(false);
  expect(entities.get().gone.has('c1')).toBe(true);
  entities.apply({ conversations: [conversation({ changedAt: 99e12 })] });
  expect(entities.get().gone.has('c1')).toBe(false);
  expect(entities.get().conversations.has('c1')).toBe(true);
});

test('its messages leave with it, late answers bring none back, and its next row brings those that come along', () => {
  entities.apply({ conversations: [conversation()], messages: [message(), message({ documentId: 'm2', conversation: 'c2' })] });
  entities.apply({ gone: ['c1'] });
  expect([...entities.get().messages.keys()]).toEqual(['c2']);
  entities.apply({ messages: [message({ changedAt: 98e12 })] });
  expect(entities.get().messages.has('c1')).toBe(false);
  entities.apply({ conversations: [conversation({ changedAt: 99e12 })], messages: [message({ documentId: 'm3' })] });
  expect([...liveMessagesOf('c1')(entities.get()).keys()]).toEqual(['m3']);
});

test('what is gone already changes nothing when it is told again', () => {
  entities.apply({ conversations: [conversation()], gone: ['c2'] });
  const before = entities.get();
  entities.apply({ gone: ['c2'] });
  expect(entities.get()).toBe(before);
});

test('newerOf and mergeRows keep what they have where nothing is newer', () => {
  const row = message();
  expect(newerOf(row, undefined)).toBe(row);
  expect(newerOf(row, { ...row })).toBe(row);
  const known = new Map([[row.documentId, row]]);
  expect(mergeRows(known, [{ ...row }])).toBe(known);
});
