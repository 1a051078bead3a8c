import { isKnownContent } from '../../../contracts/known-content';
import { messageContent, type MessageContent } from '../../../contracts/message-content';
import { sendableContent } from '../../../contracts/sendable-content';
import { codePointLength, messageLimits } from '../../../contracts/message-limits';

const text = (body: unknown, more: Record<string, unknown> = {}) => ({ type: 'text', text: { body, ...more } });
const template = (more: Record<string, unknown>) => ({
  type: 'template',
  template: { name: 'order_confirmation', language: 'en_US', ...more },
});
const problemsOf = (content: unknown) => sendableContent.safeParse(content).error?.issues.map(({ message }) => message) ?? [];

describe('the length of a text is counted in characters, not in halves of emoji', () => {
  test.each([
    ['one character', 'a', true],
    ['4096 letters', 'a'.repeat(4096), true],
    ['4097 letters', 'a'.repeat(4097), false],
    ['4096 emoji', '😀'.repeat(4096), true],
    ['4097 emoji', '😀'.repeat(4097), false],
    ['4095 letters and an emoji', `${'a'.repeat(4095)}😀`, true],
    ['nothing', '', false],
    ['space alone', ' \n\t', false],
  ])('%s', (_what, body, isGood) => {
    expect(sendableContent.safeParse(text(body)).success).toBe(isGood);
  });

  test('the refusal tells the length, the limit and what to do', () => {
    expect(problemsOf(text('😀'.repeat(4097)))).toEqual(['text.body has 4097 characters; WhatsApp takes at most 4096. Shorten it.']);
    expect(problemsOf(text(' '))).toEqual(['text.body is empty. Write at least one character.']);
  });

  test.each([
    ['', 0],
    ['abc', 3],
    ['😀', 1],
    ['👍🏽', 2],
    ['\ud800', 1],
  ])('%j has %i', (given, length) => {
    expect(codePointLength(given)).toBe(length);
  });
});

describe('what can be sent', () => {
  test('a text keeps every space', () => {
    expect(sendableContent.parse(text(' a\n', { previewUrl: false }))).toEqual(text(' a\n', { previewUrl: false }));
  });

  test('a template without variables has an empty record', () => {
    expect(sendableContent.parse(template({}))).toEqual(template({ variables: {} }));
  });

  test('a list of values fills {{1}}, {{2}} in order', () => {
    expect(sendableContent.parse(template({ variables: ['a', 'b'] }))).toEqual(template({ variables: { '1': 'a', '2': 'b' } }));
  });

  test.each([
    ['a text of another type', text(5)],
    ['a text with a field that we do not know', text('a', { bold: true })],
    ['a text without its object', { type: 'text' }],
    ['a template name with a space', template({ name: 'order confirmation' })],
    ['a template name in capitals', template({ name: 'Order' })],
    ['an empty template name', template({ name: '' })],
    ['a template name of 513 characters', template({ name: 'a'.repeat(messageLimits.templateName + 1) })],
    ['a language of one letter', template({ language: 'e' })],
    ['a language of 17 letters', template({ language: 'e'.repeat(17) })],
    ['a variable that is a number', template({ variables: { '1': 5 } })],
    ['a type that cannot be sent yet', { type: 'image', image: { id: '1' } }],
    ['no type', { text: { body: 'a' } }],
    ['a list', []],
    ['null', null],
  ])('refused: %s', (_what, content) => {
    expect(problemsOf(content)).not.toEqual([]);
  });

  test('a template name of 512 characters is good', () => {
    expect(problemsOf(template({ name: 'a'.repeat(messageLimits.templateName) }))).toEqual([]);
  });
});

describe('content that we model, and content as it came', () => {
  test.each<[string, MessageContent, boolean]>([
    ['a text', { type: 'text', text: { body: 'a' } }, true],
    ['a text of another shape', { type: 'text', raw: 'a' }, false],
    ['a type from the future', { type: 'hologram', raw: {} }, false],
    ['a type called raw', { type: 'raw', raw: {} }, false],
    ['a type called type', { type: 'type', raw: {} }, false],
    ['a type called __proto__', { type: '__proto__', raw: {} }, false],
    ['a type called constructor', { type: 'constructor', raw: {} }, false],
    ['an empty type', { type: '', raw: null }, false],
  ])('%s is known: %#', (_what, content, expected) => {
    expect(isKnownContent(content)).toBe(expected);
  });

  test.each<[string, MessageContent]>([
    ['a type from the future', { type: 'hologram', raw: { depth: 3 } }],
    ['a known type of another shape', { type: 'location', raw: { latitude: 'north' } }],
    ['a type called raw', { type: 'raw', raw: 'raw' }],
    ['nothing left', { type: 'revoked', raw: null }],
  ])('%s passes as it is', (_what, content) => {
    expect(messageContent.parse(content)).toEqual(content);
  });
});
