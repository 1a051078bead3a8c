import { findLinks, linksIn, isAllowedUrl } from '../../../server/src/assistants/links';
import { guardText } from '../../../server/src/assistants/guards';
test('x', () => {
  const links = linksIn(['See https://shop.example.org/a_(b) or\nhttps://shop.example.org/repairs?id=5.']);
  console.log([...links]);
  const rules = { hosts: ['example.com'], links, seen: ['ana@example.com'], country: 'ES' as const };
  for (const t of [
    'See https://example.com.', '[x](https://evil.net/a)', '![x](https://evil.net/a?q=1)', 'https://example.com\\@evil.net', 'https://example.com@evil.net', 'https:\\\\evil.net', 'http://3232235777', 'http://0x7f.1', 'evil.xyz', 'Evil.Xyz', 'mañana.Call us', 'evil。com', 'ｅｖｉｌ.com', 'evil\u200b.com', 'javascript:alert(1)', 'tg://resolve?domain=x', 'wa.me/34612', 'https://example.com,https://evil.net/b', 'https://example.com/?next=https://evil.net', '//evil.net/x', 'https://xn--e1awd7f.com', 'https://еxample.com', 'https://www.example.com/a', 'example.com', 'www.example.com/x', 'https://shop.example.org/repairs?id=5', 'shop.example.org/repairs?id=5', 'https://shop.example.org/repairs?id=51', 'https://example.com.evil.net', 'https://evil.net/example.com', 'https://example.com%2Eevil.net','https://example.com%00.evil.net', 'mail a@example.com or ana@example.com', 'https://example.com:8443/a', 'HTTPS://EXAMPLE.COM/A', 'data:text/html,hi', 'precio: 5 euros', 'a 9.30h', 'v1.2.3.4', 'https://example.com/a)', '(https://example.com)', '*https://example.com*','https://[::1]/', 'see http://evil', 'ftp://evil.net', 'https://example.com#@evil.net', 'https://example.com?@evil.net','https://example.com/@evil.net','https://evil.net#example.com', 'user:pass@evil.net', 'evil.net:80', 'xn--80ak6aa92e.com', 'https://exa\u00admple.com', 'https://еvil.net', 'bit.ly/x', 'e.vil.co.uk', 'mañana.No', 'Node.js', 'menu.pdf',
  ]) console.log(JSON.stringify(t), '=>', JSON.stringify(guardText(t, rules)));
});
