import type { Template, TemplateComponent } from '../../../contracts/template';
import { buildTemplatePayload } from '../../../server/src/meta/build-template-payload';
import { body, template } from '../domain/builders';

const build = (stored: Template | null, variables: Record<string, string> = {}) =>
  buildTemplatePayload({ name: 'order_confirmation', language: 'en_US', variables }, stored, new Map());
const bare = { name: 'order_confirmation', language: { code: 'en_US' } };
const buttons = (...list: NonNullable<TemplateComponent['buttons']>): TemplateComponent => ({ type: 'BUTTONS', buttons: list });

// Literals by hand from the reference, section 3.8.

test('a template without variables has no components', () => {
  expect(build(template([{ type: 'HEADER', format: 'TEXT', text: 'Hi' }, body('Hello'), { type: 'FOOTER', text: 'Bye' }]))).toEqual(bare);
});

test('a template that is not stored has none either', () => {
  expect(build(null, { '1': 'x' })).toEqual(bare);
});

test('positional variables: header, body, then the buttons by index', () => {
  const stored = template([
    buttons({ type: 'QUICK_REPLY', text: 'Stop' }, { type: 'URL', text: 'Track', url: 'https://example.com/{{1}}' }),
    body('Hi {{1}}, order {{2}}'),
    { type: 'HEADER', format: 'TEXT', text: '{{1}}' },
  ]);
  expect(build(stored, { 'header.1': 'Spring Sale', '1': 'Pablo', '2': 'A-1', 'button.1': 'suffix' })).toEqual({
    ...bare,
    components: [
      { type: 'header', parameters: [{ type: 'text', text: 'Spring Sale' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Pablo' },
          { type: 'text', text: 'A-1' },
        ],
      },
      { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'suffix' }] },
    ],
  });
});

test('positional variables go by number, wherever they stand in the text', () => {
  expect(build(template([body('{{10}} {{2}} {{1}}')]), { '1': 'a', '2': 'b', '10': 'c' })).toMatchObject({
    components: [{ type: 'body', parameters: ['a', 'b', 'c'].map((text) => ({ type: 'text', text })) }],
  });
});

test('a variable that stands twice is sent once', () => {
  expect(build(template([body('{{1}} and {{1}}')]), { '1': 'a' })).toMatchObject({
    components: [{ parameters: [{ type: 'text', text: 'a' }] }],
  });
});

test('named variables carry their names; a button has none', () => {
  const stored = template(
    [
      { type: 'HEADER', format: 'TEXT', text: '{{order_no}}' },
      body('Hi {{first_name}} {{last_name}}'),
      buttons({ type: 'URL', url: 'https://example.com/{{1}}' }),
    ],
    { parameterFormat: 'NAMED' },
  );
  expect(build(stored, { 'header.order_no': 'A-1', first_name: 'Pablo', last_name: 'Diaz', 'button.0': 'suffix' })).toEqual({
    ...bare,
    components: [
      { type: 'header', parameters: [{ type: 'text', parameter_name: 'order_no', text: 'A-1' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', parameter_name: 'first_name', text: 'Pablo' },
          { type: 'text', parameter_name: 'last_name', text: 'Diaz' },
        ],
      },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'suffix' }] },
    ],
  });
});

test('a one-time password goes twice: into the text and into the button', () => {
  const stored = template(
    [
      body('*{{1}}* is your code.'),
      buttons({ type: 'URL', text: 'Copy', url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}' }),
    ],
    {
      category: 'AUTHENTICATION',
    },
  );
  expect(build(stored, { '1': 'J$FpnYnP', 'button.0': 'J$FpnYnP' })).toMatchObject({
    components: [
      { type: 'body', parameters: [{ type: 'text', text: 'J$FpnYnP' }] },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'J$FpnYnP' }] },
    ],
  });
});

test('values of variables that the template does not have are left out', () => {
  expect(build(template([body('{{1}}')]), { '1': 'a', '2': 'b', 'header.1': 'c' })).toEqual({
    ...bare,
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'a' }] }],
  });
});

test('a text that is missing is sent empty, a button without a value is left out: Meta says what is wrong', () => {
  const stored = template([body('{{1}}'), buttons({ type: 'URL', url: 'https://example.com/{{1}}' })]);
  expect(build(stored)).toMatchObject({
    components: [{ parameters: [{ text: '' }] }],
  });
});
