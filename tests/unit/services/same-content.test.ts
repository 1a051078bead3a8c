import type { MessageContent } from '../../../contracts/message-content';
import { outboundContent, type OutboundContent } from '../../../domain/outbound-content';
import { storedContent } from '../../../domain/stored-content';
import { isSameContent } from '../../../server/src/services/same-content';

const text: OutboundContent = { type: 'text', text: { body: 'Hello', previewUrl: true } };
const template: Extract<OutboundContent, { type: 'template' }> = {
  type: 'template',
  template: { name: 'a', language: 'en', variables: { '1': 'x', '2': 'y' } },
};
const rendered = { header: null, body: 'x y', footer: null, buttons: [], offer: null, cards: [] };
const stored: MessageContent = { type: 'template', template: { ...template.template, category: 'UTILITY', rendered } };

test.each<[string, MessageContent, OutboundContent, boolean]>([
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
  expect(outboundContent(stored)).toEqual(template);
});

test.each<MessageContent>([
  { type: 'call', call: { outcome: 'missed', durationSeconds: null } },
  { type: 'interactive', interactive: { kind: 'button_reply', id: '1', title: 'Yes', description: null } },
  { type: 'hologram', raw: {} },
  { type: 'text', raw: null },
])('what we cannot send is null: %j', (content) => {
  expect(outboundContent(content)).toBeNull();
});

const media = 'm'.repeat(24);

test.each<OutboundContent>([
  { type: 'text', text: { body: 'Hello' } },
  { type: 'image', image: { media } },
  { type: 'image', image: { link: 'https://example.com/a.jpg', caption: 'Look' } },
  { type: 'video', video: { media, caption: 'Look' } },
  { type: 'audio', audio: { media, voice: true } },
  { type: 'document', document: { media, filename: 'bill.pdf' } },
  { type: 'sticker', sticker: { media } },
  { type: 'location', location: { latitude: 1, longitude: 2 } },
  { type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: null } },
  { type: 'interactive', interactive: { kind: 'button', body: 'Well?', buttons: [{ id: '1', title: 'Yes' }] } },
  template,
])('kept and sent again it is the same: %j', (content) => {
  expect(isSameContent(storedContent(content), content)).toBe(true);
});
