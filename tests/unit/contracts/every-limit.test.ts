import { fileSizeLimits, largestFile, stillStickerLimit } from '../../../contracts/file-types';
import { messageLimits, templateLimits } from '../../../contracts/message-limits';
import { sendableContent } from '../../../contracts/sendable-content';
import type { TemplateComponent, TemplateDraft } from '../../../contracts/template';
import { decideFile, type FileFacts } from '../../../domain/file-rules';
import { decideSend } from '../../../domain/decide-send';
import { templateProblems } from '../../../domain/template-rules';
import { body, template } from '../domain/builders';

/** Both ends of every limit of the reference, sections 3.11, 4, 5.2 and 5.5. */
interface Limit {
  readonly what: string;
  readonly limit: number;
  /** Who refuses one more, and with which words: the field or the kind, and the limit. */
  readonly problems: (size: number) => readonly string[];
  readonly names: RegExp;
}

const emoji = (length: number) => '😀'.repeat(length);
const letters = (length: number) => 'a'.repeat(length);
const issues = (content: unknown) => sendableContent.safeParse(content).error?.issues.map(({ message }) => message) ?? [];
const media = 'm'.repeat(24);
const interactive = (more: Record<string, unknown>) => issues({ type: 'interactive', interactive: more });
const buttons = (more: Record<string, unknown> = {}) =>
  interactive({ kind: 'button', body: 'b', buttons: [{ id: '1', title: 'Yes' }], ...more });
const list = (more: Record<string, unknown> = {}) =>
  interactive({ kind: 'list', body: 'b', button: 'Open', sections: [{ rows: [{ id: '1', title: 'One' }] }], ...more });
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `${from + index}`, title: `Row ${from + index}` }));
const url = (more: Record<string, unknown>) =>
  interactive({ kind: 'cta_url', body: 'b', displayText: 'Open', url: 'https://example.org', ...more });
const address = (length: number) => `https://example.org/${letters(length - 'https://example.org/'.length)}`;
const contact = { name: { formattedName: 'Ana', firstName: 'Ana' } };

const messages: readonly Limit[] = [
  { what: 'text', limit: messageLimits.textBody, problems: (n) => issues({ type: 'text', text: { body: emoji(n) } }), names: /text\.body/ },
  {
    what: 'caption of an image',
    limit: messageLimits.caption,
    problems: (n) => issues({ type: 'image', image: { media, caption: emoji(n) } }),
    names: /caption/,
  },
  {
    what: 'caption of a video',
    limit: messageLimits.caption,
    problems: (n) => issues({ type: 'video', video: { media, caption: emoji(n) } }),
    names: /caption/,
  },
  {
    what: 'caption of a document',
    limit: messageLimits.caption,
    problems: (n) => issues({ type: 'document', document: { media, caption: emoji(n) } }),
    names: /caption/,
  },
  {
    what: 'name of a document',
    limit: messageLimits.filename,
    problems: (n) => issues({ type: 'document', document: { media, filename: letters(n) } }),
    names: /filename/,
  },
  {
    what: 'link to a file',
    limit: messageLimits.link,
    problems: (n) => issues({ type: 'image', image: { link: address(n) } }),
    names: /link/,
  },
  {
    what: 'name of a place',
    limit: messageLimits.locationText,
    problems: (n) => issues({ type: 'location', location: { latitude: 1, longitude: 2, name: emoji(n) } }),
    names: /location\.name/,
  },
  {
    what: 'address of a place',
    limit: messageLimits.locationText,
    problems: (n) => issues({ type: 'location', location: { latitude: 1, longitude: 2, address: emoji(n) } }),
    names: /location\.address/,
  },
  {
    what: 'contacts',
    limit: messageLimits.contacts,
    problems: (n) => issues({ type: 'contacts', contacts: Array.from({ length: n }, () => contact) }),
    names: /contacts/,
  },
  { what: 'text above buttons', limit: messageLimits.interactiveBody, problems: (n) => buttons({ body: emoji(n) }), names: /body/ },
  { what: 'reply buttons', limit: messageLimits.replyButtons, problems: (n) => buttons({ buttons: rows(n) }), names: /buttons/ },
  {
    what: 'id of a reply button',
    limit: messageLimits.replyButtonId,
    problems: (n) => buttons({ buttons: [{ id: letters(n), title: 'Yes' }] }),
    names: /buttons\.id/,
  },
  {
    what: 'title of a reply button',
    limit: messageLimits.replyButtonTitle,
    problems: (n) => buttons({ buttons: [{ id: '1', title: emoji(n) }] }),
    names: /buttons\.title/,
  },
  {
    what: 'text of a header',
    limit: messageLimits.headerText,
    problems: (n) => buttons({ header: { type: 'text', text: emoji(n) } }),
    names: /header/,
  },
  { what: 'footer', limit: messageLimits.footer, problems: (n) => buttons({ footer: emoji(n) }), names: /footer/ },
  { what: 'text above a list', limit: messageLimits.listBody, problems: (n) => list({ body: emoji(n) }), names: /body/ },
  {
    what: 'header of a list',
    limit: messageLimits.headerText,
    problems: (n) => list({ header: { type: 'text', text: emoji(n) } }),
    names: /header/,
  },
  { what: 'button that opens a list', limit: messageLimits.listButton, problems: (n) => list({ button: emoji(n) }), names: /button/ },
  {
    what: 'sections',
    limit: messageLimits.listSections,
    problems: (n) => list({ sections: rows(n).map((row) => ({ title: row.title, rows: [row] })) }),
    names: /sections/,
  },
  { what: 'rows in one section', limit: messageLimits.listRows, problems: (n) => list({ sections: [{ rows: rows(n) }] }), names: /rows/ },
  {
    what: 'rows over all sections',
    limit: messageLimits.listRows,
    problems: (n) =>
      list({
        sections: [
          { title: 'A', rows: rows(5) },
          { title: 'B', rows: rows(n - 5, 5) },
        ],
      }),
    names: /rows/,
  },
  {
    what: 'title of a section',
    limit: messageLimits.listSectionTitle,
    problems: (n) => list({ sections: [{ title: emoji(n), rows: rows(1) }] }),
    names: /sections\.title/,
  },
  {
    what: 'id of a row',
    limit: messageLimits.listRowId,
    problems: (n) => list({ sections: [{ rows: [{ id: letters(n), title: 'A' }] }] }),
    names: /rows\.id/,
  },
  {
    what: 'title of a row',
    limit: messageLimits.listRowTitle,
    problems: (n) => list({ sections: [{ rows: [{ id: '1', title: emoji(n) }] }] }),
    names: /rows\.title/,
  },
  {
    what: 'description of a row',
    limit: messageLimits.listRowDescription,
    problems: (n) => list({ sections: [{ rows: [{ id: '1', title: 'A', description: emoji(n) }] }] }),
    names: /rows\.description/,
  },
  {
    what: 'words on a URL button',
    limit: messageLimits.urlButtonText,
    problems: (n) => url({ displayText: emoji(n) }),
    names: /displayText/,
  },
  { what: 'address behind a URL button', limit: messageLimits.link, problems: (n) => url({ url: address(n) }), names: /url/ },
  {
    what: 'text of a location request',
    limit: messageLimits.interactiveBody,
    problems: (n) => interactive({ kind: 'location_request_message', body: emoji(n) }),
    names: /body/,
  },
  {
    what: 'text of a request for the phone number',
    limit: messageLimits.interactiveBody,
    problems: (n) => interactive({ kind: 'request_contact_info', body: emoji(n) }),
    names: /body/,
  },
];

const sent = (components: TemplateComponent[], variables: Record<string, string>, category = 'UTILITY') => {
  const decision = decideSend({
    content: { type: 'template', template: { name: 'order_confirmation', language: 'en_US', variables } },
    conversation: { isGroup: false, lastInboundAt: null, optedOutAt: null, blockedAt: null, hasPhone: true },
    template: template(components, { category }),
    files: [],
    isFromMessageObject: false,
    now: 1,
  });
  return decision.allowed ? [] : [decision.message];
};
const sentTemplates: readonly Limit[] = [
  {
    what: 'filled-in text of a template',
    limit: messageLimits.templateBodyRendered,
    problems: (n) => sent([body('{{1}}')], { '1': emoji(n) }),
    names: /text/,
  },
  {
    what: 'coupon code',
    limit: messageLimits.couponCode,
    problems: (n) => sent([body('Hi'), { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE' }] }], { 'button.0': letters(n) }),
    names: /coupon code/,
  },
  {
    what: 'one-time code',
    limit: messageLimits.oneTimeCode,
    problems: (n) => sent([body('{{1}}')], { '1': letters(n) }, 'AUTHENTICATION'),
    names: /code/,
  },
];

const draft = (components: TemplateComponent[], more: Partial<TemplateDraft> = {}) =>
  templateProblems({ category: 'MARKETING', parameterFormat: 'POSITIONAL', components, ...more }).map(({ message }) => message);
const withButtons = (...own: NonNullable<TemplateComponent['buttons']>) => draft([body('Hi there'), { type: 'BUTTONS', buttons: own }]);
const many = (count: number, type: string, more: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, index) => ({ type, text: `Button ${index}`, ...more }));
const card = (more: TemplateComponent[] = []): { components: TemplateComponent[] } => ({
  components: [
    { type: 'HEADER', format: 'IMAGE', example: { media } },
    ...more,
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'More' }] },
  ],
});
const carousel = (count: number, make: () => { components: TemplateComponent[] } = card) =>
  draft([body('Hi there'), { type: 'CAROUSEL', cards: Array.from({ length: count }, make) }]);
const offer = (text: string, words = 'Hi there') =>
  draft([body(words), { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } }]);
const code = (minutes: number) =>
  draft(
    [
      { type: 'BODY', add_security_recommendation: true },
      { type: 'FOOTER', code_expiration_minutes: minutes },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
    ],
    { category: 'AUTHENTICATION' },
  );

const drafts: readonly Limit[] = [
  { what: 'text of a new template', limit: templateLimits.body, problems: (n) => draft([body(emoji(n))]), names: /characters/ },
  {
    what: 'text beside a limited-time offer',
    limit: templateLimits.limitedTimeOfferBody,
    problems: (n) => offer('Now', emoji(n)),
    names: /characters/,
  },
  {
    what: 'header of a new template',
    limit: templateLimits.headerText,
    problems: (n) => draft([{ type: 'HEADER', format: 'TEXT', text: letters(n) }, body('Hi')]),
    names: /characters/,
  },
  {
    what: 'footer of a new template',
    limit: templateLimits.footer,
    problems: (n) => draft([body('Hi'), { type: 'FOOTER', text: emoji(n) }]),
    names: /characters/,
  },
  {
    what: 'variables in a header',
    limit: templateLimits.headerVariables,
    problems: (n) =>
      draft([
        {
          type: 'HEADER',
          format: 'TEXT',
          text: Array.from({ length: n }, (_, i) => `a {{${i + 1}}}`).join(' '),
          example: { header_text: ['x', 'y'] },
        },
        body('Hi'),
      ]),
    names: /variable/,
  },
  {
    what: 'buttons of a template',
    limit: templateLimits.buttons,
    problems: (n) => withButtons(...many(n - 1, 'QUICK_REPLY'), { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+34612345678' }),
    names: /buttons/,
  },
  {
    what: 'quick replies',
    limit: templateLimits.quickReplies,
    problems: (n) => withButtons(...many(n, 'QUICK_REPLY')),
    names: /quick replies|buttons/,
  },
  {
    what: 'buttons that open a page',
    limit: templateLimits.urlButtons,
    problems: (n) => withButtons(...many(n, 'URL', { url: 'https://example.org' })),
    names: /page/,
  },
  {
    what: 'buttons that call',
    limit: templateLimits.phoneButtons,
    problems: (n) => withButtons(...many(n, 'PHONE_NUMBER', { phone_number: '+34612345678' })),
    names: /calls/,
  },
  {
    what: 'buttons that copy a code',
    limit: templateLimits.copyCodeButtons,
    problems: (n) => withButtons(...many(n, 'COPY_CODE', { example: 'A' })),
    names: /code/,
  },
  {
    what: 'words on a button',
    limit: templateLimits.buttonText,
    problems: (n) => withButtons({ type: 'QUICK_REPLY', text: emoji(n) }),
    names: /characters/,
  },
  {
    what: 'address of a button',
    limit: templateLimits.buttonUrl,
    problems: (n) => withButtons({ type: 'URL', text: 'Open', url: address(n) }),
    names: /characters/,
  },
  {
    what: 'phone number of a button',
    limit: templateLimits.buttonPhone,
    problems: (n) => withButtons({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(n) }),
    names: /characters/,
  },
  {
    what: 'sample of a coupon code',
    limit: templateLimits.couponCode,
    problems: (n) => withButtons({ type: 'COPY_CODE', example: letters(n) }),
    names: /characters/,
  },
  { what: 'words of an offer', limit: templateLimits.limitedTimeOfferText, problems: (n) => offer(emoji(n)), names: /characters/ },
  { what: 'cards', limit: templateLimits.carouselCards, problems: (n) => carousel(n), names: /cards/ },
  {
    what: 'text of a card',
    limit: templateLimits.carouselCardBody,
    problems: (n) => carousel(2, () => card([body(emoji(n))])),
    names: /characters/,
  },
  {
    what: 'buttons of a card',
    limit: templateLimits.carouselCardButtons,
    problems: (n) =>
      carousel(2, () => ({ components: [...card().components.slice(0, 1), { type: 'BUTTONS', buttons: many(n, 'QUICK_REPLY') }] })),
    names: /buttons/,
  },
  { what: 'minutes of a code', limit: templateLimits.codeExpirationMinutes, problems: code, names: /minutes/ },
];

const file: FileFacts = {
  size: 1,
  filename: 'a',
  detected: null,
  isText: false,
  looksExecutable: false,
  hasMacros: false,
  isEncrypted: false,
  hasVideoTrack: true,
  opusChannels: 1,
  isAnimated: true,
};
const sized = (facts: Partial<FileFacts>) => (size: number) => {
  const decision = decideFile({ ...file, ...facts, size });
  return decision.accepted ? [] : [`${decision.reason} ${decision.limit}`];
};
const files: readonly Limit[] = [
  { what: 'bytes of an image', limit: fileSizeLimits.image, problems: sized({ detected: 'image/png' }), names: /too_large/ },
  { what: 'bytes of a video', limit: fileSizeLimits.video, problems: sized({ detected: 'video/mp4' }), names: /too_large/ },
  { what: 'bytes of an audio file', limit: fileSizeLimits.audio, problems: sized({ detected: 'audio/mpeg' }), names: /too_large/ },
  { what: 'bytes of a document', limit: largestFile, problems: sized({ detected: 'application/pdf' }), names: /too_large/ },
  { what: 'bytes of an animated sticker', limit: fileSizeLimits.sticker, problems: sized({ detected: 'image/webp' }), names: /too_large/ },
  {
    what: 'bytes of a still sticker',
    limit: stillStickerLimit,
    problems: sized({ detected: 'image/webp', isAnimated: false }),
    names: /too_large/,
  },
];

describe.each([...messages, ...sentTemplates, ...drafts, ...files])('$what: $limit', ({ limit, problems, names }) => {
  test('at the limit it passes', () => {
    expect(problems(limit)).toEqual([]);
  });

  test('one over is refused, with its name and the limit', () => {
    const told = problems(limit + 1).join(' ');
    expect(told).toMatch(names);
    expect(told).toContain(String(limit));
  });
});

describe('the lower ends', () => {
  test.each([
    ['an empty text', issues({ type: 'text', text: { body: ' ' } })],
    ['no contact', issues({ type: 'contacts', contacts: [] })],
    ['no button', buttons({ buttons: [] })],
    ['no section', list({ sections: [] })],
    ['no row', list({ sections: [{ title: 'A', rows: [] }] })],
    ['a button without words', buttons({ buttons: [{ id: '1', title: ' ' }] })],
    ['a footer of blanks', buttons({ footer: ' ' })],
    ['one card', carousel(1)],
    ['a code for no time', code(0)],
    ['an empty file', sized({ detected: 'image/png' })(0)],
  ])('%s is refused', (_what, told) => {
    expect(told).not.toEqual([]);
  });

  test('one of each passes', () => {
    expect([...buttons(), ...list(), ...carousel(2), ...code(1)]).toEqual([]);
  });
});

describe('what must differ, and what must be there', () => {
  test.each([
    [
      'two buttons with one id',
      buttons({
        buttons: [
          { id: '1', title: 'A' },
          { id: '1', title: 'B' },
        ],
      }),
      /stands twice/,
    ],
    [
      'two buttons with one title',
      buttons({
        buttons: [
          { id: '1', title: 'A' },
          { id: '2', title: 'A' },
        ],
      }),
      /stands twice/,
    ],
    ['an id that begins with a space', buttons({ buttons: [{ id: ' 1', title: 'A' }] }), /space/],
    [
      'two rows with one id in two sections',
      list({
        sections: [
          { title: 'A', rows: rows(1) },
          { title: 'B', rows: rows(1) },
        ],
      }),
      /stands twice/,
    ],
    ['two sections, one without a title', list({ sections: [{ title: 'A', rows: rows(1) }, { rows: rows(1, 5) }] }), /needs a title/],
    ['a list with a picture on top', list({ header: { type: 'image', image: { media } } }), /text/],
    ['an address without a scheme', url({ url: 'example.org' }), /https/],
    ['a script as an address', url({ url: 'javascript:alert(1)' }), /https/],
    ['a file by id and by link', issues({ type: 'image', image: { media, link: 'https://example.org/a.jpg' } }), /either/],
    ['no file at all', issues({ type: 'image', image: {} }), /either/],
    ['a caption under an audio file', issues({ type: 'audio', audio: { media, caption: 'x' } }), /caption/],
    ['a latitude of 91', issues({ type: 'location', location: { latitude: 91, longitude: 0 } }), /latitude/],
    ['a longitude of -181', issues({ type: 'location', location: { latitude: 0, longitude: -181 } }), /longitude/],
    ['a contact with one name alone', issues({ type: 'contacts', contacts: [{ name: { formattedName: 'Ana' } }] }), /first or a last/],
  ])('%s is refused', (_what, told, says) => {
    expect(told.join(' ')).toMatch(says);
  });
});
