import type { MessageContent, SendableContent } from '../../../contracts/message-content';
import { isSameContent, toSendable } from '../../../server/src/services/same-content';

const text: SendableContent = { type: 'text', text: { body: 'Hello', previewUrl: true } };
const template: SendableContent = { type: 'template', template: { name: 'a', language: 'en', variables: { '1': 'x', '2': 'y' } } };
const rendered = { header: null, body: 'x y', footer: null, buttons: [] };
const stored: MessageContent = { type: 'template', template: { ...template.template, category: 'UTILITY', rendered } };

test.each<[string, MessageContent, SendableContent, boolean]>([
  ['a text and itself', text, text, true],
  ['a text whose fields stand in another order', { type: 'text', text: { previewUrl: true, body: 'Hello' } }, text, true],
  ['another text', { type: 'text', text: { body: 'Hello!', previewUrl: true } }, text, false],
  ['another choice about the preview', { type: 'text', text: { body: 'Hello', previewUrl: false } }, text, false],
  ['no choice about the preview', { type: 'text', text: { body: 'Hello' } }, text, false],
  ['a template and what we added to it', stored, template, true],
  [
    'values in another order',
    stored,
    { type: 'template', template: { language: 'en', name: 'a', variables: { '2': 'y', '1': 'x' } } },
    true,
  ],
  ['another value', stored, { type: 'template', template: { ...template.template, variables: { '1': 'x', '2': 'z' } } }, false],
  ['another language', stored, { type: 'template', template: { ...template.template, language: 'de' } }, false],
  ['a text and a template', text, template, false],
  ['content as it came', { type: 'text', raw: text.text }, text, false],
])('%s: the same %#', (_what, one, other, expected) => {
  expect(isSameContent(one, other)).toBe(expected);
});

test('a template that was sent can be sent again, without what we added', () => {
  expect(toSendable(stored)).toEqual(template);
});

test.each<MessageContent>([
  { type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: '😀' } },
  { type: 'sticker', sticker: { mediaId: null, mimeType: null, sha256: null, caption: null, animated: false } },
  { type: 'hologram', raw: {} },
  { type: 'text', raw: null },
])('what we cannot send is null: %j', (content) => {
  expect(toSendable(content)).toBeNull();
});
