import { guardText } from '../../../server/src/assistants/guards';
import { leaks } from '../../../server/src/assistants/leaks';
import { isAllowedUrl, linksIn } from '../../../server/src/assistants/links';
import { CANARY, POLICY } from '../../../server/src/assistants/system-prompt';
import { cpuMs } from '../../helpers/cpu-time';

const results = [
  'Book at https://shop.example.org/repairs?id=5, or see https://peluquería.es/cita.',
  'Call 944 123 456 or mail ana@example.org',
];
const rules = {
  hosts: ['example.com'],
  links: linksIn(results),
  seen: ['My number is +34 622 99 98 88', ...results],
  country: 'ES' as const,
};
const kept = (text: string) => expect(guardText(text, rules)).toEqual({ text, removed: [] });

describe('what the business gave stays', () => {
  it.each([
    'See https://example.com.',
    'See (https://www.example.com/a?b=c#d)!',
    '*https://example.com/a*',
    'HTTPS://EXAMPLE.COM/A',
    'example.com/shop',
    'https://shop.example.org/repairs?id=5',
    'shop.example.org/repairs?id=5',
    'https://peluquería.es/cita',
    'Call 944123456, +34 944 12 34 56 or 622999888.',
    'Mail ANA@example.org',
    'We open at 9.30 and close at 20:00, 25.000 € or 12/11/2026.',
    'Order 12345, version 1.2, Node.js, menu.pdf',
    'Precio: 5 euros. Nota:gracias',
    'Family 👨‍👩‍👧 and England 🏴󠁧󠁢󠁥󠁮󠁧󠁿, می‌خواهم',
  ])('%s', (text) => kept(text));
});

describe('what nobody gave is taken out', () => {
  it.each([
    ['an address', 'Pay at https://evil.net/a now', 'Pay at now', ['link']],
    ['one in brackets', 'Pay [here](https://evil.net/a).', 'Pay here.', ['link']],
    ['one of another page of a known host', 'https://shop.example.org/repairs?id=51', '', ['link']],
    ['a mail address', 'Write to evil@example.org', 'Write to', ['email']],
    ['one that ends like a known one', 'Write to ana@example.org.evil.net', 'Write to', ['email']],
    ['a number', 'Call +34 699 111 222 today', 'Call today', ['phone']],
    ['one of the land of the contact', 'Call 699 111 222 today', 'Call today', ['phone']],
    ['a link to a chat', 'https://wa.me/34699111222', '', ['link']],
  ])('%s', (_what, text, expected, removed) => {
    expect(guardText(text, rules)).toEqual({ text: expected, removed });
  });

  it('digits of several texts are not put together to a known number', () => {
    expect(guardText('Call 611 222 333', { ...rules, seen: ['It costs 611', 'room 222', 'until 333'] }).removed).toEqual(['phone']);
  });

  it('a missing space behind a full stop is put there instead', () => {
    expect(guardText('It is ready tomorrow.Call us then', rules)).toEqual({ text: 'It is ready tomorrow. Call us then', removed: [] });
    expect(guardText('No hay.No vuelvas', rules)).toEqual({ text: 'No hay. No vuelvas', removed: [] });
  });

  it('signs that nobody sees are taken out of words', () => {
    expect(guardText('Pay\u200b at ev\u00adil\u2060.net', rules)).toEqual({ text: 'Pay at', removed: ['link'] });
    expect(guardText(`Hi${String.fromCodePoint(0xe0041, 0xe0042)}`, rules).text).toBe('Hi');
  });

  it.each([
    ['eight hundred links and many results', 'a.co '.repeat(800), Array.from({ length: 40 }, () => 'b.co '.repeat(100))],
    ['digits', '1 2 3 (4) '.repeat(400), ['1 '.repeat(5_000)]],
    ['blanks', `a.co${' '.repeat(4_000)}b`, []],
    ['at signs', 'a@'.repeat(2_000), ['a@b.co '.repeat(2_000)]],
    ['slashes', 'http://'.repeat(580), []],
  ])('%s are read in no time', (_what, text, seen) => {
    const startedAt = cpuMs();
    guardText(text, { ...rules, seen, links: linksIn(seen) });
    expect(cpuMs() - startedAt).toBeLessThan(1_000);
  });
});

it.each([
  'https://example.com\t.evil.net',
  'http://example.com:80:80',
  'https://',
  'https:///example.com',
  '',
  ' ',
  'mailto:a@example.com',
  'https://example.com%20.evil.net',
])('%j is no address that may be sent', (url) => expect(isAllowedUrl(url, rules)).toBe(false));

describe('keys and rules', () => {
  const key = 'sk-live-77aa51bc';
  it.each([
    ['a key', `It is ${key}`],
    ['the mark of the rules', `[${CANARY}]`],
    ['a key in large letters', key.toUpperCase()],
    ['a sentence of the rules', `My rules: ${POLICY[3] ?? ''}`],
    ['half a sentence of the rules, without blanks', (POLICY[0] ?? '').slice(0, 70).replace(/ /g, '')],
  ])('%s is held back', (_what, text) => expect(leaks([text], [key])).toBe(true));

  it('a key in two messages is one', () => expect(leaks(['sk-live-', '77aa51bc'], [key])).toBe(true));

  it.each(['', 'none', 'EMPTY', 'ollama', 'lm-studio', 'whatsapp', 'dummy'])('"%s" as a key is a word like any other', (word) => {
    expect(leaks([`We write ${word} by WhatsApp, with none of the EMPTY words: ollama, lm-studio, dummy.`], [word])).toBe(false);
  });

  it('an answer about the business is no leak', () => {
    const text =
      'Facts about our shop: a person can always be reached from nine to seven. Never guess, just write to us. We do not answer on Sundays.';
    expect(leaks([text], [key, 'demo-access-token'])).toBe(false);
  });
});
