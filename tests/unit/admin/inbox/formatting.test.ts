import { formatPhone } from '../../../../admin/src/components/format/format-phone';
import { isEmojiOnly } from '../../../../admin/src/components/format/is-emoji-only';
import { parseFormatting, type TextNode } from '../../../../admin/src/components/format/parse-formatting';
import { plainText } from '../../../../admin/src/components/format/plain-text';

/** A short notation: `<b:…>` for bold and so on. */
function show(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'link':
          return `<a:${node.href}>`;
        case 'code':
          return `<${node.isBlock ? 'pre' : 'code'}:${node.text}>`;
        default:
          return `<${node.kind.charAt(0)}:${show(node.children)}>`;
      }
    })
    .join('');
}

test.each([
  ['plain', 'plain'],
  ['*bold* _it_ ~no~', '<b:bold> <i:it> <s:no>'],
  ['*a _b_ c*', '<b:a <i:b> c>'],
  ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
  ['* not bold *', '* not bold *'],
  ['*one\ntwo*', '*one\ntwo*'],
  ['*é*', '<b:é>'],
  ['(*x*)!', '(<b:x>)!'],
  ['```*raw*\nx```', '<pre:*raw*\nx>'],
  ['a `b` c', 'a <code:b> c'],
  ['see https://a.example/x_y_z.', 'see <a:https://a.example/x_y_z>.'],
  ['(https://a.example/b_(c))', '(<a:https://a.example/b_(c)>)'],
  ['*https://a.example*', '<b:<a:https://a.example>>'],
  ['javascript:alert(1) ftp://x data:text/html,x', 'javascript:alert(1) ftp://x data:text/html,x'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%j becomes %s', (text, expected) => {
  expect(show(parseFormatting(text))).toBe(expected);
});

test('no character is lost or made, whatever the text', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const text = randomText(seed);
    const words = show(parseFormatting(text)).replace(/<(?:b|i|s|a|pre|code):|>/g, '');
    const letters = (value: string) => value.replace(/[*_~`\n>]/g, '');
    expect([seed, letters(words)]).toEqual([seed, letters(text)]);
  }
});

test('a long text full of marks takes no noticeable time', () => {
  const startedAt = performance.now();
  parseFormatting('*a '.repeat(1365));
  parseFormatting('_~*'.repeat(1365));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test('a preview has the words without the marks', () => {
  expect(plainText('*Hi* _you_\n```code```')).toBe('Hi you code');
});

test.each([
  ['🙏', true],
  ['👍🏽 👍🏽', true],
  ['👨‍👩‍👧', true],
  ['🇪🇸', true],
  ['❤️', true],
  ['🙏🙏🙏🙏', false],
  ['ok 🙏', false],
  ['', false],
  ['1', false],
])('%j alone and large: %s', (text, expected) => {
  expect(isEmojiOnly(text)).toBe(expected);
});

test.each([
  ['34612555014', '+34 612 555 014'],
  ['4915112345678', '+49 15 112 345 678'],
  ['12125550123', '+1 212 555 0123'],
  ['351912345678', '+351 912 345 678'],
  ['123', '123'],
])('%s reads %s', (waId, expected) => {
  expect(formatPhone(waId)).toBe(expected);
});

function randomText(seed: number): string {
  const parts = ['*', '_', '~', '`', '```', ' ', '\n', 'a', 'é', 'https://a.example/b', '(', ')', '.', '🙏'];
  let state = seed;
  return Array.from({ length: 30 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return parts[state % parts.length];
  }).join('');
}
