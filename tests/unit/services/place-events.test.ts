import type { InboundEvent, RejectedItem } from '../../../server/src/meta/inbound-event';
import { placeEvents, type OurPlace } from '../../../server/src/services/place-events';

const connection = { wabaId: '100000000000002', phoneNumberId: '100000000000003' };
const place: OurPlace = {
  wabaId: connection.wabaId,
  numbers: [{ phoneNumberId: connection.phoneNumberId }, { phoneNumberId: '100000000000004' }],
};
const event = (source: Partial<InboundEvent['source']> = {}): InboundEvent => ({
  kind: 'template',
  notice: null,
  occurredAt: 1,
  source: { path: 'entry.0.changes.0', field: 'messages', ...connection, ...source },
});
const rejected: RejectedItem = { path: 'entry.9', kind: 'messages', reason: 'malformed', details: null };

test('what is for our account and number is placed', () => {
  expect(placeEvents([event()], [], place)).toEqual({ events: [event()], rejected: [] });
});

test('what is for another enabled number of the account is placed', () => {
  expect(placeEvents([event({ phoneNumberId: '100000000000004' })], [], place).events).toHaveLength(1);
});

test('what is for the account alone has no number', () => {
  expect(placeEvents([event({ phoneNumberId: null })], [], place).events).toHaveLength(1);
});

test.each([
  ['another account', { wabaId: '100000000000009' }, place, 'foreign_waba', '100000000000009'],
  ['another number', { phoneNumberId: '100000000000008' }, place, 'foreign_number', '100000000000008'],
  ['another account and number: the account is named', { wabaId: '1', phoneNumberId: '2' }, place, 'foreign_waba', '1'],
  ['nobody, as a test of the App dashboard', { wabaId: '0' }, place, 'dashboard_test', 'test of the App dashboard'],
  ['an account without an id', { wabaId: '' }, place, 'foreign_waba', 'Business Account'],
  ['us, but not connected', {}, null, 'foreign_waba', '100000000000002'],
  ['us, but the connection has no account', {}, { ...place, wabaId: '' }, 'foreign_waba', '100000000000002'],
])('what is for %s is set aside, and said so', (_what, source, to, reason, says) => {
  const placed = placeEvents([event(source)], [], to);
  expect(placed).toEqual({
    events: [],
    rejected: [{ path: 'entry.0.changes.0', kind: 'messages', reason, details: expect.stringContaining(says) }],
  });
});

test('neighbours keep their order, and what was rejected before comes first', () => {
  const [first, foreign, last] = [event({ path: 'a' }), event({ path: 'b', wabaId: '1' }), event({ path: 'c' })];
  const placed = placeEvents([first, foreign, last], [rejected], place);
  expect(placed.events).toEqual([first, last]);
  expect(placed.rejected.map(({ path }) => path)).toEqual(['entry.9', 'b']);
});
