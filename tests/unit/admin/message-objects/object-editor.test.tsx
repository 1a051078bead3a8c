import { act, fireEvent, screen, waitFor } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import type { MessageObject } from '../../../../contracts/message-object';
import { ObjectEditor } from '../../../../admin/src/features/message-objects/editor/ObjectEditor';
import { listContent, messageObject } from './builders';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());

const mockObjects: MessageObject[] = [];
const mockRequests: { kind: string; args: unknown }[] = [];
let mockRefusal: { status: number; code: string; message: string } | null = null;

jest.mock('../../../../admin/src/api/agents-api', () => ({
  useWhatsappAssignableUsersQuery: () => ({ data: { data: [{ id: 7, name: 'Iker Sanz' }] } }),
}));
jest.mock('../../../../admin/src/api/message-objects-api', () => {
  const mutation = (kind: string) => () => [
    (args: unknown) => {
      mockRequests.push({ kind, args });
      return Promise.resolve(mockRefusal ? { error: mockRefusal } : { data: { data: { ...(args as object), documentId: 'saved' } } });
    },
    { isLoading: false },
  ];
  return {
    useWhatsappMessageObjectsQuery: () => ({ data: { data: mockObjects } }),
    useWhatsappCreateMessageObjectMutation: mutation('create'),
    useWhatsappUpdateMessageObjectMutation: mutation('update'),
    useWhatsappDuplicateMessageObjectMutation: mutation('duplicate'),
    useWhatsappDeleteMessageObjectMutation: mutation('delete'),
  };
});

beforeEach(() => {
  mockRequests.length = 0;
  mockObjects.length = 0;
  mockRefusal = null;
  Object.assign(globalThis, { requestAnimationFrame: (run: () => void) => setTimeout(run) });
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
  Element.prototype.scrollIntoView = () => undefined;
});

const open = (object: MessageObject | null, kind: 'text' | 'list') =>
  renderInPanel(<ObjectEditor object={object} kind={kind} onSaved={() => undefined} />, {
    at: '/plugins/whatsapp/message-objects/x',
    path: '/plugins/whatsapp/message-objects/:documentId',
  });
const write = (label: string | RegExp, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

test('saving is closed while something is to fix, and opens when nothing is', async () => {
  open(null, 'text');
  expect(button('Save').disabled).toBe(true);
  fireEvent.click(button('2 to fix'));
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('object-name'));
  write(/^Name/, 'Opening hours');
  write('Text', 'Open all day, {{contact.firstName|friend}}.');
  await waitFor(() => expect(button('Save').disabled).toBe(false));
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toEqual([
    {
      kind: 'create',
      args: {
        name: 'Opening hours',
        defaultLocale: 'en',
        contents: { en: { type: 'text', text: { body: 'Open all day, {{contact.firstName|friend}}.' } } },
        tapActions: {},
      },
    },
  ]);
});

test('a title that stands twice is named where it stands, and left out of the opened list', async () => {
  open(messageObject(), 'list');
  write('Title of row 1 in Shop', 'Full tune-up');
  expect(screen.getByText('Already used in Workshop')).toBeTruthy();
  expect(button('1 to fix')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'List' }));
  expect(screen.getByRole('group', { name: 'The opened list' }).textContent).not.toContain('Shop');
  await waitFor(() => expect(button('Save').disabled).toBe(true));
});

test('Alt and an arrow move a row', () => {
  open(messageObject(), 'list');
  fireEvent.keyDown(screen.getByLabelText('Title of row 1 in Shop'), { key: 'ArrowUp', altKey: true });
  expect(screen.getByLabelText<HTMLInputElement>('Title of row 2 in Workshop').value).toBe('Look at bikes');
});

test('an unknown placeholder is an error; a placeholder goes where the cursor was', async () => {
  const object = messageObject({ kind: 'text', contents: { en: { type: 'text', text: { body: 'Hello ' } } } });
  open(object, 'text');
  write('Text', 'Hello {{contact.nam}}');
  expect(screen.getByText(/is no field of a contact/)).toBeTruthy();
  write('Text', 'Hello !');
  const area = screen.getByLabelText<HTMLTextAreaElement>('Text');
  act(() => area.focus());
  area.setSelectionRange(6, 6);
  fireEvent.keyDown(button('Placeholder'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'First name' }));
  await waitFor(() => expect(area.value).toBe('Hello {{contact.firstName|there}}!'));
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('there');
  expect(screen.getByLabelText('Preview').textContent).toContain('Hello Ana!');
});

test('a name that is taken is said at the name', async () => {
  mockRefusal = { status: 409, code: 'whatsapp.name_taken', message: 'taken' };
  open(messageObject(), 'list');
  write(/^Name/, 'Opening hours');
  await waitFor(() => expect(button('Save').disabled).toBe(false));
  await act(async () => fireEvent.click(button('Save')));
  expect(screen.getByText(/There is a message object with this name already/)).toBeTruthy();
  expect(mockRequests).toEqual([
    {
      kind: 'update',
      args: { documentId: 'object-1', name: 'Opening hours', defaultLocale: 'en', contents: { en: listContent }, tapActions: {} },
    },
  ]);
});

test('a language is added with the structure, made the default, and the former one removed', () => {
  open(messageObject(), 'list');
  fireEvent.click(button('Add a language'));
  fireEvent.change(screen.getByLabelText('Search a language'), { target: { value: 'es' } });
  fireEvent.keyDown(screen.getByLabelText('Search a language'), { key: 'Enter' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Español');
  expect(screen.getByRole('tab', { name: /English/ }).textContent).toContain('default');
  fireEvent.click(button('Make Español the default'));
  fireEvent.click(screen.getByRole('tab', { name: /English/ }));
  fireEvent.click(button('Remove English'));
  expect(screen.getAllByRole('tab')).toHaveLength(1);
});

test('each row says what a tap does; a choice is kept with the object', async () => {
  mockObjects.push(messageObject({ documentId: 'object-2', name: 'Free times', kind: 'text' }));
  open(messageObject({ tapActions: { look: { kind: 'assign', userId: 99 } } }), 'list');
  const tap = (name: string) => screen.getByRole('combobox', { name: `When “${name}” is tapped` });
  expect(tap('Full tune-up').textContent).toBe('Nothing, assistant reads it');
  expect(tap('Look at bikes').textContent).toBe('No longer exists, choose another');
  fireEvent.keyDown(tap('Full tune-up'), { key: 'ArrowDown' });
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Nothing, assistant reads it',
    'Hand off to a person',
    'Send “Free times”',
    'Assign to Iker Sanz',
  ]);
  fireEvent.keyDown(screen.getByRole('option', { name: 'Send “Free times”' }), { key: 'Enter' });
  expect(tap('Full tune-up').textContent).toBe('Send “Free times”');
  await waitFor(() => expect(button('Save').disabled).toBe(false));
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests[0]).toMatchObject({
    args: { tapActions: { full: { kind: 'send', messageObject: 'object-2' }, look: { kind: 'assign', userId: 99 } } },
  });
});
