import { createHmac } from 'node:crypto';
import { escapeLikeMeta } from '../../../simulator/webhooks/escape-like-meta';
import { signWebhook } from '../../../simulator/webhooks/sign-webhook';

describe('the bytes of a webhook', () => {
  it.each([
    ['an accent', '{"a":"é"}', '{"a":"\\u00e9"}'],
    ['an emoji as two units', '{"a":"🚲"}', '{"a":"\\ud83d\\udeb2"}'],
    ['a slash', '{"a":"a/b"}', '{"a":"a\\/b"}'],
    ['DEL, the first unit above 0x7E', '{"a":"\u007f"}', '{"a":"\\u007f"}'],
    ['a tilde, the last one below', '{"a":"~"}', '{"a":"~"}'],
  ])('escape %s', (_name, json, escaped) => {
    expect(escapeLikeMeta(json)).toBe(escaped);
  });

  it('leave escapes that are there already as they are', () => {
    const json = String.raw`{"a":"\/ \\/ \" \u00e9"}`;
    expect(escapeLikeMeta(json)).toBe(String.raw`{"a":"\/ \\\/ \" \u00e9"}`);
  });

  it('keep each digit of a large number', () => {
    expect(escapeLikeMeta('{"id":9007199254740993}')).toBe('{"id":9007199254740993}');
  });

  it('mean the same after the escaping', () => {
    const value = { text: 'Ünïcode / 🚲 \\ " \n \u2028', nested: ['日本語'] };
    const escaped = escapeLikeMeta(JSON.stringify(value));
    expect(JSON.parse(escaped)).toEqual(value);
    expect(escaped).toMatch(/^[\x20-\x7e]*$/);
  });

  it('are signed with the app secret', () => {
    const body = Buffer.from('{"a":1}');
    const digest = createHmac('sha256', 'secret').update('{"a":1}').digest('hex');
    expect(signWebhook(body, 'secret')).toBe(`sha256=${digest}`);
  });
});
