import { isGenuineWebhook } from '../../../server/src/meta/webhook-signature';
import { metaJson, signature } from '../../helpers/sign-webhook';

const SECRET = '0123456789abcdef0123456789abcdef';
const body = Buffer.from(metaJson({ text: 'Grüße / 😀' }));
const good = signature(body, SECRET);
const hex = good.slice('sha256='.length);

test.each([
  ['lower-case hex', good],
  ['upper-case hex', `sha256=${hex.toUpperCase()}`],
])('accepts %s', (_what, header) => {
  expect(isGenuineWebhook(body, header, [SECRET])).toBe(true);
});

test('accepts the previous secret while it is being replaced', () => {
  expect(isGenuineWebhook(body, good, ['the-new-one', SECRET])).toBe(true);
});

test('accepts an empty body with its signature', () => {
  expect(isGenuineWebhook(Buffer.alloc(0), signature('', SECRET), [SECRET])).toBe(true);
});

describe('refuses (F01)', () => {
  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['the hex alone', hex],
    ['another algorithm', `sha1=${hex}`],
    ['an upper-case name', `SHA256=${hex}`],
    ['a short digest', good.slice(0, -1)],
    ['a long digest', `${good}0`],
    ['a digest that is no hex', `sha256=${'z'.repeat(64)}`],
    ['a doubled header', `${good}, ${good}`],
    ['a space before it', ` ${good}`],
    ['a line break after it', `${good}\n`],
    ['a header of a megabyte', `sha256=${'a'.repeat(1_000_000)}`],
    ['the digest of another body', signature('{}', SECRET)],
    ['the digest of another secret', signature(body, 'another secret')],
  ])('%s', (_what, header) => {
    expect(isGenuineWebhook(body, header, [SECRET])).toBe(false);
  });

  test('everything when there is no secret', () => {
    expect(isGenuineWebhook(body, good, [])).toBe(false);
  });

  test('the same JSON in other bytes', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(isGenuineWebhook(rewritten, good, [SECRET])).toBe(false);
  });

  test.each(Array.from({ length: 8 }, (_, index) => index * 8))('a digest with one other digit at %i', (index) => {
    const other = hex[index] === '0' ? '1' : '0';
    expect(isGenuineWebhook(body, `sha256=${hex.slice(0, index)}${other}${hex.slice(index + 1)}`, [SECRET])).toBe(false);
  });
});
