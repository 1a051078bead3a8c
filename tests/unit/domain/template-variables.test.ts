import type { TemplateComponent } from '../../../contracts/template';
import { renderTemplate } from '../../../domain/render-template';
import { unsupportedPart } from '../../../domain/template-needs';
import { isAllowedVariableValue, missingVariables, templateVariables } from '../../../domain/template-variables';
import { body, template } from './builders';

const positional = template([
  { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['A-1'] } },
  body('Hi {{1}}, your order {{2}} left. Thank you, {{1}}!', { example: { body_text: [['Pablo', '860198-230332']] } }),
  { type: 'FOOTER', text: 'Lucky Shrub' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Stop' },
      { type: 'URL', text: 'Track', url: 'https://example.com/track/{{1}}' },
      { type: 'URL', text: 'Shop', url: 'https://example.com/shop' },
    ],
  },
]);

const named = template(
  [
    {
      type: 'HEADER',
      format: 'TEXT',
      text: 'Order {{order_no}}',
      example: { header_text_named_params: [{ param_name: 'order_no', example: 'A-1' }] },
    },
    body('Hi {{first_name}}!', { example: { body_text_named_params: [{ param_name: 'first_name', example: 'Pablo' }] } }),
  ],
  { parameterFormat: 'NAMED' },
);

test('finds header, body and button variables in reading order, each once', () => {
  expect(templateVariables(positional)).toEqual([
    { key: 'header.1', component: 'header', placeholder: '1', example: 'A-1' },
    { key: '1', component: 'body', placeholder: '1', example: 'Pablo' },
    { key: '2', component: 'body', placeholder: '2', example: '860198-230332' },
    { key: 'button.1', component: 'button', placeholder: '1', buttonIndex: 1, example: null },
  ]);
});

test('named variables take their names and examples', () => {
  expect(templateVariables(named)).toEqual([
    { key: 'header.order_no', component: 'header', placeholder: 'order_no', example: 'A-1' },
    { key: 'first_name', component: 'body', placeholder: 'first_name', example: 'Pablo' },
  ]);
});

test('positional examples go by number, not by place in the text', () => {
  const swapped = template([body('{{2}} for {{1}}', { example: { body_text: [['Pablo', 'An order']] } })]);
  expect(templateVariables(swapped).map(({ placeholder, example }) => [placeholder, example])).toEqual([
    ['2', 'An order'],
    ['1', 'Pablo'],
  ]);
});

test.each([
  ['no example', body('{{1}}')],
  ['an example of another shape', body('{{1}}', { example: 'Pablo' })],
  ['no example for this one', body('{{1}}', { example: { body_text: [] } })],
])('a variable may have %s', (_what, component) => {
  expect(templateVariables({ components: [component] })).toEqual([{ key: '1', component: 'body', placeholder: '1', example: null }]);
});

test('spaces inside the braces and lower-case component names are understood', () => {
  expect(templateVariables({ components: [{ type: 'body', text: '{{ 1 }} {{name_2}}' }] }).map(({ key }) => key)).toEqual(['1', 'name_2']);
});

test.each(['{1}', '{{}}', '{{a b}}', '{{ä}}', 'no braces'])('%s is no variable', (text) => {
  expect(templateVariables({ components: [body(text)] })).toEqual([]);
});

describe('missing values', () => {
  test.each([
    { name: 'none given', values: {}, missing: ['header.1', '1', '2', 'button.1'] },
    {
      name: 'blank and empty ones',
      values: { 'header.1': ' ', '1': '', '2': 'x', 'button.1': '\t' },
      missing: ['header.1', '1', 'button.1'],
    },
    { name: 'all filled', values: { 'header.1': 'a', '1': 'b', '2': 'c', 'button.1': 'd' }, missing: [] },
    { name: 'more than needed', values: { 'header.1': 'a', '1': 'b', '2': 'c', 'button.1': 'd', '9': 'e' }, missing: [] },
  ])('$name', ({ values, missing }) => {
    expect(missingVariables(positional, values)).toEqual(missing);
  });

  test.each(['constructor', '__proto__'])('a variable named %s is missing like any other', (name) => {
    expect(missingVariables(template([body(`{{${name}}}`)]), {})).toEqual([name]);
    expect(renderTemplate(template([body(`{{${name}}}`)]), {}).body).toBe(`{{${name}}}`);
  });
});

test.each([
  ['four spaces', 'a    b', true],
  ['five spaces', 'a     b', false],
  ['a line feed', 'a\nb', false],
  ['a carriage return', 'a\rb', false],
  ['a tab', 'a\tb', false],
  ['emoji', '😀', true],
  ['nothing', '', true],
])('a value with %s is allowed: %#', (_what, value, expected) => {
  expect(isAllowedVariableValue(value)).toBe(expected);
});

describe('parts that cannot be filled', () => {
  const cases: readonly [string, TemplateComponent, string | null][] = [
    ['a product header', { type: 'HEADER', format: 'PRODUCT' }, 'HEADER PRODUCT'],
    ['an image header', { type: 'HEADER', format: 'IMAGE' }, null],
    ['a location header', { type: 'HEADER', format: 'LOCATION' }, null],
    ['a text header', { type: 'HEADER', format: 'text', text: 'Hi' }, null],
    ['a header without a format', { type: 'HEADER', text: 'Hi' }, null],
    ['a carousel', { type: 'CAROUSEL', cards: [] }, null],
    [
      'a carousel of products',
      { type: 'CAROUSEL', cards: [{ components: [{ type: 'HEADER', format: 'PRODUCT' }] }] },
      'card: HEADER PRODUCT',
    ],
    ['a limited time offer', { type: 'limited_time_offer' }, null],
    ['a part that nobody knows', { type: 'HOLOGRAM' }, 'HOLOGRAM'],
    [
      'a catalogue button',
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', url: 'https://a' },
          { type: 'CATALOG', text: 'Go' },
        ],
      },
      'BUTTON CATALOG',
    ],
    ['a coupon button', { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE' }] }, null],
    [
      'buttons of every plain kind',
      { type: 'BUTTONS', buttons: ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'VOICE_CALL', 'REQUEST_CONTACT_INFO'].map((type) => ({ type })) },
      null,
    ],
    ['a footer', { type: 'FOOTER', text: 'Bye' }, null],
  ];
  test.each(cases)('%s', (_what, component, expected) => {
    expect(unsupportedPart({ components: [body('Hi'), component] })).toBe(expected);
  });
});

describe('rendering', () => {
  test('fills header and body, each with its own values', () => {
    expect(renderTemplate(positional, { 'header.1': 'A-1', '1': 'Pablo', '2': '42', 'button.1': 'x' })).toEqual({
      header: 'Order A-1',
      body: 'Hi Pablo, your order 42 left. Thank you, Pablo!',
      footer: 'Lucky Shrub',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Stop' },
        { type: 'URL', text: 'Track' },
        { type: 'URL', text: 'Shop' },
      ],
      offer: null,
      cards: [],
    });
  });

  test('a missing value leaves its placeholder', () => {
    expect(renderTemplate(named, {})).toMatchObject({ header: 'Order {{order_no}}', body: 'Hi {{first_name}}!' });
  });

  test('a value with a dollar sign or braces goes in as it is', () => {
    expect(renderTemplate(template([body('{{1}} {{2}}')]), { '1': '$& {{2}}', '2': '$1' }).body).toBe('$& {{2}} $1');
  });

  test('a template of a body alone has nothing else', () => {
    expect(renderTemplate(template([body('Hi')]), {})).toEqual({
      header: null,
      body: 'Hi',
      footer: null,
      buttons: [],
      offer: null,
      cards: [],
    });
  });

  test('a media header has no text, and a button may have none', () => {
    const rendered = renderTemplate(
      { components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BUTTONS', buttons: [{ type: 'OTP' }] }, { type: 'HEADER' }] },
      {},
    );
    expect(rendered).toEqual({ header: null, body: '', footer: null, buttons: [{ type: 'OTP', text: '' }], offer: null, cards: [] });
    expect(renderTemplate({ components: [{ type: 'HEADER' }] }, {}).header).toBe('');
  });
});
