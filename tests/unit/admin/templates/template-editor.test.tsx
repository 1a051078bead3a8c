import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import type { Template } from '../../../../contracts/template';
import { TemplateEditor } from '../../../../admin/src/features/templates/editor/TemplateEditor';
import { body, draft, template } from './builders';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());

const mockRequests: { kind: string; args: unknown }[] = [];
let mockRefusal: { status: number; code: string; message: string } | null = null;

jest.mock('../../../../admin/src/api/templates-api', () => {
  const mutation = (kind: string) => () => [
    (args: unknown) => {
      mockRequests.push({ kind, args });
      if (mockRefusal && kind === 'submit') return Promise.resolve({ error: mockRefusal });
      return Promise.resolve({ data: { data: { documentId: 'new-row' } } });
    },
    { isLoading: false },
  ];
  return {
    useWhatsappCreateTemplateMutation: mutation('create'),
    useWhatsappSaveTemplateDraftMutation: mutation('save'),
    useWhatsappSubmitTemplateMutation: mutation('submit'),
    useWhatsappDeleteTemplateMutation: mutation('delete'),
  };
});

beforeEach(() => {
  mockRequests.length = 0;
  mockRefusal = null;
  Object.assign(globalThis, { requestAnimationFrame: (run: () => void) => setTimeout(run) });
  Element.prototype.scrollIntoView = () => undefined;
});

const open = (
  templates: readonly Template[],
  { name = 'order_update', canManage = true }: { name?: string | null; canManage?: boolean } = {},
) =>
  renderInPanel(<TemplateEditor name={name} templates={templates} canManage={canManage} onCreated={() => undefined} />, {
    at: '/plugins/whatsapp/templates/x',
    path: '/plugins/whatsapp/templates/:name',
  });

const field = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (name: string | RegExp, text: string) => fireEvent.change(field(name), { target: { value: text } });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

test('given a text that is too long, saving stays possible and sending closes, with the surplus named and marked', () => {
  const { container } = open([template()]);
  expect(button('Save').disabled).toBe(true);
  write('Footer', 'x'.repeat(65));
  expect(screen.getByText(/5 characters too many/)).toBeTruthy();
  expect(container.querySelector('[data-surplus]')?.textContent).toBe('xxxxx');
  expect(button('Save').disabled).toBe(false);
  expect(button('Send for approval').disabled).toBe(true);
  expect(button('1 to fix')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /English/ }).textContent).toContain('1 to fix');
});

test('saving keeps the draft here; nothing is sent', async () => {
  open([template()]);
  write('Body', 'Order {{order}} is here now.');
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toEqual([
    {
      kind: 'save',
      args: { documentId: 'order_update-en', draft: draft([body('Order {{order}} is here now.', { order: 'A-1' })]) },
    },
  ]);
});

test('given an approved one, Meta’s limits are told before it is sent', async () => {
  open([template()]);
  write('Body', 'Order {{order}} is here now.');
  fireEvent.click(button('Send for approval'));
  const dialog = screen.getByRole('alertdialog');
  expect(dialog.textContent).toContain('1 change a day and 10 in 30 days');
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Send for approval' })));
  expect(mockRequests.map(({ kind }) => kind)).toEqual(['save', 'submit']);
});

test('given a refusal of Meta’s, its words stand on top with what to do', async () => {
  mockRefusal = { status: 400, code: 'whatsapp.meta_refused', message: 'Too many variables.' };
  open([template({ status: 'REJECTED', reason: 'PROMOTIONAL' })]);
  write('Body', 'Order {{order}} is here now.');
  await act(async () => fireEvent.click(button('Send for approval')));
  const [failure, rejected] = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(failure).toContain('Meta refused: Too many variables.');
  expect(rejected).toContain('Promotional text in another category');
});

test('in review nothing can be sent, but changes are kept', () => {
  open([template({ status: 'PENDING' })]);
  write('Body', 'Order {{order}} is here now.');
  expect(button('Send for approval').disabled).toBe(true);
  expect(button('Save').disabled).toBe(false);
});

test('discarded, the words are those of before', () => {
  open([template()]);
  write('Body', 'Something else entirely.');
  fireEvent.click(button('Discard changes'));
  expect(field('Body').value).toContain('Order {{order}} left today');
});

test('the changes that are kept here can be thrown away for the version at Meta', async () => {
  open([template({ draft: draft([body('Changed.')]) })]);
  fireEvent.click(button('Discard changes'));
  await act(async () => fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Discard changes' })));
  expect(mockRequests).toEqual([{ kind: 'save', args: { documentId: 'order_update-en', draft: null } }]);
});

test('a new one: what is still empty is named once somebody asks', async () => {
  open([], { name: null });
  expect(screen.queryByText('Write a text.')).toBeNull();
  fireEvent.click(button('2 to fix'));
  await waitFor(() => expect(screen.getByText('Give it a name.')).toBeTruthy());
  expect(screen.getByText('Write a text.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('name'));
});

test('a new one is created under its name, in Meta’s spelling', async () => {
  open([], { name: null });
  write(/^Name/, 'Order Update');
  write('Body', 'Your order is ready.');
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toEqual([
    { kind: 'create', args: { name: 'order_update', language: 'en', draft: draft([{ type: 'BODY', text: 'Your order is ready.' }]) } },
  ]);
});

test('a variable is written into the body and asks for its sample', () => {
  open([template({ components: [body('Hello, your order is ready.')] })]);
  const area = field('Body');
  area.setSelectionRange(5, 5);
  fireEvent.click(button('Variable'));
  expect(area.value).toBe('Hello{{value_1}}, your order is ready.');
  expect([area.selectionStart, area.selectionEnd]).toEqual([7, 14]);
  write('Sample for value_1', 'Ana');
  expect(screen.getByLabelText('Preview').textContent).toContain('HelloAna, your order is ready.');
});

test('who may only read sees all and changes nothing', () => {
  open([template()], { canManage: false });
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(field('Body').closest('fieldset')?.disabled).toBe(true);
  expect(screen.getByText('You may read templates, not change them.')).toBeTruthy();
});
