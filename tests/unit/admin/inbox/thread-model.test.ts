import { threadMessages } from '../../../../admin/src/features/inbox/model/thread-messages';
import { threadItems } from '../../../../admin/src/features/inbox/model/thread-items';
import { reactionsByTarget } from '../../../../admin/src/features/inbox/model/reactions';
import { firstUnread } from '../../../../admin/src/features/inbox/thread/use-first-unread';
import { at, eventMessage, message, outgoingMessage, reaction, T0 } from '../builders';

const outbound = (change: Parameters<typeof message>[0]) =>
  message({ direction: 'outbound', author: { kind: 'user', name: 'Marta' }, status: 'sent', ...change });
const ids = (messages: readonly { documentId: string }[]) => messages.map(({ documentId }) => documentId);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const items = (messages: ReturnType<typeof message>[], change: Partial<Parameters<typeof threadItems>[0]> = {}) =>
  threadItems({ messages, firstUnread: null, windowClosedAt: null, dayOf, ...change });

describe('one thread from all sources', () => {
  const pages = [message({ documentId: 'b', occurredAt: at(2) }), message({ documentId: 'a', occurredAt: at(1) })];

  test('oldest first, the newest version of each row, live rows in their place', () => {
    const live = new Map([
      ['a', message({ documentId: 'a', occurredAt: at(1), text: 'edited', changedAt: T0 + 1 })],
      ['c', message({ documentId: 'c', occurredAt: at(3) })],
    ]);
    const thread = threadMessages({ pages, live, outgoing: [], hasOlder: true });
    expect(ids(thread)).toEqual(['a', 'b', 'c']);
    expect(thread[0]?.text).toBe('edited');
  });

  test('a live row older than the loaded pages waits for its page', () => {
    const live = new Map([['old', message({ documentId: 'old', occurredAt: at(0) })]]);
    expect(ids(threadMessages({ pages, live, outgoing: [], hasOlder: true }))).toEqual(['a', 'b']);
    expect(ids(threadMessages({ pages, live, outgoing: [], hasOlder: false }))).toEqual(['old', 'a', 'b']);
  });

  test('what is being sent stands at the end, and never twice beside its row', () => {
    const outgoing = [outgoingMessage({ correlationId: 'x' })];
    expect(ids(threadMessages({ pages, live: new Map(), outgoing, hasOlder: false }))).toEqual(['a', 'b', 'pending-x']);
    const live = new Map([['c', outbound({ documentId: 'c', correlationId: 'x', occurredAt: at(3) })]]);
    expect(ids(threadMessages({ pages, live, outgoing, hasOlder: false }))).toEqual(['a', 'b', 'c']);
  });
});

describe('items', () => {
  test('groups one author within five minutes, and separates days', () => {
    const list = items([
      message({ documentId: 'a', occurredAt: at(0) }),
      message({ documentId: 'b', occurredAt: at(4) }),
      message({ documentId: 'c', occurredAt: at(10) }),
      outbound({ documentId: 'd', occurredAt: at(11) }),
      message({ documentId: 'e', occurredAt: at(24 * 60) }),
    ]);
    expect(
      list.map((item) => (item.kind === 'message' ? `${item.message.documentId}${Number(item.isFirst)}${Number(item.isLast)}` : item.kind)),
    ).toEqual(['day', 'a10', 'b01', 'c11', 'd11', 'day', 'e11']);
  });

  test('lines of ours part groups; only the last handoff is shown whole', () => {
    const handoff = { kind: 'handoff', assistant: 'Sofía', reason: 'asked', summary: null, to: null } as const;
    const list = items([
      message({ documentId: 'a', occurredAt: at(0) }),
      eventMessage(handoff, { documentId: 'h1', occurredAt: at(1) }),
      message({ documentId: 'b', occurredAt: at(2) }),
      eventMessage(handoff, { documentId: 'h2', occurredAt: at(3) }),
      eventMessage({ kind: 'blocked', isBlocked: true }, { documentId: 'e', occurredAt: at(4) }),
    ]);
    expect(
      list.map((item) =>
        item.kind === 'message' ? `${item.message.documentId}${Number(item.isFirst)}` : item.kind === 'event' ? item.isWhole : item.kind,
      ),
    ).toEqual(['day', 'a1', false, 'b1', true, false]);
  });

  test('the divider stands before the first unread message', () => {
    const messages = [message({ documentId: 'a' }), message({ documentId: 'b', occurredAt: at(1) })];
    const list = items(messages, { firstUnread: { documentId: 'b', count: 1 } });
    expect(list.map(({ kind }) => kind)).toEqual(['day', 'message', 'unread', 'message']);
  });

  test('the moment of closing stands where it happened', () => {
    const messages = [message({ documentId: 'a' }), outbound({ documentId: 'b', occurredAt: at(25 * 60) })];
    const closed = items(messages, { windowClosedAt: T0 + 24 * 3600_000 });
    expect(closed.map(({ kind }) => kind)).toEqual(['day', 'message', 'window-closed', 'day', 'message']);
    expect(items(messages.slice(0, 1), { windowClosedAt: T0 + 24 * 3600_000 }).at(-1)?.kind).toBe('window-closed');
  });

  test('an own message keeps its key when the server’s row replaces it', () => {
    const pending = items(
      threadMessages({ pages: [], live: new Map(), outgoing: [outgoingMessage({ correlationId: 'x' })], hasOlder: false }),
    );
    const stored = items([outbound({ documentId: 'd', correlationId: 'x' })]);
    expect(stored.at(-1)?.key).toBe(pending.at(-1)?.key);
  });

  test('reactions sit on their message and are no items', () => {
    const list = items([
      message({ documentId: 'a' }),
      reaction({ documentId: 'r', targetWamid: 'wamid.a', emoji: '❤️', occurredAt: at(1) }),
    ]);
    expect(list.length).toBe(2);
    expect(list[1]).toMatchObject({ reactions: [{ emoji: '❤️' }] });
  });
});

describe('reactions', () => {
  const target = { targetWamid: 'w' };
  const first = reaction({ ...target, documentId: '1', emoji: '👍', occurredAt: at(1) });
  const second = reaction({ ...target, documentId: '2', emoji: '❤️', occurredAt: at(2) });
  const taken = reaction({ ...target, documentId: '3', emoji: null, occurredAt: at(3) });
  const emoji = (...messages: ReturnType<typeof reaction>[]) =>
    reactionsByTarget(messages)
      .get('w')
      ?.map((entry) => entry.emoji) ?? [];

  test('the newest of a person holds, in any order', () => {
    expect(emoji(first, second)).toEqual(['❤️']);
    expect(emoji(second, first)).toEqual(['❤️']);
  });
  test('an empty one takes it back', () => {
    expect(emoji(first, taken, second)).toEqual([]);
  });
  test('two people have one each', () => {
    const ours = reaction({ ...target, documentId: '4', emoji: '🙏', direction: 'outbound', author: { kind: 'user', name: 'Marta' } });
    expect(emoji(first, ours).sort()).toEqual(['👍', '🙏'].sort());
  });
  test('our number has one, whoever of us it was, and one that failed is none', () => {
    const user = (name: string) => ({ direction: 'outbound' as const, author: { kind: 'user' as const, name } });
    const marta = reaction({ ...target, documentId: '5', emoji: '👍', occurredAt: at(1), ...user('Marta') });
    const tom = reaction({ ...target, documentId: '6', emoji: '😂', occurredAt: at(2), ...user('Tom') });
    expect(emoji(marta, tom)).toEqual(['😂']);
    expect(emoji(marta, { ...tom, status: 'failed' })).toEqual(['👍']);
  });
  test('at the same time the larger wamid holds', () => {
    const a = reaction({ ...target, documentId: 'a', emoji: '👍', wamid: 'wamid.1' });
    const b = reaction({ ...target, documentId: 'b', emoji: '❤️', wamid: 'wamid.2' });
    expect(emoji(a, b)).toEqual(emoji(b, a));
    expect(emoji(a, b)).toEqual(['❤️']);
  });
});

describe('what was tapped', () => {
  test('is ticked on the message that had it: by id where Meta gives one, by words on a template', () => {
    const question = outbound({ documentId: 'q' });
    const list = items([
      question,
      message({
        documentId: 'a',
        replyTo: { wamid: 'wamid.q', documentId: 'q', direction: 'outbound', type: 'interactive', text: null },
        content: { type: 'interactive', interactive: { kind: 'list_reply', id: 'row-2', title: 'Two', description: null } },
      }),
      message({
        documentId: 'b',
        replyTo: { wamid: 'wamid.q', documentId: 'q', direction: 'outbound', type: 'template', text: null },
        content: { type: 'button', button: { text: 'Yes please', payload: null } },
      }),
    ]);
    const item = list.find((each) => each.kind === 'message' && each.message.documentId === 'q');
    expect(item?.kind === 'message' && [...item.chosen]).toEqual(['row-2', 'Two', 'Yes please']);
  });
});

describe('the first unread message', () => {
  const messages = [
    message({ documentId: 'a' }),
    outbound({ documentId: 'b' }),
    message({ documentId: 'c' }),
    message({ documentId: 'd' }),
  ];
  test('is the nth from the end of what the contact wrote', () => {
    expect(firstUnread(messages, 2)).toEqual({ documentId: 'c', count: 2 });
    expect(firstUnread(messages, 9)).toEqual({ documentId: 'a', count: 3 });
  });
  test('is none where nothing is unread', () => {
    expect(firstUnread(messages, 0)).toBeNull();
  });
});
