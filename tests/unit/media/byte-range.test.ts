import { OPEN_RANGE_BYTES, parseByteRange } from '../../../server/src/media/byte-range';

const whole = { kind: 'whole' };
const part = (start: number, end: number) => ({ kind: 'part', start, end });
const unsatisfiable = { kind: 'unsatisfiable' };

test.each([
  [undefined, 100, whole],
  ['', 100, whole],
  ['bytes=0-9', 100, part(0, 9)],
  ['bytes=90-200', 100, part(90, 99)],
  ['bytes=0-0', 100, part(0, 0)],
  ['bytes=99-', 100, part(99, 99)],
  ['bytes=-10', 100, part(90, 99)],
  ['bytes=-500', 100, part(0, 99)],
  ['bytes=-0', 100, unsatisfiable],
  ['bytes=100-', 100, unsatisfiable],
  ['bytes=0-', 0, unsatisfiable],
  ['bytes=9-1', 100, whole],
  ['bytes=-', 100, whole],
  ['bytes=0-9,20-29', 100, whole],
  ['items=0-9', 100, whole],
  ['bytes=a-b', 100, whole],
])('%s of %d bytes', (header, size, expected) => {
  expect(parseByteRange(header, size)).toEqual(expected);
});

test('an open end is answered with a piece, so that a seek throws little away', () => {
  const size = 16 * 1024 * 1024;
  expect(parseByteRange('bytes=0-', size)).toEqual(part(0, OPEN_RANGE_BYTES - 1));
  expect(parseByteRange('bytes=8000000-', size)).toEqual(part(8_000_000, 8_000_000 + OPEN_RANGE_BYTES - 1));
});
