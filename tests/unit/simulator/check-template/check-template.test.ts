import { demoTemplates } from '../../../../simulator/demo/templates';
import { checkTemplate } from '../../../../simulator/graph/check-template';
import { GraphError } from '../../../../simulator/graph/graph-error';
import { emoji, letters, times } from '../check-message/check';

type Json = Record<string, unknown>;
const handles = { has: (handle: string) => handle.startsWith('4::') };

/** "accepted", the code, or with a number of its own, that one. */
function verdictOn(template: Json, known = handles): string | number {
  try {
    checkTemplate({ name: 'a_template', language: 'en_US', category: 'MARKETING', ...template }, { handles: known });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { error: shown } = error.toBody() as { error: { code: number; error_subcode?: number } };
    return shown.error_subcode ?? shown.code;
  }
}

const plain = { type: 'BODY', text: 'Hello from the workshop' };
const body = (text: string, ...examples: string[]) => ({
  type: 'BODY',
  text,
  ...(examples.length > 0 ? { example: { body_text: [examples] } } : {}),
});
const withBody = (text: string, ...examples: string[]) => ({ components: [body(text, ...examples)] });
const withHeader = (header: Json, ...more: unknown[]) => ({ components: [{ type: 'HEADER', ...header }, plain, ...more] });
const withFooter = (text: string) => ({ components: [plain, { type: 'FOOTER', text }] });
const withButtons = (...buttons: Json[]) => ({ components: [plain, { type: 'BUTTONS', buttons }] });
const named = (text: string, ...params: string[]) => ({
  parameter_format: 'NAMED',
  components: [{ type: 'BODY', text, example: { body_text_named_params: params.map((param_name) => ({ param_name, example: 'x' })) } }],
});
const sample = { example: { header_handle: ['4::abc'] } };
const quick = (text = 'Yes') => ({ type: 'QUICK_REPLY', text });
const link = (url: string, more: Json = {}) => ({ type: 'URL', text: 'Open', url, ...more });
const phone = (phone_number = '+34600000000') => ({ type: 'PHONE_NUMBER', text: 'Call', phone_number });
const coupon = (example: unknown = 'CODE') => ({ type: 'COPY_CODE', example });
const offer = (text: string, more: Json = {}, ...components: unknown[]) => ({
  components: [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } }, plain, ...components],
  ...more,
});
const card = (more: Json = {}, buttons: unknown = [quick()], text = 'A card with words') => ({
  components: [
    { type: 'header', format: 'image', ...sample, ...more },
    { type: 'body', text },
    { type: 'buttons', buttons },
  ],
});
const cards = (list: unknown[], ...more: unknown[]) => ({ components: [plain, { type: 'carousel', cards: list }, ...more] });
const code = (button: Json = {}, components: Json[] = []) => ({
  category: 'AUTHENTICATION',
  components: [
    { type: 'BODY', add_security_recommendation: true },
    ...components,
    { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', ...button }] },
  ],
});
const expires = (code_expiration_minutes: number) => [{ type: 'FOOTER', code_expiration_minutes }];
const apps = [{ package_name: 'com.example.app', signature_hash: 'K8a/AINcGX7' }];

describe('a template is taken in for review', () => {
  it.each<[string, Json]>([
    ['with a plain body', withBody('Hello')],
    ['with the longest name', { name: letters(512), ...withBody('Hello') }],
    ['with the longest body', withBody(letters(1024))],
    ['with a body in emoji', withBody(emoji(1024))],
    ['with variables', withBody('Hi {{1}}, your bike is ready on {{2}}.', 'Ana', 'Monday')],
    ['with few words around one', withBody('Hi {{1}}, thanks!', 'Ana')],
    ['with names', named('Hi {{first_name}}, your {{item_2}} is ready.', 'first_name', 'item_2')],
    ['with the longest header', withHeader({ format: 'TEXT', text: letters(60) })],
    ['with a variable in the header', withHeader({ format: 'text', text: 'Order {{1}}', example: { header_text: ['A-1'] } })],
    ['with an image', withHeader({ format: 'IMAGE', ...sample })],
    ['with a document', withHeader({ format: 'DOCUMENT', ...sample })],
    ['with a place', withHeader({ format: 'LOCATION' })],
    ['with a product', withHeader({ format: 'PRODUCT' }, { type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] })],
    ['with the longest footer', withFooter(letters(60))],
    ['with ten buttons', withButtons(...times(10, (index) => quick(`${index}`)))],
    ['with the longest label', withButtons(quick(letters(25)))],
    ['with answers before a link', withButtons(quick(), quick('No'), link('https://example.org'))],
    ['with answers behind a link', withButtons(link('https://example.org'), quick())],
    ['with two links and a phone', withButtons(link('https://a.example'), link('https://b.example'), phone(), coupon())],
    ['with an open link', withButtons(link('https://example.org/{{1}}', { example: ['https://example.org/1'] }))],
    ['with the longest link', withButtons(link(`https://example.org/${letters(1980)}`))],
    ['with the longest phone number', withButtons(phone('+1234567890123456789'))],
    ['with the longest code', withButtons(coupon([letters(20)]))],
    ['with a request for the number', withButtons({ type: 'REQUEST_CONTACT_INFO' })],
    ['with the longest offer', offer(letters(16))],
    ['with an offer and the longest body', { components: [...offer('Hurry').components.slice(0, 1), body(letters(600))] }],
    ['with two cards', cards([card(), card()])],
    ['with ten cards', cards(times(10, () => card({}, [quick(), link('https://example.org')], letters(160))))],
    ['with a code', code()],
    ['with a code that expires', code({}, expires(1))],
    ['with a code that expires late', code({}, expires(90))],
    ['with a code for an app', code({ otp_type: 'ONE_TAP', autofill_text: 'Fill in', supported_apps: apps })],
    ['with a code without a tap', code({ otp_type: 'ZERO_TAP', supported_apps: apps, zero_tap_terms_accepted: true })],
    ['that lives for half a minute', { category: 'UTILITY', message_send_ttl_seconds: 30, ...withBody('Hello') }],
    ['that lives for a month', { message_send_ttl_seconds: 2_592_000, ...withBody('Hello') }],
    ['that lives as long as can be', { category: 'UTILITY', message_send_ttl_seconds: -1, ...withBody('Hello') }],
  ])('%s', (_name, template) => {
    expect(verdictOn(template)).toBe('accepted');
  });

  it.each(demoTemplates.filter(({ category }) => category !== 'AUTHENTICATION').map((template) => [template.name, template]))(
    'as the demo has it: %s',
    (_name, { name, language, category, parameter_format, components }) => {
      expect(verdictOn({ name, language, category, parameter_format, components }, { has: () => true })).toBe('accepted');
    },
  );
});

describe('a template is refused', () => {
  it.each<[string, Json, number]>([
    ['without a body', { components: [] }, 100],
    ['without components', {}, 100],
    ['with a name in capitals', { name: 'Hello', ...withBody('Hello') }, 100],
    ['with a name too long', { name: letters(513), ...withBody('Hello') }, 2388040],
    ['in a language of another form', { language: 'en-US', ...withBody('Hello') }, 100],
    ['of an unknown category', { category: 'SPAM', ...withBody('Hello') }, 100],
    ['with a key that nobody knows', { colour: 'red', ...withBody('Hello') }, 100],
    ['with a body too long', withBody(letters(1025)), 2388040],
    ['with a variable at the start', withBody('{{1}}, your bike is ready', 'Ana'), 2388299],
    ['with a variable at the end', withBody('Your bike is ready, {{1}}', 'Ana'), 2388299],
    ['with too many variables', withBody('Hi {{1}} and {{2}}!', 'a', 'b'), 2388293],
    ['with variables side by side', withBody('Hello dear {{1}}{{2}}, your bike is ready', 'a', 'b'), 2388072],
    ['with a gap in the numbers', withBody('Hello {{1}}, the {{3}} is ready for you', 'a', 'b'), 2388072],
    ['with names among numbers', withBody('Hello {{name}}, it is ready', 'a'), 2388072],
    ['with numbers among names', named('Hello {{1}}, it is ready', '1'), 2388072],
    ['with a name in capitals inside', named('Hello {{Name}}, it is ready', 'Name'), 2388072],
    ['with the same name twice', named('Hello {{a}}, yes {{a}}, it is ready now', 'a'), 2388072],
    ['with half a bracket', withBody('Hello {{1, it is ready'), 2388072],
    ['without examples', withBody('Hello {{1}}, it is ready'), 100],
    ['with one example too few', withBody('Hello {{1}}, your {{2}} is ready', 'Ana'), 100],
    ['without an example for a name', named('Hello {{a}}, your {{b}} is ready', 'a'), 100],
    ['with a header too long', withHeader({ format: 'TEXT', text: letters(61) }), 2388040],
    ['with a line break in the header', withHeader({ format: 'TEXT', text: 'a\nb' }), 2388047],
    ['with emoji in the header', withHeader({ format: 'TEXT', text: 'Hi 🚲' }), 2388047],
    ['with marks in the header', withHeader({ format: 'TEXT', text: 'A *bold* one' }), 2388047],
    [
      'with two variables in the header',
      withHeader({ format: 'TEXT', text: 'A {{1}} and {{2}}', example: { header_text: ['a', 'b'] } }),
      2388047,
    ],
    ['without an example for the header', withHeader({ format: 'TEXT', text: 'Order {{1}}' }), 100],
    ['with an image and no sample', withHeader({ format: 'IMAGE' }), 2388047],
    ['with a sample that nobody sent up', withHeader({ format: 'IMAGE', example: { header_handle: ['5::x'] } }), 100],
    ['with a text on an image', withHeader({ format: 'IMAGE', text: 'Hi', ...sample }), 2388047],
    ['with a header of another kind', withHeader({ format: 'AUDIO' }), 100],
    ['with a product and no button for it', withHeader({ format: 'PRODUCT' }), 100],
    ['with two headers', { components: [{ type: 'HEADER', format: 'LOCATION' }, { type: 'HEADER', format: 'LOCATION' }, plain] }, 100],
    ['with a footer too long', withFooter(letters(61)), 2388040],
    ['with a variable in the footer', withFooter('By {{1}}'), 2388073],
    ['with eleven buttons', withButtons(...times(11, (index) => quick(`${index}`))), 100],
    ['with no buttons in the list', withButtons(), 100],
    ['with a label too long', withButtons(quick(letters(26))), 2388040],
    ['with answers around a link', withButtons(quick(), link('https://example.org'), quick('No')), 100],
    ['with three links', withButtons(link('https://a.example'), link('https://b.example'), link('https://c.example')), 100],
    ['with two phones', withButtons(phone(), phone('+34600000001')), 100],
    ['with two codes to copy', withButtons(coupon(), coupon()), 100],
    ['with a link too long', withButtons(link(`https://example.org/${letters(1981)}`)), 2388040],
    ['with a link without scheme', withButtons(link('example.org')), 100],
    ['with an open link without example', withButtons(link('https://example.org/{{1}}')), 100],
    ['with a variable inside a link', withButtons(link('https://example.org/{{1}}/a', { example: ['x'] })), 100],
    ['with a phone number too long', withButtons(phone('+12345678901234567890')), 2388040],
    ['with a phone number in words', withButtons(phone('call us')), 100],
    ['with a code too long', withButtons(coupon(letters(21))), 2388040],
    ['with a code and no example', withButtons(coupon('')), 100],
    ['with a button of another kind', withButtons({ type: 'DANCE', text: 'A' }), 100],
    ['with a one-time code elsewhere', withButtons({ type: 'OTP', otp_type: 'COPY_CODE' }), 100],
    ['with an offer too long', offer(letters(17)), 2388040],
    ['with an offer that is no marketing', offer('Hurry', { category: 'UTILITY' }), 100],
    ['with an offer and a footer', offer('Hurry', {}, { type: 'FOOTER', text: 'A' }), 100],
    ['with an offer and a body too long', { components: [...offer('Hurry').components.slice(0, 1), body(letters(601))] }, 2388040],
    ['with one card', cards([card()]), 100],
    ['with eleven cards', cards(times(11, () => card())), 100],
    ['with cards that differ', cards([card(), card({}, [link('https://example.org')])]), 100],
    ['with a video among images', cards([card(), card({ format: 'video' })]), 100],
    ['with three buttons on a card', cards(times(2, () => card({}, [quick('a'), quick('b'), quick('c')]))), 100],
    ['with a card text too long', cards([card(), card({}, [quick()], letters(161))]), 2388040],
    ['with a card without sample', cards([card(), card({ example: undefined })]), 2388047],
    ['with cards and a footer', cards([card(), card()], { type: 'FOOTER', text: 'A' }), 100],
    ['with a code and words of its own', { ...code(), components: [plain, ...code().components.slice(1)] }, 2388072],
    ['with a code and a header', code({}, [{ type: 'HEADER', format: 'TEXT', text: 'Hi' }]), 100],
    ['with a code that never holds', code({}, expires(0)), 2388073],
    ['with a code that holds too long', code({}, expires(91)), 2388073],
    ['with a code and no app for it', code({ otp_type: 'ONE_TAP' }), 100],
    ['with a code without a tap and without terms', code({ otp_type: 'ZERO_TAP', supported_apps: apps }), 100],
    ['with a code and another button', { ...code(), components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [quick()] }] }, 100],
    ['with too short a life', { category: 'UTILITY', message_send_ttl_seconds: 29, ...withBody('Hello') }, 100],
    ['with too long a life', { ...code(), message_send_ttl_seconds: 901 }, 100],
    ['with a marketing life of an hour', { message_send_ttl_seconds: 3600, ...withBody('Hello') }, 100],
  ])('%s', (_name, template, code) => {
    expect(verdictOn(template)).toBe(code);
  });
});

it('shows a one-time code as the API does: Meta’s own words, and a button with an address', () => {
  const { components } = checkTemplate({ name: 'a', language: 'en_US', ...code({ text: 'Copy' }, expires(5)) }, { handles });
  expect(components).toMatchObject([
    { type: 'BODY', text: expect.stringContaining('{{1}}'), add_security_recommendation: true },
    { type: 'FOOTER', code_expiration_minutes: 5 },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy', url: expect.stringContaining('/otp/code/') }] },
  ]);
});
