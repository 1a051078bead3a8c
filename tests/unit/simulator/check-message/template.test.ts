import type { Template, TemplateComponent } from '../../../../simulator/template';
import { letters, verdictOn, wordsOn } from './check';

type Json = Record<string, unknown>;

const template = (name: string, components: TemplateComponent[], more: Partial<Template> = {}): Template => ({
  id: name,
  name,
  language: 'en_US',
  category: 'UTILITY',
  status: 'APPROVED',
  parameter_format: 'POSITIONAL',
  components,
  ...more,
});
const withBody = (text: string): TemplateComponent => ({ type: 'BODY', text });
const cardOf = (...components: TemplateComponent[]) => ({ components });
const buttonsOf = (...buttons: NonNullable<TemplateComponent['buttons']>): TemplateComponent => ({ type: 'BUTTONS', buttons });

const otpUrl = 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}';
const templates = [
  template('plain', [withBody('Hello')]),
  template('one', [withBody('Hello {{1}}')]),
  template('two', [withBody('Hello {{1}}, see you {{2}}')]),
  template('named', [withBody('Hello {{first_name}} of {{city}}')], { parameter_format: 'NAMED' }),
  template('titled', [{ type: 'HEADER', format: 'TEXT', text: 'About {{1}}' }, withBody('Hello')]),
  template('pictured', [{ type: 'HEADER', format: 'IMAGE' }, withBody('Hello')]),
  template('filmed', [{ type: 'HEADER', format: 'VIDEO' }, withBody('Hello')]),
  template('papers', [{ type: 'HEADER', format: 'DOCUMENT' }, withBody('Hello')]),
  template('placed', [{ type: 'HEADER', format: 'LOCATION' }, withBody('Hello')]),
  template('pressed', [
    withBody('Hello'),
    buttonsOf(
      { type: 'QUICK_REPLY', text: 'Yes' },
      { type: 'URL', text: 'Track', url: 'https://example.org/{{1}}' },
      { type: 'URL', text: 'Site', url: 'https://example.org' },
      { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+34600000000' },
    ),
  ]),
  template('coupon', [withBody('Hello'), buttonsOf({ type: 'COPY_CODE' })]),
  template('flow', [withBody('Hello'), buttonsOf({ type: 'FLOW', text: 'Book' })]),
  template('catalogue', [withBody('Hello'), buttonsOf({ type: 'CATALOG', text: 'Look' })]),
  template('offer', [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry', has_expiration: true } }, withBody('Hi {{1}}!')]),
  template('cards', [
    withBody('Hello {{1}}'),
    {
      type: 'CAROUSEL',
      cards: ['A {{1}}', 'B {{1}}'].map((text) =>
        cardOf({ type: 'HEADER', format: 'IMAGE' }, withBody(text), buttonsOf({ type: 'QUICK_REPLY', text: 'More' })),
      ),
    },
  ]),
  template('code', [withBody('*{{1}}* is your code.'), buttonsOf({ type: 'URL', text: 'Copy', url: otpUrl })], {
    category: 'AUTHENTICATION',
  }),
  template('paused', [withBody('Hello')], { status: 'PAUSED' }),
  template('disabled', [withBody('Hello')], { status: 'DISABLED' }),
  template('pending', [withBody('Hello')], { status: 'PENDING' }),
  template('rejected', [withBody('Hello')], { status: 'REJECTED' }),
];

const text = (value: unknown, more: Json = {}) => ({ type: 'text', text: value, ...more });
const named = (name: string, value: string) => text(value, { parameter_name: name });
const header = (...parameters: unknown[]) => ({ type: 'header', parameters });
const body = (...parameters: unknown[]) => ({ type: 'body', parameters });
const button = (sub_type: string, index: unknown, ...parameters: unknown[]) => ({ type: 'button', sub_type, index, parameters });
const send = (name: string, ...components: unknown[]) => ({
  type: 'template',
  template: { name, language: { code: 'en_US' }, components },
});
const image = { type: 'image', image: { id: 'jpeg' } };
const place = (more: Json = {}) => ({ type: 'location', location: { latitude: '1', longitude: '2', name: 'A', address: 'B', ...more } });
const until = (expiration_time_ms: unknown) => ({
  type: 'limited_time_offer',
  parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms } }],
});
const card = (card_index: number, value = 'x') => ({
  card_index,
  components: [header(image), body(text(value)), button('quick_reply', 0, { type: 'payload', payload: 'more' })],
});
const cards = (...list: unknown[]) => send('cards', body(text('Ana')), { type: 'carousel', cards: list });
const code = (first: string, second = first) => send('code', body(text(first)), button('url', '0', text(second)));
const coupon = (value: string) => send('coupon', button('copy_code', 0, { type: 'coupon_code', coupon_code: value }));
const track = button('url', 1, text('42'));

describe('a template message is accepted', () => {
  it.each([
    ['without components', { type: 'template', template: { name: 'plain', language: { code: 'en_US', policy: 'deterministic' } } }],
    ['in another spelling of the language', { type: 'template', template: { name: 'plain', language: { code: 'en-us' } } }],
    ['with variables', send('two', body(text('Ana'), text('today')))],
    ['with named variables in any order', send('named', body(named('city', 'Santander'), named('first_name', 'Ana')))],
    ['with the longest body', send('one', body(text(letters(1024 - 6))))],
    ['with four spaces in a row', send('one', body(text('a    b')))],
    [
      'with amount and date',
      send(
        'two',
        body(
          { type: 'currency', currency: { fallback_value: '1 €', code: 'EUR', amount_1000: 1000 } },
          { type: 'date_time', date_time: { fallback_value: 'May' } },
        ),
      ),
    ],
    ['with a header text', send('titled', header(text('you')))],
    ['with the longest header', send('titled', header(text(letters(54))))],
    ['with an image', send('pictured', header(image))],
    ['with an image by link', send('pictured', header({ type: 'image', image: { link: 'https://example.org/a.jpg' } }))],
    ['with a video', send('filmed', header({ type: 'video', video: { id: 'mp4' } }))],
    ['with a document', send('papers', header({ type: 'document', document: { id: 'pdf', filename: 'a.pdf' } }))],
    ['with a place', send('placed', header(place()))],
    ['with button parameters', send('pressed', button('quick_reply', '0', { type: 'payload', payload: 'YES' }), track)],
    ['with a sub type in capitals', send('pressed', button('URL', 1, text('42')))],
    ['with the longest coupon', coupon(letters(20))],
    ['with a flow', send('flow', button('flow', '0', { type: 'action', action: { flow_token: 't', flow_action_data: { a: 1 } } }))],
    ['with a flow and nothing for it', send('flow')],
    ['with the catalogue', send('catalogue', button('CATALOG', 0, { type: 'action', action: { thumbnail_product_retailer_id: 'p' } }))],
    ['with an offer', send('offer', until(1_900_000_000_000), body(text('Ana')))],
    ['with cards', cards(card(0), card(1))],
    ['with a code', code('123456')],
    ['with the longest code', code(letters(15))],
  ])('%s', (_name, message) => {
    expect(wordsOn(message, templates)).toBe('');
    expect(verdictOn(message, templates)).toBe('accepted');
  });
});

describe('a template message is refused', () => {
  it.each<[string, Json, number]>([
    ['for an unknown name', send('nothing'), 132001],
    ['for one that waits', send('pending'), 132001],
    ['for a rejected one', send('rejected'), 132001],
    ['for a paused one', send('paused'), 132015],
    ['for a disabled one', send('disabled'), 132016],
    ['for an unknown language', { type: 'template', template: { name: 'plain', language: { code: 'de' } } }, 132001],
    ['for a key that nobody knows', { type: 'template', template: { name: 'plain', language: { code: 'en_US' }, lang: 'en' } }, 100],
    ['for one variable too few', send('two', body(text('Ana'))), 132000],
    ['for one too many', send('one', body(text('Ana'), text('b'))), 132000],
    ['for variables where there are none', send('plain', body(text('Ana'))), 132000],
    ['for positions in a named template', send('named', body(text('Ana'), text('b'))), 132012],
    ['for names in a positional template', send('one', body(named('first_name', 'Ana'))), 132012],
    ['for a wrong name', send('named', body(named('first_name', 'Ana'), named('town', 'b'))), 132012],
    ['for another kind of parameter', send('one', body(image)), 132012],
    ['for an empty text', send('one', body(text(''))), 131008],
    ['for a line break', send('one', body(text('a\nb'))), 132018],
    ['for a tab', send('one', body(text('a\tb'))), 132018],
    ['for five spaces', send('one', body(text('a     b'))), 132018],
    ['for a body too long', send('one', body(text(letters(1024 - 5)))), 132005],
    ['for a header too long', send('titled', header(text(letters(55)))), 132005],
    ['for an amount without currency', send('one', body({ type: 'currency', currency: { fallback_value: '1 €', amount_1000: 1 } })), 100],
    ['for a missing header', send('pictured'), 132012],
    ['for a header of another kind', send('pictured', header({ type: 'video', video: { id: 'mp4' } })), 132012],
    ['for a header that is not there', send('plain', header(image)), 132000],
    ['for an unknown file', send('pictured', header({ type: 'image', image: { id: 'nothing' } })), 100],
    ['for a place beyond the pole', send('placed', header(place({ latitude: '91' }))), 131009],
    ['for a missing ending of the address', send('pressed'), 131008],
    ['for an ending of a fixed address', send('pressed', track, button('url', 2, text('x'))), 132018],
    ['for a parameter of a phone button', send('pressed', track, button('phone_number', 3, text('x'))), 132018],
    ['for the wrong kind of button', send('pressed', button('url', 0, text('x')), track), 132018],
    ['for a button that is not there', send('pressed', track, button('quick_reply', 9, { type: 'payload', payload: 'x' })), 132018],
    ['for the same button twice', send('pressed', track, track), 132018],
    ['for an index in words', send('pressed', button('url', 'first', text('x'))), 100],
    ['for a text where a payload is due', send('pressed', track, button('quick_reply', 0, text('x'))), 132012],
    ['for two bodies', send('one', body(text('Ana')), body(text('Ana'))), 132018],
    ['for an unknown component', send('plain', { type: 'smell' }), 100],
    ['for a missing coupon', send('coupon'), 131008],
    ['for a coupon too long', coupon(letters(21)), 132018],
    ['for an offer without end', send('offer', body(text('Ana'))), 131008],
    ['for an offer that ends in words', send('offer', until('soon'), body(text('Ana'))), 132018],
    ['for an offer body too long', send('offer', until(1_900_000_000_000), body(text(letters(597)))), 132005],
    ['for an offer where there is none', send('plain', until(1)), 132018],
    ['for a card too few', cards(card(0)), 132000],
    ['for a card too many', cards(card(0), card(1), card(2)), 132000],
    ['for cards out of order', cards(card(1), card(0)), 132012],
    ['for a card text too long', cards(card(0), card(1, letters(159))), 132005],
    ['for a card without picture', cards(card(0), { card_index: 1, components: [body(text('x'))] }), 132012],
    ['for no cards', send('cards', body(text('Ana'))), 132000],
    ['for a code too long', code(letters(16)), 132018],
    ['for two different codes', code('123', '124'), 132018],
    ['for a code with emoji', code('🚲1'), 132018],
    ['for a code without button', send('code', body(text('123'))), 131008],
    ['for a code to a user id', { ...code('123'), to: undefined, recipient: 'ES.13491208655302741918' }, 131062],
  ])('%s', (_name, message, expected) => {
    expect(verdictOn(message, templates)).toBe(expected);
  });
});

it('fails later where the file does not fit the header', () => {
  const message = send('pictured', header({ type: 'image', image: { id: 'mp3' } }));
  expect(verdictOn(message, templates)).toBe('fails later with 131053');
});

it('takes a hundred thousand messages in a few seconds', () => {
  const message = send('two', body(text('Ana'), text('today')));
  const startedAt = performance.now();
  for (let count = 0; count < 100_000; count += 1) verdictOn(count % 2 === 0 ? message : send('two'), templates);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
