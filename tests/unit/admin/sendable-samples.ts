import type { SendableContentInput } from '../../../contracts/sendable-content';

const media = 'abcdefghijklmnopqrstuvwx';
const header = { type: 'image' as const, image: { media } };

/** One of each kind that can be sent. */
export const sendableSamples = {
  text: { type: 'text', text: { body: 'Hello' } },
  image: { type: 'image', image: { media, caption: 'The base' } },
  video: { type: 'video', video: { media } },
  audio: { type: 'audio', audio: { media, voice: true } },
  document: { type: 'document', document: { media, filename: 'offer.pdf' } },
  linked: { type: 'document', document: { link: 'https://example.com/offer.pdf' } },
  sticker: { type: 'sticker', sticker: { media } },
  location: { type: 'location', location: { latitude: 1, longitude: 2, name: 'Here' } },
  contacts: { type: 'contacts', contacts: [{ name: { formattedName: 'Ana Pérez', firstName: 'Ana' } }] },
  buttons: { type: 'interactive', interactive: { kind: 'button', header, body: 'Shall we?', buttons: [{ id: 'y', title: 'Yes' }] } },
  list: {
    type: 'interactive',
    interactive: { kind: 'list', body: 'Which?', button: 'Choose', sections: [{ rows: [{ id: '1', title: 'One' }] }] },
  },
  link: { type: 'interactive', interactive: { kind: 'cta_url', body: 'Look', displayText: 'Open', url: 'https://example.com' } },
  askLocation: { type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where?' } },
  askPhone: { type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Your number?' } },
  reaction: { type: 'reaction', reaction: { message: media, emoji: '👍' } },
  template: { type: 'template', template: { name: 'hello', language: 'en', variables: ['Ana'], header, cards: [{ header }, {}] } },
} satisfies Readonly<Record<string, SendableContentInput>>;
