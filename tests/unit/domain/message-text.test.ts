import type { ContentType, KnownContent, MessageContent } from '../../../contracts/message-content';
import { messageText } from '../../../domain/message-text';

const file = { mediaId: '1', mimeType: 'image/jpeg', sha256: null, caption: null };
const place = { latitude: 1, longitude: 2, name: null, address: null, url: null };
const sent = { name: 'hello', language: 'en', variables: {}, category: null };

const CASES: Readonly<Record<ContentType, readonly (readonly [KnownContent, string | null])[]>> = {
  text: [[{ type: 'text', text: { body: 'Hello' } }, 'Hello']],
  template: [
    [{ type: 'template', template: { ...sent, rendered: { header: 'H', body: 'Hi Pablo', footer: null, buttons: [] } } }, 'Hi Pablo'],
    [{ type: 'template', template: { ...sent, rendered: null } }, null],
  ],
  image: [
    [{ type: 'image', image: { ...file, caption: 'Look' } }, 'Look'],
    [{ type: 'image', image: file }, null],
  ],
  video: [[{ type: 'video', video: { ...file, caption: 'Watch' } }, 'Watch']],
  audio: [[{ type: 'audio', audio: { ...file, caption: 'never shown', voice: true } }, null]],
  document: [
    [{ type: 'document', document: { ...file, caption: 'The bill', filename: 'bill.pdf' } }, 'The bill'],
    [{ type: 'document', document: { ...file, filename: 'bill.pdf' } }, 'bill.pdf'],
    [{ type: 'document', document: { ...file, filename: null } }, null],
  ],
  sticker: [[{ type: 'sticker', sticker: { ...file, animated: false } }, null]],
  location: [
    [{ type: 'location', location: { ...place, name: 'Shop', address: '1 Way' } }, 'Shop'],
    [{ type: 'location', location: { ...place, address: '1 Way' } }, '1 Way'],
    [{ type: 'location', location: place }, null],
  ],
  contacts: [
    [{ type: 'contacts', contacts: ['Ada', null, 'Bob'].map((name) => ({ name, phones: [], emails: [] })) }, 'Ada, Bob'],
    [{ type: 'contacts', contacts: [] }, null],
  ],
  button: [[{ type: 'button', button: { text: 'Stop', payload: 'STOP' } }, 'Stop']],
  interactive: [
    [{ type: 'interactive', interactive: { kind: 'list_reply', id: '1', title: 'Monday', description: 'Morning' } }, 'Monday'],
    [{ type: 'interactive', interactive: { kind: 'call_permission_reply', id: null, title: null, description: null } }, null],
  ],
  reaction: [
    [{ type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: '😀' } }, '😀'],
    [{ type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: null } }, null],
  ],
  order: [
    [{ type: 'order', order: { text: 'Please wrap', itemCount: 2 } }, 'Please wrap'],
    [{ type: 'order', order: { text: '', itemCount: 2 } }, null],
  ],
  system: [[{ type: 'system', system: { kind: 'user_changed_number', body: 'Ada changed' } }, 'Ada changed']],
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
