import { fireEvent, screen, waitFor } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { ObjectPicker } from '../../../../admin/src/features/inbox/composer/objects/ObjectPicker';
import { ElementFormDialog } from '../../../../admin/src/features/inbox/dialogs/ElementFormDialog';
import { ContentFormDialog } from '../../../../admin/src/features/inbox/dialogs/ContentFormDialog';
import { NewConversationDialog } from '../../../../admin/src/features/inbox/start/NewConversationDialog';
import { TemplatePicker } from '../../../../admin/src/features/inbox/templates/TemplatePicker';
import { errorCodes } from '../../../../contracts/error-codes';
import type { MessageObject } from '../../../../contracts/message-object';
import type { Template } from '../../../../contracts/template';
import { conversation } from '../builders';

const mockTemplates: Template[] = [];
const mockObjects: MessageObject[] = [];
const mockStart = jest.fn();
const mockCreate = jest.fn();
jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
jest.mock('../../../../admin/src/api/templates-api', () => ({
  useWhatsappTemplatesQuery: () => ({ data: { data: mockTemplates }, isError: false, isLoading: false }),
  useWhatsappSyncTemplatesMutation: () => [() => undefined, {}],
}));
jest.mock('../../../../admin/src/api/message-objects-api', () => ({
  useWhatsappMessageObjectsQuery: () => ({ data: { data: mockObjects }, isError: false, isLoading: false }),
  useWhatsappCreateMessageObjectMutation: () => [(body: unknown) => ({ unwrap: () => mockCreate(body) as unknown }), { isLoading: false }],
}));
jest.mock('../../../../admin/src/api/conversation-api', () => ({
  useWhatsappStartConversationMutation: () => [(body: unknown) => ({ unwrap: () => mockStart(body) as unknown }), { isLoading: false }],
}));

beforeAll(prepareBrowser);
beforeEach(() => {
  mockTemplates.length = 0;
  mockObjects.length = 0;
  mockStart.mockReset();
  mockCreate.mockReset();
});

const template = (change: Partial<Template> = {}): Template => ({
  documentId: `t-${change.name ?? 'order_update'}`,
  name: 'order_update',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  reason: null,
  quality: null,
  parameterFormat: 'NAMED',
  components: [{ type: 'BODY', text: 'Hi {{first_name}}, order {{order_number}}' }],
  draft: null,
  syncedAt: null,
  ...change,
});
const isDisabled = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');

describe('the template picker', () => {
  test('fills in what is known, counts, and sends only what is complete', async () => {
    mockTemplates.push(template());
    const onSend = jest.fn();
    renderInPanel(<TemplatePicker contact={conversation().contact} onClose={() => undefined} onSend={onSend} />);
    screen.getByRole('dialog', { name: 'Send a template to Ana Pérez' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^First name/ }).value).toBe('Ana');
    screen.getByText('1 of 2 filled');
    expect(isDisabled('Send template')).toBe(true);
    // The first one that is empty has the focus.
    const order = screen.getByRole('textbox', { name: /^Order number/ });
    await waitFor(() => expect(document.activeElement).toBe(order));
    fireEvent.change(order, { target: { value: '4833' } });
    screen.getByText('2 of 2 filled');
    expect(document.querySelector('[data-preview]')?.textContent).toContain('Hi Ana, order 4833');
    fireEvent.click(screen.getByRole('button', { name: 'Send template' }));
    const variables = { first_name: 'Ana', order_number: '4833' };
    expect(onSend).toHaveBeenCalledWith(
      expect.objectContaining({
        content: { type: 'template', template: { name: 'order_update', language: 'en', variables } },
        category: 'UTILITY',
        rendered: expect.objectContaining({ body: 'Hi Ana, order 4833' }) as unknown,
      }),
    );
  });

  test('a value that Meta refuses closes it, and says why', () => {
    mockTemplates.push(template());
    renderInPanel(<TemplatePicker contact={conversation().contact} onClose={() => undefined} onSend={() => undefined} />);
    fireEvent.change(screen.getByRole('textbox', { name: /^Order number/ }), { target: { value: 'a      b' } });
    screen.getByText('No line breaks, tabs or more than four spaces in a row.');
    expect(isDisabled('Send template')).toBe(true);
  });

  test('one that is not approved stays visible, grey, with Meta’s reason; our drafts do not', () => {
    mockTemplates.push(template({ name: 'sale', status: 'PAUSED', reason: 'LOW_QUALITY' }), template({ name: 'ours', status: 'DRAFT' }));
    renderInPanel(<TemplatePicker contact={conversation().contact} onClose={() => undefined} onSend={() => undefined} />);
    expect(screen.getAllByText('paused by WhatsApp (LOW_QUALITY)').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('[data-template]')).toHaveLength(1);
    expect(isDisabled('Send template')).toBe(true);
  });

  test('files, places and ends of offers are asked for', () => {
    mockTemplates.push(
      template({
        components: [
          { type: 'HEADER', format: 'IMAGE' },
          { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Sale', has_expiration: true } },
          { type: 'BODY', text: 'Only today' },
        ],
      }),
    );
    renderInPanel(<TemplatePicker contact={conversation().contact} onClose={() => undefined} onSend={() => undefined} />);
    screen.getByText('0 of 2 filled');
    screen.getByRole('button', { name: 'Choose a file' });
    fireEvent.change(screen.getByLabelText(/^The offer ends/), { target: { value: '2099-11-30T18:00' } });
    screen.getByText('1 of 2 filled');
  });
});

describe('the message object picker', () => {
  const object = (name: string, body: string, change: Partial<MessageObject> = {}): MessageObject => ({
    documentId: name,
    name,
    kind: 'text',
    contents: { en: { type: 'text', text: { body } } },
    defaultLocale: 'en',
    tapActions: {},
    usageCount: 0,
    lastUsedAt: null,
    updatedAt: '2026-11-24T09:00:00.000Z',
    updatedBy: null,
    media: [],
    ...change,
  });
  const open = () => {
    const calls = { onSend: jest.fn(), onInsert: jest.fn(), onClose: jest.fn() };
    renderInPanel(<ObjectPicker conversation={conversation()} {...calls} />);
    return calls;
  };

  test('arrows choose, Enter sends the object itself, filled in as it will be', () => {
    mockObjects.push(object('A', 'Hello'), object('B', 'Hi {{contact.firstName}}'));
    const { onSend, onClose } = open();
    const search = screen.getByRole('searchbox');
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    expect(document.querySelector('[data-preview]')?.textContent).toContain('Hi Ana');
    fireEvent.submit(search);
    expect(onSend).toHaveBeenCalledWith({
      content: { type: 'text', text: { body: 'Hi Ana' } },
      messageObject: { documentId: 'B', locale: 'en' },
      media: [],
    });
    expect(onClose).toHaveBeenCalled();
  });

  test('words can be put into the text first', () => {
    mockObjects.push(object('A', 'Hello'));
    const { onInsert } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Edit first' }));
    expect(onInsert).toHaveBeenCalledWith('Hello');
  });

  test('what is not known of this contact closes it', () => {
    mockObjects.push(object('A', 'Hi @{{contact.username}}'));
    open();
    screen.getByText('Not known of this contact: the username');
    expect(isDisabled('Send')).toBe(true);
  });
});

describe('forms', () => {
  test('a list is kept as a message object and sent, in one step', async () => {
    mockCreate.mockResolvedValue({ data: { documentId: 'kept' } });
    const onSend = jest.fn();
    renderInPanel(
      <ElementFormDialog kind="list" contact={{ name: 'Ana', phone: null, username: null }} onClose={() => undefined} onSend={onSend} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save and send' }));
    screen.getByText('4 to fix');
    const fill = (name: RegExp | string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
    fill(/^Name/, 'Colours');
    fill(/^Text/, 'Which one, {{contact.name}}?');
    fill(/^Button that opens/, 'Choose');
    fill('Title of row 1 in Section 1', 'Terracotta');
    fireEvent.click(screen.getByRole('button', { name: 'Save and send' }));
    await waitFor(() => expect(onSend).toHaveBeenCalled());
    expect(mockCreate.mock.calls[0]?.[0]).toMatchObject({
      name: 'Colours',
      defaultLocale: 'en',
      contents: { en: { type: 'interactive' } },
    });
    expect(onSend.mock.calls[0]?.[0]).toMatchObject({
      messageObject: { documentId: 'kept', locale: 'en' },
      content: { interactive: { kind: 'list', body: 'Which one, Ana?' } },
    });
  });

  test('a name that is taken is said at the name', async () => {
    mockCreate.mockRejectedValue({ status: 409, code: errorCodes.nameTaken, message: 'taken' });
    const onSend = jest.fn();
    renderInPanel(
      <ElementFormDialog
        kind="reply-buttons"
        contact={{ name: null, phone: null, username: null }}
        onClose={() => undefined}
        onSend={onSend}
      />,
    );
    const fill = (name: RegExp | string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
    fill(/^Name/, 'Yes or no');
    fill(/^Text/, 'Shall we?');
    fill('Button 1', 'Yes');
    fireEvent.click(screen.getByRole('button', { name: 'Save and send' }));
    await screen.findByText('Another one has this name already. Choose another name.');
    expect(onSend).not.toHaveBeenCalled();
  });

  test.each([
    ['ask-location', 'location_request_message'],
    ['ask-phone', 'request_contact_info'],
  ] as const)('%s needs a text and is sent at once', (kind, wire) => {
    const onSend = jest.fn();
    renderInPanel(<ContentFormDialog kind={kind} onClose={() => undefined} onSend={onSend} />);
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    screen.getByText('Fill this in.');
    fireEvent.change(screen.getByRole('textbox', { name: /^Text/ }), { target: { value: 'Please?' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenCalledWith({ content: { type: 'interactive', interactive: { kind: wire, body: 'Please?' } } });
  });
});

describe('a new conversation', () => {
  const open = () => {
    mockTemplates.push(template({ components: [{ type: 'BODY', text: 'Hi {{name}}' }] }));
    const onStarted = jest.fn();
    renderInPanel(
      <NewConversationDialog first={{ phone: '+34612345678', name: '', template: null }} onClose={() => undefined} onStarted={onStarted} />,
    );
    return { onStarted };
  };

  test('needs a whole number and a name; the name fills the template', async () => {
    const { onStarted } = open();
    await screen.findByText('Will be written to +34 612 34 56 78');
    expect(isDisabled('Send template')).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: /^Name of the contact/ }), { target: { value: 'Luis Pérez' } });
    expect(document.querySelector('[data-preview]')?.textContent).toContain('Hi Luis Pérez');
    const begun = conversation({ documentId: 'begun' });
    mockStart.mockResolvedValue({ data: { conversation: begun, message: { documentId: 'm', conversation: 'begun', changedAt: 1 } } });
    fireEvent.click(screen.getByRole('button', { name: 'Send template' }));
    await waitFor(() => expect(onStarted).toHaveBeenCalledWith(begun));
    expect(mockStart.mock.calls[0]?.[0]).toMatchObject({
      phone: '+34612345678',
      name: 'Luis Pérez',
      content: { template: { variables: { name: 'Luis Pérez' } } },
    });
  });

  test('a refusal about the number stands at the number, and a new attempt is the same message', async () => {
    open();
    await screen.findByText('Will be written to +34 612 34 56 78');
    fireEvent.change(screen.getByRole('textbox', { name: /^Name of the contact/ }), { target: { value: 'Luis' } });
    mockStart.mockRejectedValue({ status: 409, code: errorCodes.contactOfAnother, message: 'A colleague' });
    fireEvent.click(screen.getByRole('button', { name: 'Send template' }));
    await screen.findByText(/This number belongs to a contact of another person/);
    expect(screen.getByRole('textbox', { name: /^Phone number/ }).getAttribute('aria-invalid')).not.toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Send template' }));
    await waitFor(() => expect(mockStart).toHaveBeenCalledTimes(2));
    const [first, second] = mockStart.mock.calls.map(([body]: [{ correlationId: string }]) => body.correlationId);
    expect(second).toBe(first);
  });
});
