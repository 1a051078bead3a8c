import { errorCodes } from '../../../contracts/error-codes';
import type { OutboundContent } from '../../../domain/outbound-content';
import { CUSTOMER_SERVICE_WINDOW_MS } from '../../../domain/customer-service-window';
import { decideSend, type SendContext } from '../../../domain/decide-send';
import { body, template } from './builders';

const NOW = Date.UTC(2026, 10, 24, 9, 31);
const text: OutboundContent = { type: 'text', text: { body: 'Hello' } };
const withTemplate = (variables: Record<string, string> = {}): OutboundContent => ({
  type: 'template',
  template: { name: 'order_confirmation', language: 'en_US', variables },
});
const openConversation: SendContext['conversation'] = {
  isGroup: false,
  lastInboundAt: NOW - 1000,
  optedOutAt: null,
  blockedAt: null,
  hasPhone: true,
};
const closed = { lastInboundAt: NOW - CUSTOMER_SERVICE_WINDOW_MS };
const decide = ({
  conversation,
  ...rest
}: Partial<Omit<SendContext, 'conversation'>> & { conversation?: Partial<SendContext['conversation']> } = {}) =>
  decideSend({
    content: text,
    template: null,
    files: [],
    isFromMessageObject: false,
    now: NOW,
    ...rest,
    conversation: { ...openConversation, ...conversation },
  });

const plain = template([body('Hi')]);
const marketing = template([body('Hi')], { category: 'MARKETING' });
const oneVariable = template([body('{{1}}')]);

describe('what may be sent', () => {
  test.each([
    { what: 'a text in an open window', input: {} },
    {
      what: 'a text in the last millisecond of the window',
      input: { conversation: { lastInboundAt: NOW - CUSTOMER_SERVICE_WINDOW_MS + 1 } },
    },
    { what: 'a text to somebody who wants no marketing', input: { conversation: { optedOutAt: NOW } } },
    { what: 'a template in a closed window', input: { content: withTemplate(), template: plain, conversation: closed } },
    {
      what: 'a template to somebody who has never written',
      input: { content: withTemplate(), template: plain, conversation: { lastInboundAt: null } },
    },
    {
      what: 'a utility template to somebody who wants no marketing',
      input: { content: withTemplate(), template: plain, conversation: { optedOutAt: NOW } },
    },
    { what: 'a marketing template', input: { content: withTemplate(), template: marketing } },
    { what: 'a template with all its variables', input: { content: withTemplate({ '1': 'x' }), template: oneVariable } },
    { what: 'a filled-in text of 1024 characters', input: { content: withTemplate({ '1': '😀'.repeat(1024) }), template: oneVariable } },
  ])('$what', ({ input }) => {
    expect(decide(input)).toEqual({ allowed: true });
  });
});

describe('what is refused, why, and what to do instead', () => {
  const many = template([body('{{1}} {{2}}')]);
  test.each([
    {
      what: 'a text to a group',
      input: { conversation: { isGroup: true } },
      reason: errorCodes.groupNotSupported,
      says: 'Write to the person',
    },
    {
      what: 'a template to a group',
      input: { content: withTemplate(), template: plain, conversation: { isGroup: true } },
      reason: errorCodes.groupNotSupported,
      says: 'Write to the person',
    },
    {
      what: 'a text to a blocked contact',
      input: { conversation: { blockedAt: 1 } },
      reason: errorCodes.contactBlocked,
      says: 'Unblock the contact',
    },
    {
      what: 'a template to a blocked contact',
      input: { content: withTemplate(), template: plain, conversation: { blockedAt: 0 } },
      reason: errorCodes.contactBlocked,
      says: 'Unblock the contact',
    },
    {
      what: 'a text in a closed window',
      input: { conversation: closed },
      reason: errorCodes.windowClosed,
      says: 'Only an approved template can be sent until the contact writes again',
    },
    {
      what: 'a text to somebody who has never written',
      input: { conversation: { lastInboundAt: null } },
      reason: errorCodes.windowClosed,
      says: 'has not written yet. Only an approved template',
    },
    {
      what: 'a template that is not there',
      input: { content: withTemplate() },
      reason: errorCodes.templateNotFound,
      says: 'Synchronise the templates, or choose another one',
    },
    {
      what: 'a template that is paused',
      input: { content: withTemplate(), template: template([body('Hi')], { status: 'PAUSED' }) },
      reason: errorCodes.templateNotApproved,
      says: 'is paused. Only approved templates',
    },
    {
      what: 'a template with a word for a status that is not known',
      input: { content: withTemplate(), template: template([body('Hi')], { status: 'NEW_WORD' }) },
      reason: errorCodes.templateNotApproved,
      says: 'Only approved templates',
    },
    {
      what: 'a marketing template to somebody who wants none',
      input: { content: withTemplate(), template: marketing, conversation: { optedOutAt: 0 } },
      reason: errorCodes.optedOut,
      says: 'Choose a utility template',
    },
    {
      what: 'a template with a product header',
      input: { content: withTemplate(), template: template([{ type: 'HEADER', format: 'PRODUCT' }]) },
      reason: errorCodes.templateNotSupported,
      says: 'HEADER PRODUCT. Choose another template',
    },
    {
      what: 'a template whose picture is missing',
      input: { content: withTemplate(), template: template([{ type: 'HEADER', format: 'IMAGE' }]) },
      reason: errorCodes.templateVariableMissing,
      says: 'Missing: header',
    },
    {
      what: 'a template without its variables',
      input: { content: withTemplate({ '1': ' ' }), template: many },
      reason: errorCodes.templateVariableMissing,
      says: 'Missing: 1, 2.',
    },
    {
      what: 'a value with a line break',
      input: { content: withTemplate({ '1': 'a', '2': 'b\nc' }), template: many },
      reason: errorCodes.templateVariableInvalid,
      says: 'no line break, no tab and at most four spaces in a row. Change: 2.',
    },
    {
      what: 'a filled-in text of 1025 characters',
      input: { content: withTemplate({ '1': '😀'.repeat(1025) }), template: oneVariable },
      reason: errorCodes.templateVariableInvalid,
      says: '1025 characters; WhatsApp takes at most 1024. Shorten',
    },
  ])('$what', ({ input, reason, says }) => {
    const decision = decide(input);
    if (decision.allowed) throw new Error('expected a refusal');
    expect(decision.reason).toBe(reason);
    expect(decision.message).toContain(says);
  });

  test.each([
    ['the end of a closed window', { conversation: closed }, { expiredAt: NOW }],
    ['no end where there was no window', { conversation: { lastInboundAt: null } }, { expiredAt: null }],
    ['the missing variables', { content: withTemplate(), template: many }, { missing: ['1', '2'] }],
    ['the variables to change', { content: withTemplate({ '1': '\t', '2': 'x', '3': '\n' }), template: oneVariable }, { missing: ['1'] }],
    [
      'the status of the template',
      { content: withTemplate(), template: template([], { status: 'REJECTED' }) },
      { name: 'order_confirmation', language: 'en_US', status: 'REJECTED' },
    ],
  ])('details tell %s', (_what, input, details) => {
    expect(decide(input)).toMatchObject({ allowed: false, details });
  });

  test('a refusal without details has none', () => {
    expect(decide({ conversation: { isGroup: true } })).not.toHaveProperty('details');
  });
});
