import { parseWebhookBody } from '../../../server/src/meta/parse-webhook-body';
import { metaJson } from '../../helpers/sign-webhook';

const parse = (text: string) => parseWebhookBody(Buffer.from(text));
/** A body with a long number takes another way than one without. */
const withLongId = (text: string) => text.replace('{', '{"long":12345678901234567890,');

test.each([
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740992', '9007199254740992'],
  ['-9007199254740993', '-9007199254740993'],
  ['12345678901234567890', '12345678901234567890'],
  ['1234567890123456', 1_234_567_890_123_456],
])('the id %s stays exact', (digits, expected) => {
  expect(parse(`{"id":${digits}}`)).toEqual({ id: expected });
  expect(parse(`{"ids":[1,${digits}]}`)).toEqual({ ids: [1, expected] });
  expect(parse(`{"id" : ${digits}}`)).toEqual({ id: expected });
});

test('other numbers of a body with a long id stay numbers', () => {
  expect(parse(withLongId('{"a":1,"b":-0.5,"c":1e3}'))).toEqual({ long: '12345678901234567890', a: 1, b: -0.5, c: 1000 });
});

test('what Meta escapes comes back as it was written', () => {
  const value = { text: 'Grüße / 😀 "quoted" \n', nul: '\u0000', half: '\ud800' };
  expect(parse(metaJson(value))).toEqual(value);
  expect(parse(withLongId(metaJson(value)))).toMatchObject(value);
});

test('a byte order mark is left out', () => {
  expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
});

test.each(['[]', 'null', '1', '"text"', 'true'])('%s is JSON too', (text) => {
  expect(parse(text)).toEqual(JSON.parse(text));
});

test.each(['', ' ', '{', '{"a":1,}', "{'a':1}", 'NaN', '{"a":01234567890123456}', '{"a":12345678901234567890'])('refuses %j', (text) => {
  expect(() => parse(text)).toThrow();
});

test.each([
  ['a lone continuation byte', [0x22, 0x80, 0x22]],
  ['a cut sequence', [0x22, 0xf0, 0x9f, 0x22]],
  ['an overlong form', [0x22, 0xc0, 0x80, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x22, 0x00]],
])('refuses bytes that are not UTF-8: %s', (_what, bytes) => {
  expect(() => parseWebhookBody(Uint8Array.from(bytes))).toThrow('utf-8');
});

test.each([
  ['without a long id', '{"__proto__":{"entry":[1]},"constructor":1}'],
  ['with a long id', withLongId('{"__proto__":{"entry":[1]},"constructor":1}')],
])('a key called __proto__ is a key and nothing more, %s', (_what, text) => {
  const value = parse(text) as Record<string, unknown>;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(value.entry).toBeUndefined();
  expect(Object.hasOwn(value, '__proto__')).toBe(true);
  expect({}).not.toHaveProperty('entry');
});

test('a number beyond all bounds is no reason to stop', () => {
  expect(parse('{"a":1e400}')).toEqual({ a: Infinity });
  expect(parse(withLongId('{"a":-1e400}'))).toMatchObject({ a: -Infinity });
});

test('depth does not end the process', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(() => parse(`{"a":${deep}}`)).not.toThrow();
  expect(() => parse(withLongId(`{"a":${deep}}`))).toThrow(RangeError);
});

test('of a key that stands twice the last one counts', () => {
  expect(parse('{"a":1,"a":2}')).toEqual({ a: 2 });
});

test('of a key that stands twice the last one counts, with a long id too', () => {
  expect(parse(withLongId('{"a":1,"a":2}'))).toMatchObject({ a: 2 });
});
