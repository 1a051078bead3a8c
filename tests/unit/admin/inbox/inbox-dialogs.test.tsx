import { act, fireEvent, screen, waitFor } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';
import { assignable } from '../../../../admin/src/features/inbox/assign/assignable';
import { AssignDialog } from '../../../../admin/src/features/inbox/assign/AssignDialog';
import { contactChanges } from '../../../../admin/src/features/inbox/contact/contact-form';
import { EditContactDialog } from '../../../../admin/src/features/inbox/contact/EditContactDialog';
import { entities } from '../../../../admin/src/live/entities';
import type { Contact } from '../../../../contracts/contact';
import { conversation, sofia, T0 } from '../builders';

const mockRequests: { name: string; args: unknown }[] = [];
let mockRefusal: { status: number; code: string; message: string } | null = null;
let mockContact: Contact;
let mockAssigned: unknown = null;
const mockDenied = new Set<string>();

jest.mock('@strapi/strapi/admin', () => ({
  ...mockInboxAdmin(),
  useRBAC: (asked: readonly { action: string }[]) => ({
    isLoading: false,
    allowedActions: Object.fromEntries(asked.map(({ action }) => [action, !mockDenied.has(action)])),
  }),
}));
/** A function, because the mocks below are made before anything else here. */
function mockMutation(name: string, answer: () => unknown) {
  return () => [
    (args: unknown) => {
      mockRequests.push({ name, args });
      // As Strapi's base query gives a refusal.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
      return { unwrap: () => (mockRefusal ? Promise.reject(mockRefusal) : Promise.resolve(answer())) };
    },
    { isLoading: false },
  ];
}
jest.mock('../../../../admin/src/api/conversation-actions-api', () => {
  const nothing = () => [() => undefined];
  return {
    useWhatsappSetModeMutation: nothing,
    useWhatsappSetConversationAssistantMutation: nothing,
    useWhatsappArchiveMutation: nothing,
    useWhatsappUnarchiveMutation: nothing,
    useWhatsappControlTurnMutation: nothing,
    useWhatsappAssignMutation: mockMutation('assign', () => ({ data: mockAssigned })),
  };
});
jest.mock('../../../../admin/src/api/contact-api', () => ({
  useWhatsappContactQuery: () => ({ data: { data: mockContact }, isError: false, refetch: () => undefined }),
  useWhatsappUpdateContactMutation: mockMutation('update', () => ({ data: mockContact })),
  useWhatsappBlockContactMutation: mockMutation('block', () => ({ data: mockContact })),
}));
jest.mock('../../../../admin/src/api/agents-api', () => ({
  useWhatsappAssignableUsersQuery: () => ({
    data: {
      data: [
        { id: 2, name: 'Tom Becker' },
        { id: 1, name: 'Marta Ruiz' },
        { id: 3, name: 'Ángela Núñez' },
      ],
    },
    isError: false,
    isLoading: false,
  }),
}));
jest.mock('../../../../admin/src/api/assistants-api', () => ({
  useWhatsappAssistantNamesQuery: () => ({ data: { data: [{ documentId: 'a1', name: 'Sofía', isEnabled: true }] } }),
}));
jest.mock('../../../../admin/src/api/inbox-api', () => ({
  useLazyWhatsappConversationQuery: () => [() => Promise.resolve({})],
}));

beforeAll(prepareBrowser);
beforeEach(() => {
  mockRequests.length = 0;
  mockRefusal = null;
  mockDenied.clear();
  mockContact = contact();
  mockAssigned = conversation({ changedAt: T0 + 1, assignedUser: { id: 3, name: 'Ángela Núñez' } });
  entities.clear();
  undoStore.dismiss();
});

function contact(change: Partial<Contact> = {}): Contact {
  return {
    documentId: 'k1',
    name: null,
    displayName: 'Ana',
    profileName: 'Ana',
    waId: '34612555014',
    username: null,
    language: 'es',
    isGroup: false,
    assignedUser: { id: 1, name: 'Marta Ruiz' },
    assistant: { documentId: 'a1', name: 'Sofía' },
    optedOutAt: null,
    blockedAt: null,
    ...change,
  };
}
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

describe('assigning', () => {
  const mine = conversation({ assignedUser: { id: 1, name: 'Marta Ruiz' } });
  const open = (shown = mine) => {
    const onClose = jest.fn();
    renderInPanel(<AssignDialog conversation={shown} onClose={onClose} />);
    return { onClose, field: screen.getByRole('combobox') };
  };
  const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

  test('who looks comes first, nobody last; a name is found by its beginning, accents or not', () => {
    const users = [
      { id: 2, name: 'Tom' },
      { id: 1, name: 'Marta' },
      { id: 3, name: 'Ángela' },
      { id: 4, name: 'Mangel' },
    ];
    const found = (search: string, nobody: string | null = 'Nobody') =>
      assignable({ users, search, me: 1, nobody }).map(({ name }) => name);
    expect(found('')).toEqual(['Marta', 'Ángela', 'Mangel', 'Tom', 'Nobody']);
    expect(found('', null)).not.toContain('Nobody');
    expect(found('ange')).toEqual(['Ángela', 'Mangel']);
  });

  test('type, Enter; it can be taken back', async () => {
    const { onClose, field } = open();
    expect(names()).toEqual(['MRMarta Ruiz · you', 'ÁNÁngela Núñez', 'TBTom Becker', 'Nobody']);
    fireEvent.change(field, { target: { value: 'ang' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settled();
    expect(onClose).toHaveBeenCalled();
    expect(mockRequests).toEqual([{ name: 'assign', args: { documentId: 'c1', userId: 3 } }]);
    expect(undoStore.get()?.text).toBe('Assigned to Ángela Núñez');
    undoStore.take();
    expect(mockRequests[1]).toEqual({ name: 'assign', args: { documentId: 'c1', userId: 1 } });
  });

  test('arrows go through the names while the field keeps the focus', () => {
    const { field } = open();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const active = screen.getByRole('option', { selected: true });
    expect(active.textContent).toContain('Ángela');
    expect(field.getAttribute('aria-activedescendant')).toBe(active.id);
    fireEvent.change(field, { target: { value: 'xyz' } });
    screen.getByText('Nobody matches.');
  });

  test('what leaves one’s own scope is gone, and cannot be taken back from here', async () => {
    mockAssigned = null;
    open();
    fireEvent.click(screen.getByRole('option', { name: /Tom/ }));
    await settled();
    expect(entities.get().gone.has('c1')).toBe(true);
    expect(undoStore.get()).toBeNull();
  });

  test('the same person again asks for nothing', async () => {
    const { onClose } = open();
    fireEvent.click(screen.getByRole('option', { name: /Marta/ }));
    await settled();
    expect([mockRequests.length, onClose.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('a contact', () => {
  const open = () => {
    const onClose = jest.fn();
    renderInPanel(<EditContactDialog conversation={conversation({ assistant: sofia })} onClose={onClose} />);
    return { onClose, name: screen.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }) };
  };
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  test('only what changed is asked for', () => {
    const before = { name: 'Ana', language: 'es', assistant: 'a1', assignedUser: 1 };
    expect(contactChanges(before, { ...before, name: ' Ana ' })).toEqual({ contact: null, assignee: null });
    expect(contactChanges(before, { ...before, name: ' ', assignedUser: null })).toEqual({
      contact: { name: null, language: 'es', assistant: 'a1' },
      assignee: { userId: null },
    });
  });

  test('a name is written over that of the profile', async () => {
    const { onClose, name } = open();
    expect([name.value, name.placeholder]).toEqual(['', 'Ana']);
    fireEvent.change(name, { target: { value: 'Ana Pérez' } });
    save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(mockRequests).toEqual([{ name: 'update', args: { documentId: 'k1', name: 'Ana Pérez', language: 'es', assistant: 'a1' } }]);
  });

  test('a refusal is said and the dialog stays', async () => {
    mockRefusal = { status: 400, code: 'whatsapp.assistant_not_found', message: 'x' };
    const { onClose, name } = open();
    fireEvent.change(name, { target: { value: 'B' } });
    save();
    await screen.findByText('This assistant no longer exists. Choose another one.');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('who may not assign sees who has it, and cannot change it', () => {
    mockDenied.add('plugin::whatsapp.conversations.assign');
    open();
    const field = screen.getByRole('combobox', { name: /^Assigned to/ });
    expect([field.textContent, field.getAttribute('aria-disabled')]).toEqual(['Marta Ruiz', 'true']);
  });

  test('blocking is asked once more', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Block Ana…' }));
    expect(mockRequests).toEqual([]);
    screen.getByText(/WhatsApp lets you block only who wrote in the last 24 hours/);
    fireEvent.click(screen.getByRole('button', { name: 'Block' }));
    await settled();
    expect(mockRequests).toEqual([{ name: 'block', args: { documentId: 'k1', isBlocked: true } }]);
  });

  test('Meta’s refusal is shown in its words', async () => {
    mockRefusal = { status: 400, code: 'whatsapp.meta_refused', message: 'Only who wrote in the last 24 hours.' };
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Block Ana…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Block' }));
    const refusal = await screen.findByText('Meta refused: Only who wrote in the last 24 hours.');
    expect(refusal.closest('[role=alert]')?.textContent).toContain('Not blocked');
  });

  test('who is blocked can be unblocked', async () => {
    mockContact = contact({ blockedAt: new Date(T0).toISOString() });
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Unblock Ana…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Unblock' }));
    await settled();
    expect(mockRequests).toEqual([{ name: 'block', args: { documentId: 'k1', isBlocked: false } }]);
  });
});
