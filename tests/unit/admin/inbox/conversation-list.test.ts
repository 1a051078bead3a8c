import { conversationList } from '../../../../admin/src/features/inbox/model/conversation-list';
import { windowLevel } from '../../../../admin/src/features/inbox/model/window-level';
import { at, conversation, T0 } from '../builders';

const row = (documentId: string, minutes: number, change = {}) => conversation({ documentId, lastMessageAt: at(minutes), ...change });
const list = (change: Partial<Parameters<typeof conversationList>[0]>) =>
  conversationList({
    pages: [],
    live: new Map(),
    gone: new Set(),
    view: 'all',
    isSearching: false,
    hasMore: false,
    userId: 1,
    ...change,
  }).map(({ documentId }) => documentId);

const pages = [row('b', 5), row('a', 1)];

test('a conversation with a new message moves to the top', () => {
  const live = new Map([['a', row('a', 9, { changedAt: T0 + 1 })]]);
  expect(list({ pages, live })).toEqual(['a', 'b']);
});
test('a new conversation appears; one below the loaded pages waits for its page', () => {
  expect(list({ pages, live: new Map([['n', row('n', 9)]]) })).toEqual(['n', 'b', 'a']);
  expect(list({ pages, live: new Map([['n', row('n', 0)]]), hasMore: true })).toEqual(['b', 'a']);
});
test('what left the scope is gone', () => {
  expect(list({ pages, gone: new Set(['b']) })).toEqual(['a']);
  const assigned = new Map([['b', row('b', 5, { changedAt: T0 + 1, assignedUser: { id: 2, name: 'Tom' } })]]);
  expect(list({ pages, live: assigned, view: 'unassigned' })).toEqual(['a']);
});
test('mine are those assigned to me', () => {
  const live = new Map([
    ['m', row('m', 9, { assignedUser: { id: 1, name: 'Marta' } })],
    ['t', row('t', 9, { assignedUser: { id: 2, name: 'Tom' } })],
  ]);
  expect(list({ live, view: 'mine' })).toEqual(['m']);
});
test('what is archived shows in the archive, and only there', () => {
  const archived = [...pages, row('old', 0, { archivedAt: at(1) })];
  expect(list({ pages: archived })).toEqual(['b', 'a']);
  expect(list({ pages: archived, view: 'archived' })).toEqual(['old']);
  const back = new Map([['old', row('old', 0, { changedAt: T0 + 1 })]]);
  expect(list({ pages: archived, live: back, view: 'archived' })).toEqual([]);
  expect(list({ pages: archived, live: back })).toEqual(['b', 'a', 'old']);
});
test('a conversation that is taken over leaves the automatic ones', () => {
  const automatic = [row('b', 5, { mode: 'automatic' }), row('a', 1, { mode: 'automatic' })];
  expect(list({ pages: automatic, view: 'automatic' })).toEqual(['b', 'a']);
  const live = new Map([['b', row('b', 5, { mode: 'manual', changedAt: T0 + 1 })]]);
  expect(list({ pages: automatic, live, view: 'automatic' })).toEqual(['a']);
});
test('while searching, live rows renew what was found and add nothing', () => {
  expect(list({ pages, live: new Map([['n', row('n', 9)]]), isSearching: true })).toEqual(['b', 'a']);
});

describe('the window as a chip', () => {
  const expiresAt = at(24 * 60);
  const after = (minutes: number) => windowLevel({ state: 'open', expiresAt, freeEntryUntil: null }, T0 + minutes * 60_000);
  test.each([
    [0, 'calm'],
    [20 * 60 - 1, 'calm'],
    [20 * 60, 'soon'],
    [23 * 60 + 29, 'soon'],
    [23 * 60 + 30, 'last-minutes'],
  ])('after %i minutes it is %s', (minutes, urgency) => {
    expect(after(minutes)).toMatchObject({ kind: 'open', urgency });
  });
  test('it closes at its end, whatever the server said before', () => {
    expect(after(24 * 60)).toMatchObject({ kind: 'closed' });
    expect(after(24 * 60 - 1)).toMatchObject({ kind: 'open', hours: 0, minutes: 1 });
  });
  test('a contact who never wrote has none', () => {
    expect(windowLevel({ state: 'none', expiresAt: null, freeEntryUntil: null }, T0)).toEqual({ kind: 'none' });
  });
});
