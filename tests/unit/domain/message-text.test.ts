import type { ContentType, KnownContent, MessageContent } from '../../../contracts/message-content';
import { messageText } from '../../../domain/message-text';

const file = { media: null, link: null };
const captioned = { ...file, caption: null };
const place = { latitude: 1, longitude: 2, name: null, address: null, url: null };
const sent = { name: 'hello', language: 'en', variables: {}, category: null };

const card = (name: string | null) => ({
  name: name === null ? null : { formattedName: name },
  phones: [],
  emails: [],
  addresses: [],
  urls: [],
});

const CASES: Readonly<Record<ContentType, readonly (readonly [KnownContent, string | null])[]>> = {
  text: [[{ type: 'text', text: { body: 'Hello' } }, 'Hello']],
  template: [
    [
      {
        type: 'template',
        template: { ...sent, rendered: { header: 'H', body: 'Hi Pablo', footer: null, buttons: [], offer: null, cards: [] } },
      },
      'Hi Pablo',
    ],
    [{ type: 'template', template: { ...sent, rendered: null } }, null],
  ],
  image: [
    [{ type: 'image', image: { ...file, caption: 'Look' } }, 'Look'],
    [{ type: 'image', image: captioned }, null],
  ],
  video: [[{ type: 'video', video: { ...file, caption: 'Watch' } }, 'Watch']],
  event: [[{ type: 'event', event: { kind: 'blocked', isBlocked: true } }, null]],
  audio: [[{ type: 'audio', audio: { ...file, voice: true } }, null]],
  document: [
    [{ type: 'document', document: { ...captioned, caption: 'The bill', filename: 'bill.pdf' } }, 'The bill'],
    [{ type: 'document', document: { ...captioned, filename: 'bill.pdf' } }, 'bill.pdf'],
    [{ type: 'document', document: { ...captioned, filename: null } }, null],
  ],
  sticker: [[{ type: 'sticker', sticker: { ...file, animated: false } }, null]],
  location: [
    [{ type: 'location', location: { ...place, name: 'Shop', address: '1 Way' } }, 'Shop'],
    [{ type: 'location', location: { ...place, address: '1 Way' } }, '1 Way'],
    [{ type: 'location', location: place }, null],
  ],
  contacts: [
    [{ type: 'contacts', contacts: ['Ada', null, 'Bob'].map(card) }, 'Ada, Bob'],
    [{ type: 'contacts', contacts: [] }, null],
  ],
  button: [[{ type: 'button', button: { text: 'Stop', payload: 'STOP' } }, 'Stop']],
  interactive: [
    [{ type: 'interactive', interactive: { kind: 'list_reply', id: '1', title: 'Monday', description: 'Morning' } }, 'Monday'],
    [{ type: 'interactive', interactive: { kind: 'other', name: 'call_permission_reply', text: null } }, null],
    [{ type: 'interactive', interactive: { kind: 'nfm_reply', name: 'flow', body: 'Sent', fields: [] } }, 'Sent'],
    [{ type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where are you?' } }, 'Where are you?'],
  ],
  reaction: [
    [{ type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: '😀' } }, '😀'],
    [{ type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: null } }, null],
  ],
  order: [
    [{ type: 'order', order: { text: 'Please wrap', catalogId: null, items: [] } }, 'Please wrap'],
    [{ type: 'order', order: { text: '', catalogId: null, items: [] } }, null],
  ],
  system: [[{ type: 'system', system: { kind: 'user_changed_number', body: 'Ada changed' } }, 'Ada changed']],
  call: [[{ type: 'call', call: { outcome: 'missed', durationSeconds: null } }, null]],
  request_welcome: [[{ type: 'request_welcome', request_welcome: {} }, null]],
  media_placeholder: [[{ type: 'media_placeholder', media_placeholder: {} }, null]],
  unsupported: [
    [{ type: 'unsupported', unsupported: { kind: 'poll_creation', code: 131051, details: 'Not supported.' } }, 'Not supported.'],
    [{ type: 'unsupported', unsupported: { kind: null, code: null, details: null } }, null],
  ],
};

test.each(
  Object.values(CASES)
    .flat()
    .map(([content, text]) => ({ type: content.type, text, content })),
)('$type gives $text', ({ content, text }) => {
  expect(messageText(content)).toBe(text);
});

test.each<MessageContent>([
  { type: 'hologram', raw: { caption: 'Look' } },
  { type: 'text', raw: { body: 'of another shape' } },
  { type: 'raw', raw: 'raw' },
])('content that is not modelled has no text: $type', (content) => {
  expect(messageText(content)).toBeNull();
});
