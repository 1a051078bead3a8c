import fc from 'fast-check';

import { newAutomation } from '../../../domain/automation/automation-state';
import { foldMessage, joinConversations, type ConversationState, type MessageEffect } from '../../../domain/merge-conversations';

const empty: ConversationState = {
  ...newAutomation(null),
  archivedAt: null,
  lastMessageAt: null,
  lastInboundAt: null,
  freeEntryUntil: null,
  unreadCount: 0,
  unreadSince: null,
  preview: null,
};
/** By our clock. */
const NOW = 9_000;

const inbound = (messageId: number, occurredAt: number): MessageEffect => ({
  messageId,
  key: `wamid.${messageId}`,
  occurredAt,
  arrivedAt: NOW,
  opensWindow: true,
  opensFreeEntry: false,
  countsAsUnread: true,
  showsInPreview: true,
});
const outbound = (messageId: number, occurredAt: number): MessageEffect => ({
  ...inbound(messageId, occurredAt),
  opensWindow: false,
  countsAsUnread: false,
});

describe('a new message', () => {
  test('of the contact is unread, opens the window, shows in the list and un-archives', () => {
    expect(foldMessage({ ...empty, archivedAt: 100 }, inbound(1, 200))).toEqual({
      ...empty,
      lastMessageAt: 200,
      lastInboundAt: 200,
      unreadCount: 1,
      unreadSince: NOW,
      preview: { messageId: 1, at: 200, key: 'wamid.1' },
    });
  });

  test('of ours shows in the list and does nothing else', () => {
    expect(foldMessage({ ...empty, archivedAt: 100 }, outbound(1, 200))).toEqual({
      ...empty,
      archivedAt: 100,
      lastMessageAt: 200,
      preview: { messageId: 1, at: 200, key: 'wamid.1' },
    });
  });

  test('of the contact from before the archiving does not un-archive', () => {
    expect(foldMessage({ ...empty, archivedAt: 2_700 }, inbound(1, 1_999))).toMatchObject({ archivedAt: 2_700, unreadCount: 1 });
  });

  test('of the contact from the second of the archiving un-archives: WhatsApp tells whole seconds', () => {
    expect(foldMessage({ ...empty, archivedAt: 2_700 }, inbound(1, 2_000))).toMatchObject({ archivedAt: null, unreadCount: 1 });
  });

  test('that nobody reads, such as a reaction, opens the window only', () => {
    const reaction = { ...inbound(1, 200), countsAsUnread: false, showsInPreview: false };
    expect(foldMessage({ ...empty, archivedAt: 100 }, reaction)).toEqual({ ...empty, archivedAt: 100, lastInboundAt: 200 });
  });

  test('that is older than the newest changes neither preview nor times', () => {
    const state = foldMessage(empty, inbound(2, 300));
    expect(foldMessage(state, { ...inbound(1, 200), arrivedAt: NOW + 5 })).toEqual({ ...state, unreadCount: 2, unreadSince: NOW });
  });

  test('of the same millisecond: the greater key is shown', () => {
    const later = foldMessage(foldMessage(empty, inbound(1, 200)), inbound(2, 200));
    expect(later.preview?.messageId).toBe(2);
    expect(foldMessage(foldMessage(empty, inbound(2, 200)), inbound(1, 200)).preview).toEqual(later.preview);
  });
});

const effects = fc
  .array(
    fc.record({
      at: fc.integer({ min: 1, max: 6 }),
      opensWindow: fc.boolean(),
      opensFreeEntry: fc.boolean(),
      countsAsUnread: fc.boolean(),
      showsInPreview: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((items) =>
    items.map(({ at, ...flags }, index): MessageEffect => ({
      messageId: index,
      key: `wamid.${index}`,
      occurredAt: at * 1_000,
      arrivedAt: NOW,
      ...flags,
    })),
  );
const start = fc.constantFrom(null, 3_500).map((archivedAt): ConversationState => ({ ...empty, archivedAt }));

test('property: messages folded in any order give the same state, each counted once', () => {
  const shuffled = effects.chain((order) => fc.tuple(fc.constant(order), fc.shuffledSubarray(order, { minLength: order.length })));
  fc.assert(
    fc.property(start, shuffled, (state, [order, other]) => {
      const end = order.reduce(foldMessage, state);
      expect(other.reduce(foldMessage, state)).toEqual(end);
      expect(end.unreadCount).toBe(order.filter(({ countsAsUnread }) => countsAsUnread).length);
    }),
    { numRuns: 1000 },
  );
});

describe('two conversations become one', () => {
  const one: ConversationState = {
    ...empty,
    epoch: 4,
    unreadCount: 2,
    lastMessageAt: 300,
    lastInboundAt: 100,
    preview: { messageId: 1, at: 300, key: 'a' },
  };
  const two: ConversationState = {
    ...empty,
    epoch: 7,
    unreadCount: 3,
    lastMessageAt: 200,
    lastInboundAt: 200,
    preview: { messageId: 2, at: 200, key: 'b' },
  };

  test('unread is added, times are the latest, the newest message is shown, the epoch rises above both', () => {
    expect(joinConversations(one, two)).toEqual({
      ...empty,
      epoch: 8,
      unreadCount: 5,
      lastMessageAt: 300,
      lastInboundAt: 200,
      preview: { messageId: 1, at: 300, key: 'a' },
    });
  });

  test('it does not matter which one survives', () => {
    expect(joinConversations(two, one)).toEqual(joinConversations(one, two));
  });

  test.each([
    ['automatic', 'automatic', 'automatic'],
    ['manual', 'automatic', 'manual'],
    ['automatic', 'manual', 'manual'],
    ['manual', 'manual', 'manual'],
  ] as const)('%s and %s become %s', (left, right, mode) => {
    expect(joinConversations({ ...empty, mode: left }, { ...empty, mode: right }).mode).toBe(mode);
  });

  test.each([
    [null, null, null],
    [100, null, null],
    [null, 100, null],
    [100, 200, 200],
  ])('archived at %s and %s: archived at %s', (left, right, archivedAt) => {
    expect(joinConversations({ ...empty, archivedAt: left }, { ...empty, archivedAt: right }).archivedAt).toBe(archivedAt);
  });

  test('an empty one takes and gives nothing', () => {
    expect(joinConversations(empty, one)).toEqual({ ...one, epoch: 5 });
    expect(joinConversations(one, empty)).toEqual({ ...one, epoch: 5 });
  });

  test('property: messages before or after the joining make no difference', () => {
    fc.assert(
      fc.property(effects, fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }), (messages, places) => {
        const at = (place: number) => messages.filter((_, index) => places[index] === place);
        const joined = joinConversations(at(0).reduce(foldMessage, empty), at(1).reduce(foldMessage, empty));
        const end = [...at(2), ...at(3)].reduce(foldMessage, joined);
        expect({ ...end, epoch: 0 }).toEqual(messages.reduce(foldMessage, empty));
      }),
    );
  });
});
