import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { chooseBubble } from '../../../../admin/src/components/bubbles/choose-bubble';
import { contentOf } from '../../../../admin/src/components/bubbles/bubble-props';
import { isKnownContent } from '../../../../contracts/known-content';
import { knownContent, type MessageContent } from '../../../../contracts/message-content';
import { message } from '../builders';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());

const media = { media: null, link: null, caption: null };
const contents: Record<string, MessageContent> = {
  TextBubble: { type: 'text', text: { body: 'x' } },
  TemplateBubble: { type: 'template', template: { name: 'n', language: 'en', variables: {}, category: null, rendered: null } },
  ImageBubble: { type: 'image', image: media },
  VideoBubble: { type: 'video', video: media },
  AudioBubble: { type: 'audio', audio: { media: null, link: null, voice: true } },
  DocumentBubble: { type: 'document', document: { ...media, filename: null } },
  StickerBubble: { type: 'sticker', sticker: { media: null, link: null, animated: false } },
  LocationBubble: { type: 'location', location: { latitude: 0, longitude: 0, name: null, address: null, url: null } },
  ContactsBubble: { type: 'contacts', contacts: [] },
  ButtonBubble: { type: 'button', button: { text: 'x', payload: null } },
  InteractiveBubble: { type: 'interactive', interactive: { kind: 'button_reply', id: null, title: null, description: null } },
  OrderBubble: { type: 'order', order: { text: null, catalogId: null, items: [] } },
  CallBubble: { type: 'call', call: { outcome: 'missed', durationSeconds: null } },
  MediaPlaceholderBubble: { type: 'media_placeholder', media_placeholder: {} },
  UnsupportedBubble: { type: 'unsupported', unsupported: { kind: null, code: null, details: null } },
  UnknownBubble: { type: 'hologram', raw: {} },
};

test.each(Object.entries(contents))('%s shows its kind', (name, content) => {
  expect(chooseBubble(message({ type: content.type, content })).name).toBe(name);
});

test('every type of the contract has a bubble, but for those that are lines or sit on their message', () => {
  const types = knownContent.options.map(({ shape }) => shape.type.value);
  const withBubble = Object.values(contents).map(({ type }) => type);
  expect(types.filter((type) => !withBubble.includes(type)).sort()).toEqual(['event', 'reaction', 'request_welcome', 'system']);
});

test('a type we model with a content we do not is shown as unknown, never dropped', () => {
  expect(chooseBubble(message({ type: 'image', content: { type: 'image', raw: {} } })).name).toBe('UnknownBubble');
  expect(chooseBubble(message({ type: 'toString', content: { type: 'toString', raw: {} } })).name).toBe('UnknownBubble');
});

test('a deleted message shows only that', () => {
  expect(chooseBubble(message({ revokedAt: '2026-11-24T09:00:00.000Z' })).name).toBe('RevokedBubble');
});

test('contentOf agrees with the contract’s own guard', () => {
  Object.values(contents).forEach((content) => {
    if (isKnownContent(content)) expect(contentOf(content, content.type)).toBe(content);
    else expect(contentOf(content, 'text')).toBeNull();
  });
});
