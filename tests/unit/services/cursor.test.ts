import fc from 'fast-check';

import { decodeCursor, encodeCursor } from '../../../server/src/repositories/cursor';

test('property: a cursor gives back its position, and stands in an address as it is', () => {
  fc.assert(
    fc.property(fc.nat({ max: 9_007_199_254_740_991 }), fc.nat({ max: 9_007_199_254_740_991 }), (at, id) => {
      const cursor = encodeCursor({ at, id });
      expect(decodeCursor(cursor)).toEqual({ at, id });
      expect(encodeURIComponent(cursor)).toBe(cursor);
    }),
  );
});

test.each([
  undefined,
  '',
  'not ours',
  '%%%',
  ...['1', '1:', ':1', '1:2:3', '-1:2', '1.5:2', 'a:b', '1:2\n', '12345678901234567:1', "1:1' or 1=1"].map((text) =>
    Buffer.from(text).toString('base64url'),
  ),
])('what is no cursor of ours begins the list anew: %j', (cursor) => {
  expect(decodeCursor(cursor)).toBeNull();
});

test('property: no text at all makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cursor) => {
      expect(() => decodeCursor(cursor)).not.toThrow();
    }),
  );
});
