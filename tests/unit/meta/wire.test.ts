import { asArray, asInstant, asKey, asNumber, asObject, asText, cleanText } from '../../../server/src/meta/wire';

const NOW = Date.UTC(2026, 10, 24);
const STRANGE = [undefined, null, true, Number.NaN, Infinity, '', [], {}, () => 1, Symbol('s'), 1n];

test.each([
  ['asObject', asObject, [undefined, null, 1, 'a', true, [], () => 1]],
  ['asText', asText, [undefined, null, true, {}, [], Number.NaN, Infinity, '', '\u0000']],
  ['asNumber', asNumber, [undefined, null, true, {}, [], Number.NaN, Infinity, '', ' ', 'a', '1e400', '1a']],
  ['asKey', asKey, [undefined, null, {}, '', 'a b', 'a\n', 'ä', '😀', 'x'.repeat(256)]],
] as const)('%s gives null for what is something else', (_name, read, values) => {
  for (const value of values) expect(read(value)).toBeNull();
});

test('no reader throws', () => {
  for (const value of STRANGE) {
    for (const read of [asObject, asArray, asText, asKey, asNumber, (one: unknown) => asInstant(one, NOW)]) {
      expect(() => read(value)).not.toThrow();
    }
  }
});

test('asObject gives back the object', () => {
  const value = { a: 1 };
  expect(asObject(value)).toBe(value);
});

test('asArray gives an empty list for what is none', () => {
  expect(asArray([1])).toEqual([1]);
  for (const value of [undefined, null, 'a', { length: 1 }]) expect(asArray(value)).toEqual([]);
});

test.each([
  ['text', 'text'],
  [' ', ' '],
  [0, '0'],
  [12.5, '12.5'],
  [-1, '-1'],
  ['a\u0000b', 'ab'],
  ['half \ud800', 'half \ufffd'],
  ['😀', '😀'],
])('asText of %j is %j', (value, expected) => {
  expect(asText(value)).toBe(expected);
});

test.each([
  ['wamid.HBgL+/=', undefined, 'wamid.HBgL+/='],
  [16505551234, undefined, '16505551234'],
  ['x'.repeat(255), undefined, 'x'.repeat(255)],
  ['x'.repeat(10), 10, 'x'.repeat(10)],
  ['x'.repeat(11), 10, null],
])('asKey of %j with at most %s characters', (value, max, expected) => {
  expect(asKey(value, max)).toBe(expected);
});

test.each([
  ['1', 1],
  [' 1.5 ', 1.5],
  ['-2', -2],
  [3, 3],
  [0, 0],
])('asNumber of %j is %d', (value, expected) => {
  expect(asNumber(value)).toBe(expected);
});

test('cleanText takes out what no database takes', () => {
  expect(cleanText('a\u0000\u0000b\udfff')).toBe('ab\ufffd');
});

test.each([
  ['seconds as text', '1790000000', 1_790_000_000_000],
  ['seconds as a number', 1_790_000_000, 1_790_000_000_000],
  ['parts of a second', '1790000000.25', 1_790_000_000_250],
  ['milliseconds', '1790000000123', 1_790_000_000_123],
  ['the beginning of time', 0, 0],
  ['nothing', undefined, NOW],
  ['a word', 'yesterday', NOW],
  ['an empty text', '', NOW],
  ['a time before 1970', -1, NOW],
  ['a number beyond all bounds', '1e300', NOW],
  ['no number', Number.NaN, NOW],
])('asInstant of %s', (_what, value, expected) => {
  expect(asInstant(value, NOW)).toBe(expected);
});
