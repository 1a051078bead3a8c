import { readTicket, signTicket } from '../../../server/src/media/media-ticket';

const key = Buffer.alloc(32, 1);
const media = 'm'.repeat(24);
const ticket = { userId: 7, media, expiresAt: 1000 };
const value = signTicket(ticket, key);

test('what was signed is read', () => {
  expect(readTicket(value, { media, key, now: 999 })).toEqual(ticket);
});

test.each([
  ['it is over', value, { media, key, now: 1000 }],
  ['it is of another file', value, { media: 'n'.repeat(24), key, now: 1 }],
  ['it was signed with another key', value, { media, key: Buffer.alloc(32, 2), now: 1 }],
  ['its user was changed', value.replace('7.', '8.'), { media, key, now: 1 }],
  ['its end was changed', value.replace('.1000.', '.9999.'), { media, key, now: 1 }],
  ['its seal was cut', value.slice(0, -1), { media, key, now: 1 }],
  ['it is empty', '', { media, key, now: 1 }],
  ['it is nonsense', 'a.b.c.d', { media, key, now: 1 }],
])('nothing is read when %s', (_what, given, context) => {
  expect(readTicket(given, context)).toBeNull();
});
