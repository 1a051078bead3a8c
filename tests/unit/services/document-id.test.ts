import { documentId } from '../../../contracts/endpoint';
import { createDocumentId, parseJson, toBoolean, toNumber } from '../../../server/src/repositories/rows';

test('ids have the form of Strapi, and no two are alike', () => {
  // More than one filling of the pool of random bytes.
  const ids = Array.from({ length: 5000 }, createDocumentId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(documentId.safeParse(id).success).toBe(true);
});

test('the random part uses every letter and digit about as often as another', () => {
  const counts = new Map<string, number>();
  const random = Array.from({ length: 3000 }, () => createDocumentId().slice(9)).join('');
  for (const character of random) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(counts.size).toBe(36);
  // 1250 each on average; ten standard deviations are about 350.
  for (const count of counts.values()) expect(Math.abs(count - 1250)).toBeLessThan(350);
});

test('later ids stand behind earlier ones', () => {
  const now = Date.UTC(2026, 10, 24);
  const ids = [0, 1, 1000, 86_400_000, 1e12].map((later) => {
    jest.spyOn(Date, 'now').mockReturnValue(now + later);
    return createDocumentId();
  });
  jest.restoreAllMocks();
  expect(ids.toSorted()).toEqual(ids);
});

test.each([
  [5, 5],
  ['1790000000000', 1_790_000_000_000],
  [1_790_000_000_000n, 1_790_000_000_000],
  [0, 0],
  [null, null],
  [undefined, null],
  ['x', null],
  [Number.NaN, null],
])('a driver may give a number as %p', (value, expected) => {
  expect(toNumber(value)).toBe(expected);
});

test.each([
  [true, true],
  [1, true],
  ['1', true],
  [false, false],
  [0, false],
  ['0', false],
  [null, false],
  [undefined, false],
])('a driver may give a truth value as %p', (value, expected) => {
  expect(toBoolean(value)).toBe(expected);
});

test('JSON of a column: nothing is null, and what is broken says so', () => {
  expect(parseJson('{"a":1}')).toEqual({ a: 1 });
  for (const value of [null, undefined, '', 5]) expect(parseJson(value)).toBeNull();
  expect(() => parseJson('{')).toThrow('JSON');
});
