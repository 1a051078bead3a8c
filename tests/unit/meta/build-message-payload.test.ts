import { contactAddress, type ContactAddress, type IdentityKind } from '../../../domain/contact-address';
import { buildMessagePayload, type MessageDraft } from '../../../server/src/meta/build-message-payload';
import { body, template } from '../domain/builders';

function to(kind: IdentityKind, received: string): ContactAddress {
  const address = contactAddress(kind, received);
  if (!address) throw new Error(`"${received}" is no ${kind}`);
  return address;
}
const correlationId = '0197b0e6-0000-7000-8000-000000000001';
const draft: MessageDraft = {
  to: to('wa_id', '16505551234'),
  content: { type: 'text', text: { body: 'Hello 😀' } },
  template: null,
  mediaIds: new Map(),
  replyToWamid: null,
  correlationId,
};
const common = { messaging_product: 'whatsapp', recipient_type: 'individual', biz_opaque_callback_data: correlationId };

test('a text (reference section 3.1)', () => {
  expect(buildMessagePayload(draft)).toEqual({ ...common, to: '+16505551234', type: 'text', text: { body: 'Hello 😀' } });
});

test.each([true, false])('a text with the choice about the preview: %s (reference section 3.1)', (previewUrl) => {
  const content = { type: 'text' as const, text: { body: 'https://example.org', previewUrl } };
  expect(buildMessagePayload({ ...draft, content })).toEqual({
    ...common,
    to: '+16505551234',
    type: 'text',
    text: { body: 'https://example.org', preview_url: previewUrl },
  });
});

test('a reply (reference section 3.2)', () => {
  expect(buildMessagePayload({ ...draft, replyToWamid: 'wamid.HBgL=' })).toMatchObject({ context: { message_id: 'wamid.HBgL=' } });
});

test('a message that is no reply has no context', () => {
  expect(buildMessagePayload(draft)).not.toHaveProperty('context');
});

describe('the recipient (reference sections 2.5 and 10)', () => {
  test.each([
    ['a phone gets a plus', to('wa_id', '16505551234'), { to: '+16505551234' }],
    ['a phone with a plus gets no second one', to('wa_id', '+16505551234'), { to: '+16505551234' }],
    ['a phone is sent to in the form that came', to('wa_id', '5215512345678'), { to: '+5215512345678' }],
    ['a user id', to('bsuid', 'US.13491208655302741918'), { recipient: 'US.13491208655302741918' }],
    ['a portfolio id', to('parent_bsuid', 'US.ENT.11815799212886844830'), { recipient: 'US.ENT.11815799212886844830' }],
  ])('%s', (_what, address, expected) => {
    expect(buildMessagePayload({ ...draft, to: address })).toEqual({ ...common, ...expected, type: 'text', text: { body: 'Hello 😀' } });
  });
});

test('a template (reference section 3.8)', () => {
  const content = { type: 'template' as const, template: { name: 'order_confirmation', language: 'en_US', variables: { '1': 'Pablo' } } };
  expect(buildMessagePayload({ ...draft, content, template: template([body('Hi {{1}}')]) })).toEqual({
    ...common,
    to: '+16505551234',
    type: 'template',
    template: {
      name: 'order_confirmation',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters: [{ type: 'text', text: 'Pablo' }] }],
    },
  });
});
