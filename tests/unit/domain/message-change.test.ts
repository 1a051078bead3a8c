import fc from 'fast-check';

import type { MessageContent } from '../../../contracts/message-content';
import { applyEdit, applyRevoke, type ChangeableMessage, type MessageEdit } from '../../../domain/message-change';

const text = (body: string): MessageContent => ({ type: 'text', text: { body } });
const message: ChangeableMessage = { content: text('Helo'), occurredAt: 1000, editedAt: null, revokedAt: null, versions: [] };
const edit = (wamid: string, at: number, body = wamid): MessageEdit => ({ wamid, at, content: text(body) });

test('an edit changes the text and keeps the original', () => {
  expect(applyEdit(message, edit('wamid.1', 2000, 'Hello'))).toEqual({
    ...message,
    content: text('Hello'),
    editedAt: 2000,
    versions: [
      { wamid: 'wamid.1', at: 2000, content: text('Hello') },
      { wamid: null, at: 1000, content: text('Helo') },
    ],
  });
});

test('the newest edit wins, also when it comes first', () => {
  const both = [edit('wamid.1', 2000), edit('wamid.2', 3000)];
  expect(both.reduce(applyEdit, message)).toMatchObject({ content: text('wamid.2'), editedAt: 3000 });
  expect(both.toReversed().reduce(applyEdit, message)).toEqual(both.reduce(applyEdit, message));
});

test('the same edit again changes nothing', () => {
  const edited = applyEdit(message, edit('wamid.1', 2000));
  expect(applyEdit(edited, edit('wamid.1', 2000))).toBe(edited);
});

test('an edit of the same second as the original still is the newer one', () => {
  expect(applyEdit(message, edit('wamid.1', 1000))).toMatchObject({ content: text('wamid.1'), editedAt: 1000 });
});

test('an edit from before the message changes nothing that is shown', () => {
  expect(applyEdit(message, edit('wamid.1', 500))).toMatchObject({ content: message.content, editedAt: null });
});

test('edits of the same second: the greater id, in any order', () => {
  const both = [edit('wamid.a', 2000), edit('wamid.b', 2000)];
  expect(both.reduce(applyEdit, message).content).toEqual(text('wamid.b'));
  expect(both.toReversed().reduce(applyEdit, message)).toEqual(both.reduce(applyEdit, message));
});

test('a revoke is final: a later edit does not bring the message back', () => {
  const revoked = applyRevoke(message, 2000);
  expect(applyEdit(revoked, edit('wamid.1', 3000)).revokedAt).toBe(2000);
});

test('of two revokes the earlier one counts', () => {
  expect(applyRevoke(applyRevoke(message, 3000), 2000).revokedAt).toBe(2000);
  expect(applyRevoke(applyRevoke(message, 2000), 3000).revokedAt).toBe(2000);
});

test('property: edits and revokes in any order, any number of times, end in one state', () => {
  type Change = { kind: 'edit'; edit: MessageEdit } | { kind: 'revoke'; at: number };
  const apply = (state: ChangeableMessage, change: Change) =>
    change.kind === 'edit' ? applyEdit(state, change.edit) : applyRevoke(state, change.at);
  // An id names one edit: what it says and when does not vary.
  const edits = fc.uniqueArray(fc.record({ id: fc.nat({ max: 9 }), at: fc.integer({ min: 900, max: 1004 }) }), {
    selector: ({ id }) => id,
    maxLength: 5,
  });
  const changes = fc
    .tuple(edits, fc.array(fc.integer({ min: 900, max: 1004 }), { maxLength: 2 }))
    .map(([some, revokes]): Change[] => [
      ...some.map(({ id, at }): Change => ({ kind: 'edit', edit: edit(`wamid.${id}`, at) })),
      ...revokes.map((at): Change => ({ kind: 'revoke', at })),
    ]);
  const mixedUp = changes.chain((order) =>
    fc.record({
      order: fc.constant(order),
      shuffled: fc.shuffledSubarray(order, { minLength: order.length }),
      repeated: fc.subarray(order),
    }),
  );
  fc.assert(
    fc.property(mixedUp, ({ order, shuffled, repeated }) => {
      expect([...repeated, ...shuffled, ...repeated].reduce(apply, message)).toEqual(order.reduce(apply, message));
    }),
    { numRuns: 1000 },
  );
});
