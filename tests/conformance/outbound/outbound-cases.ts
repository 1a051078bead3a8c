import type { TemplateComponent } from '../../../contracts/template';
import type { OutboundContent } from '../../../domain/outbound-content';

/** One way of sending, and who bears witness for it. */
export interface OutboundCase {
  readonly name: string;
  readonly content: OutboundContent;
  /** For templates: the stored one. */
  readonly components?: readonly TemplateComponent[];
  readonly category?: string;
  readonly parameterFormat?: 'NAMED' | 'POSITIONAL';
  readonly isReply?: true;
  readonly isToUserId?: true;
  /** Files of Meta's examples, without `.json`. */
  readonly examples?: readonly string[];
  /** Types with no other witness: written by hand from the named section of the reference. */
  readonly literal?: { readonly section: string; readonly payload: Record<string, unknown> };
}

const media = 'm'.repeat(24);
const link = 'https://example.org/a.jpg';
const body = (text: string, more: Record<string, unknown> = {}): TemplateComponent => ({ type: 'BODY', text, ...more });
const buttons = (...list: NonNullable<TemplateComponent['buttons']>): TemplateComponent => ({ type: 'BUTTONS', buttons: list });
const template = (more: Partial<Extract<OutboundContent, { type: 'template' }>['template']> = {}): OutboundContent => ({
  type: 'template',
  template: { name: 'order_confirmation', language: 'en_US', variables: {}, ...more },
});
const reply = (name: string, content: OutboundContent, examples: readonly string[]): OutboundCase => ({
  name: `${name} as a reply`,
  content,
  isReply: true,
  examples,
});
const person = {
  name: { formattedName: 'John Smith', firstName: 'John', lastName: 'Smith', middleName: 'D.', prefix: 'Dr', suffix: 'Jr' },
  phones: [
    { phone: '+1 940 555 1234', type: 'HOME' },
    { phone: '+1 650 555 1234', type: 'WORK', waId: '16505551234' },
  ],
  emails: [{ email: 'a@example.org', type: 'WORK' }],
  addresses: [
    { street: '1 Way', city: 'Menlo Park', state: 'CA', zip: '94025', country: 'United States', countryCode: 'us', type: 'HOME' },
  ],
  org: { company: 'Shop', department: 'Design', title: 'Manager' },
  urls: [{ url: 'https://example.org', type: 'WORK' }],
  birthday: '2012-08-18',
};
const section = (title: string, id: string) => ({ title, rows: [{ id, title: id, description: 'More' }] });

const text: OutboundContent = { type: 'text', text: { body: 'Hello https://example.org', previewUrl: true } };
const list: OutboundContent = {
  type: 'interactive',
  interactive: {
    kind: 'list',
    header: { type: 'text', text: 'Title' },
    body: 'Choose',
    footer: 'Small',
    button: 'Open',
    sections: [section('One', 'first'), section('Two', 'second')],
  },
};
const card = (format: string): TemplateComponent[] => [
  { type: 'HEADER', format },
  body('Hi {{1}}, welcome'),
  buttons({ type: 'QUICK_REPLY', text: 'More' }),
];

export const outboundCases: readonly OutboundCase[] = [
  { name: 'text', content: text, examples: ['send-text-message', 'send-text-message-with-preview-url'] },
  reply('text', text, ['send-reply-to-text-message']),
  {
    name: 'text to a user id',
    content: text,
    isToUserId: true,
    literal: { section: '3, 2.5', payload: { recipient: 'US.1', type: 'text', text: { body: 'x', preview_url: true } } },
  },
  { name: 'image by id', content: { type: 'image', image: { media, caption: 'Look' } }, examples: [] },
  { name: 'image without a caption', content: { type: 'image', image: { media } }, examples: ['send-image-message-by-id'] },
  { name: 'image by link', content: { type: 'image', image: { link, caption: 'Look' } }, examples: [] },
  reply('image by id', { type: 'image', image: { media } }, ['send-reply-to-image-message-by-id']),
  reply('image by link', { type: 'image', image: { link } }, ['send-reply-to-image-message-by-url']),
  { name: 'image by link without a caption', content: { type: 'image', image: { link } }, examples: ['send-image-message-by-url'] },
  { name: 'video by id', content: { type: 'video', video: { media, caption: 'Look' } }, examples: ['send-video-message-by-id'] },
  { name: 'video by link', content: { type: 'video', video: { link, caption: 'Look' } }, examples: ['send-video-message-by-url'] },
  reply('video by id', { type: 'video', video: { media, caption: 'Look' } }, ['send-reply-to-video-message-by-id']),
  reply('video by link', { type: 'video', video: { link, caption: 'Look' } }, ['send-reply-to-video-message-by-url']),
  { name: 'audio by id', content: { type: 'audio', audio: { media } }, examples: ['send-audio-message-by-id'] },
  { name: 'audio by link', content: { type: 'audio', audio: { link } }, examples: ['send-audio-message-by-url'] },
  reply('audio by id', { type: 'audio', audio: { media } }, ['send-reply-to-audio-message-by-id']),
  reply('audio by link', { type: 'audio', audio: { link } }, ['send-reply-to-audio-message-by-url']),
  { name: 'voice note', content: { type: 'audio', audio: { media, voice: true } } },
  {
    name: 'document by id',
    content: { type: 'document', document: { media, caption: 'Look', filename: 'a.pdf' } },
    examples: ['send-document-message-by-id'],
  },
  { name: 'document by link', content: { type: 'document', document: { link, caption: 'Look', filename: 'a.pdf' } } },
  {
    name: 'document by link with a caption alone',
    content: { type: 'document', document: { link, caption: 'Look' } },
    examples: ['send-document-message-by-url'],
  },
  reply('document by id', { type: 'document', document: { media, caption: 'Look', filename: 'a.pdf' } }, [
    'send-reply-to-document-message-by-id',
  ]),
  reply('document by link', { type: 'document', document: { link, caption: 'Look' } }, ['send-reply-to-document-message-by-url']),
  { name: 'sticker by id', content: { type: 'sticker', sticker: { media } }, examples: ['send-sticker-message-by-id'] },
  { name: 'sticker by link', content: { type: 'sticker', sticker: { link } }, examples: ['send-sticker-message-by-url'] },
  reply('sticker by id', { type: 'sticker', sticker: { media } }, ['send-reply-to-sticker-message-by-id']),
  reply('sticker by link', { type: 'sticker', sticker: { link } }, ['send-reply-to-sticker-message-by-url']),
  {
    name: 'location',
    content: { type: 'location', location: { latitude: 37.7, longitude: -122.4, name: 'Shop', address: '1 Way' } },
    examples: ['send-location-message'],
  },
  reply('location', { type: 'location', location: { latitude: 37.7, longitude: -122.4, name: 'Shop', address: '1 Way' } }, [
    'send-reply-to-location-message',
  ]),
  { name: 'contacts', content: { type: 'contacts', contacts: [person] }, examples: ['send-contact-message'] },
  reply('contacts', { type: 'contacts', contacts: [person] }, ['send-reply-to-contact-message']),
  {
    name: 'reply buttons',
    content: {
      type: 'interactive',
      interactive: {
        kind: 'button',
        header: { type: 'text', text: 'Title' },
        body: 'Well?',
        footer: 'Small',
        buttons: [
          { id: '1', title: 'Yes' },
          { id: '2', title: 'No' },
        ],
      },
    },
  },
  {
    name: 'reply buttons alone',
    content: {
      type: 'interactive',
      interactive: {
        kind: 'button',
        body: 'Well?',
        buttons: [
          { id: '1', title: 'Yes' },
          { id: '2', title: 'No' },
        ],
      },
    },
    examples: ['send-reply-button'],
  },
  {
    name: 'reply buttons with a picture',
    content: {
      type: 'interactive',
      interactive: { kind: 'button', header: { type: 'image', image: { media } }, body: 'Well?', buttons: [{ id: '1', title: 'Yes' }] },
    },
  },
  { name: 'list', content: list, examples: ['send-list-message'] },
  reply('list', list, ['send-reply-to-list-message']),
  {
    name: 'URL button',
    content: {
      type: 'interactive',
      interactive: {
        kind: 'cta_url',
        header: { type: 'text', text: 'Title' },
        body: 'Look',
        footer: 'Small',
        displayText: 'Open',
        url: 'https://example.org',
      },
    },
  },
  { name: 'location request', content: { type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where are you?' } } },
  {
    name: 'contact info request',
    content: { type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Your number?' } },
    examples: ['synthetic/send/request-contact-info--to-phone'],
  },
  {
    name: 'reaction',
    content: { type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: '😀' } },
    examples: ['send-reply-with-reaction-message'],
  },
  { name: 'reaction taken back', content: { type: 'reaction', reaction: { targetWamid: 'wamid.1', emoji: null } } },
  { name: 'template without variables', content: template(), components: [body('Hi')], examples: ['send-test-message'] },
  {
    name: 'template with text',
    content: template({ variables: { 'header.1': 'A-1', '1': 'Ana', '2': 'Friday' } }),
    components: [{ type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' }, body('Hi {{1}}, until {{2}}.')],
  },
  {
    name: 'template with texts in the body',
    content: template({ variables: { '1': 'Ana', '2': '$100.99', '3': 'February 25, 1977' } }),
    components: [body('Hi {{1}}, {{2}} until {{3}}.')],
    examples: ['send-message-template-text', 'send-sample-text-message', 'send-sample-shipping-confirmation-template'],
  },
  {
    name: 'template with names',
    content: template({ variables: { first_name: 'Ana' } }),
    components: [body('Hi {{first_name}}!')],
    parameterFormat: 'NAMED',
  },
  {
    name: 'template with a picture',
    content: template({ variables: { '1': 'Ana' }, header: { type: 'image', image: { link } } }),
    components: [{ type: 'HEADER', format: 'IMAGE' }, body('Hi {{1}}!')],
    examples: ['send-message-template-media'],
  },
  {
    name: 'template with a picture and quick replies',
    content: template({ variables: { '1': 'Ana', 'button.0': 'a', 'button.1': 'b' }, header: { type: 'image', image: { link } } }),
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      body('Hi {{1}}!'),
      buttons({ type: 'QUICK_REPLY', text: 'A' }, { type: 'QUICK_REPLY', text: 'B' }),
    ],
    examples: ['send-message-template-interactive'],
  },
  {
    name: 'template with quick replies',
    content: template({ variables: { 'button.0': 'STOP', 'button.1': 'MORE' } }),
    components: [body('Hi'), buttons({ type: 'QUICK_REPLY', text: 'A' }, { type: 'QUICK_REPLY', text: 'B' })],
  },
  {
    name: 'template with an address',
    content: template({ variables: { 'button.0': 'A-1' } }),
    components: [body('Hi'), buttons({ type: 'URL', text: 'Track', url: 'https://example.org/{{1}}' })],
  },
  {
    name: 'template with a code',
    content: template({ variables: { 'button.0': '25OFF' } }),
    components: [body('Hi'), buttons({ type: 'COPY_CODE', example: '25OFF' })],
  },
  {
    name: 'template with a flow',
    content: template({ variables: { 'button.0': 'token' } }),
    components: [body('Hi'), buttons({ type: 'FLOW', text: 'Go' })],
    examples: ['send-flow-template-message'],
  },
  {
    name: 'template with an offer',
    content: template({ variables: { '1': 'Ana' }, offerExpiresAt: '2030-03-17T17:46:40.000Z' }),
    components: [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now', has_expiration: true } }, body('Hi {{1}}!')],
  },
  {
    name: 'template with cards',
    content: template({
      cards: [1, 2].map(() => ({ header: { type: 'image', image: { media } }, variables: { '1': 'Ana', 'button.0': 'MORE' } })),
    }),
    components: [body('Hi'), { type: 'CAROUSEL', cards: [{ components: card('IMAGE') }, { components: card('IMAGE') }] }],
  },
  {
    name: 'template with a place',
    content: template({ header: { type: 'location', location: { latitude: 1, longitude: 2, name: 'Shop', address: '1 Way' } } }),
    components: [{ type: 'HEADER', format: 'LOCATION' }, body('Hi')],
    literal: {
      section: '3.8',
      payload: {
        type: 'template',
        template: {
          name: 'x',
          language: { code: 'x' },
          components: [
            { type: 'header', parameters: [{ type: 'location', location: { latitude: 'x', longitude: 'x', name: 'x', address: 'x' } }] },
          ],
        },
      },
    },
  },
  {
    name: 'template with a video',
    content: template({ header: { type: 'video', video: { media } } }),
    components: [{ type: 'HEADER', format: 'VIDEO' }, body('Hi')],
    literal: {
      section: '3.8',
      payload: {
        type: 'template',
        template: {
          name: 'x',
          language: { code: 'x' },
          components: [{ type: 'header', parameters: [{ type: 'video', video: { id: 'x' } }] }],
        },
      },
    },
  },
  {
    name: 'template with a document',
    content: template({ header: { type: 'document', document: { media, filename: 'a.pdf' } } }),
    components: [{ type: 'HEADER', format: 'DOCUMENT' }, body('Hi')],
    literal: {
      section: '3.8',
      payload: {
        type: 'template',
        template: {
          name: 'x',
          language: { code: 'x' },
          components: [{ type: 'header', parameters: [{ type: 'document', document: { id: 'x', filename: 'x' } }] }],
        },
      },
    },
  },
  {
    name: 'template with a one-time code',
    content: template({ variables: { '1': '123456' } }),
    components: [body('{{1}} is your code.'), buttons({ type: 'URL', text: 'Copy', url: 'https://example.org/{{1}}' })],
    category: 'AUTHENTICATION',
    literal: {
      section: '3.8',
      payload: {
        type: 'template',
        template: {
          name: 'x',
          language: { code: 'x' },
          components: [
            { type: 'body', parameters: [{ type: 'text', text: 'x' }] },
            { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'x' }] },
          ],
        },
      },
    },
  },
];

/** Meta's examples of what we do not send, or that are wrong; each with its reason. */
export const examplesLeftOut: Readonly<Record<string, string>> = {
  'send-catalog-message': 'products of a catalogue are not sent from here',
  'send-catalog-template-message': 'products of a catalogue are not sent from here',
  'send-multi-product-message': 'products of a catalogue are not sent from here',
  'send-single-product-message': 'products of a catalogue are not sent from here',
  'send-order-details-message': 'payments are not sent from here',
  'send-order-status-message': 'payments are not sent from here',
  'send-draft-flow-by-id': 'flows go out in templates only',
  'send-draft-flow-by-name': 'flows go out in templates only',
  'send-published-flow-by-id': 'flows go out in templates only',
  'send-published-flow-by-name': 'flows go out in templates only',
  'send-sample-issue-resolution-template': 'sample bug: its quick replies are texts of true and false; the documentation wants payloads',
  'send-typing-indicator-and-read-receipt': 'no message: see the test of the read mark',
};
