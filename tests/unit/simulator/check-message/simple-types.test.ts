import { emoji, letters, times, verdictOn, wordsOn } from './check';

const text = (body: unknown, more = {}) => ({ type: 'text', text: { body, ...more } });
const of = (type: string, content: unknown, more = {}) => ({ type, [type]: content, ...more });
const place = (latitude: unknown, longitude: unknown, more = {}) => of('location', { latitude, longitude, ...more });
const person = { name: { formatted_name: 'Ana Torres', first_name: 'Ana' } };
const link = 'https://example.org/a.jpg';

describe('a message is accepted', () => {
  it.each([
    ['a text', text('Hi')],
    ['a text with a preview', text('https://example.org', { preview_url: true })],
    ['a text without a type', { text: { body: 'Hi' } }],
    ['the longest text', text(letters(4096))],
    ['the longest text in emoji', text(emoji(4096))],
    ['a reply', text('Hi', {})],
    ['the longest correlation id', { ...text('Hi'), biz_opaque_callback_data: letters(512) }],
    ['a quoted reply', { ...text('Hi'), context: { message_id: 'wamid.1' } }],
    ['a type in capitals', { type: 'TEXT', text: { body: 'Hi' } }],
    ['an image by id', of('image', { id: 'jpeg' })],
    ['an image by link', of('image', { link })],
    ['the longest caption', of('image', { id: 'png', caption: letters(1024) })],
    ['a video with a caption', of('video', { id: 'mp4', caption: 'A ride' })],
    ['audio', of('audio', { id: 'mp3' })],
    ['a voice message', of('audio', { id: 'opus', voice: true })],
    ['a document', of('document', { id: 'pdf', filename: 'order.pdf', caption: letters(1024) })],
    ['an image as a document', of('document', { id: 'jpeg', filename: 'a.jpg' })],
    ['a sticker', of('sticker', { id: 'webp' })],
    ['a sticker by link', of('sticker', { link: 'http://example.org/a.webp' })],
    ['a location in numbers', place(43.46, -3.8)],
    ['a location in texts', place('43.46', '-3.8', { name: 'Here', address: 'Paseo' })],
    ['the corners of the world', place(90, -180)],
    ['a contact', of('contacts', [person])],
    [
      'all of a contact',
      of('contacts', [
        {
          ...person,
          phones: [{ phone: '+34612345678', type: 'CELL', wa_id: '34612345678' }],
          emails: [{ email: 'a@example.org', type: 'WORK' }],
          addresses: [{ street: 'A 1', city: 'B', state: 'C', zip: '1', country: 'Spain', country_code: 'ES', type: 'HOME' }],
          org: { company: 'Bici Norte', department: 'Shop', title: 'Boss' },
          urls: [{ url: 'https://example.org', type: 'WORK' }],
          birthday: '1999-01-23',
        },
      ]),
    ],
    [
      '257 contacts',
      of(
        'contacts',
        times(257, () => person),
      ),
    ],
    ['a reaction', of('reaction', { message_id: 'wamid.1', emoji: '👍🏽' })],
    ['a reaction with a flag', of('reaction', { message_id: 'wamid.1', emoji: '🇪🇸' })],
    ['a reaction taken back', of('reaction', { message_id: 'wamid.1', emoji: '' })],
  ])('%s', (_name, message) => {
    expect(verdictOn(message)).toBe('accepted');
  });
});

describe('a message is refused', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['no text', of('text', {}), 100],
    ['a blank text', text(' \n'), 100],
    ['a text that is a number', text(5), 100],
    ['a text too long', text(letters(4097)), 100],
    ['a preview that is a word', text('Hi', { preview_url: 'yes' }), 100],
    ['a key that nobody knows', text('Hi', { preview: true }), 100],
    ['the object of another type', { ...text('Hi'), image: { id: 'jpeg' } }, 100],
    ['an unknown type', of('telepathy', {}), 100],
    ['a correlation id too long', { ...text('Hi'), biz_opaque_callback_data: letters(513) }, 100],
    ['a context without id', { ...text('Hi'), context: {} }, 100],
    ['both id and link', of('image', { id: 'jpeg', link }), 100],
    ['neither id nor link', of('image', { caption: 'A' }), 100],
    ['an unknown id', of('image', { id: 'nothing' }), 100],
    ['a link that is none', of('image', { link: 'file:///etc/passwd' }), 100],
    ['a caption too long', of('image', { id: 'jpeg', caption: letters(1025) }), 100],
    ['a caption on audio', of('audio', { id: 'mp3', caption: 'A' }), 100],
    ['a caption on a sticker', of('sticker', { id: 'webp', caption: 'A' }), 100],
    ['a file name on an image', of('image', { id: 'jpeg', filename: 'a.jpg' }), 100],
    ['a voice that is a word', of('audio', { id: 'opus', voice: 'yes' }), 100],
    ['a location without longitude', of('location', { latitude: 1 }), 100],
    ['a location in words', place('north', 'west'), 100],
    ['a location too far north', place(90.1, 0), 131009],
    ['a location too far west', place('0', '-180.5'), 131009],
    ['no contacts', of('contacts', []), 131009],
    [
      '258 contacts',
      of(
        'contacts',
        times(258, () => person),
      ),
      131009,
    ],
    ['a contact without name', of('contacts', [{}]), 100],
    ['a contact with nothing but a formatted name', of('contacts', [{ name: { formatted_name: 'Ana' } }]), 131009],
    ['a contact without formatted name', of('contacts', [{ name: { first_name: 'Ana' } }]), 100],
    ['a phone that is not in a list', of('contacts', [{ ...person, phones: { phone: '1' } }]), 100],
    ['a birthday in another order', of('contacts', [{ ...person, birthday: '23.01.1999' }]), 100],
    ['a reaction without target', of('reaction', { emoji: '👍' }), 100],
    ['a reaction without emoji', of('reaction', { message_id: 'wamid.1' }), 100],
    ['a reaction with a word', of('reaction', { message_id: 'wamid.1', emoji: 'ok' }), 131009],
    ['a reaction with two emoji', of('reaction', { message_id: 'wamid.1', emoji: '👍👍' }), 131009],
    ['a reaction as a reply', of('reaction', { message_id: 'w', emoji: '👍' }, { context: { message_id: 'w' } }), 131009],
  ])('%s', (_name, message, code) => {
    expect(verdictOn(message)).toBe(code);
  });
});

describe('a message is accepted and fails later', () => {
  it.each([
    ['a video as an image', of('image', { id: 'mp4' })],
    ['an image as a sticker', of('sticker', { id: 'png' })],
    ['a sticker as an image', of('image', { id: 'webp' })],
    ['mp3 as a voice message', of('audio', { id: 'mp3', voice: true })],
    ['an Ogg file with another codec', of('audio', { id: 'vorbis' })],
  ])('%s', (_name, message) => {
    expect(verdictOn(message)).toBe('fails later with 131053');
  });
});

it('names the place and the word in Meta’s manner', () => {
  expect(wordsOn(of('audio', { id: 'mp3', caption: 'A' }))).toContain('Unexpected key \\"caption\\" on param \\"audio\\"');
  expect(wordsOn(of('image', { id: 'nothing' }))).toContain(
    "Param image['id'] is not a valid whatsapp business account media attachment ID",
  );
  expect(wordsOn(of('contacts', [person, { ...person, emails: [{ mail: 'a' }] }]))).toContain("contacts[1]['emails'][0]");
});
