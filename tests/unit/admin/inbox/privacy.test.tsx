import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { conversation, outgoingMessage } from '../builders';
import { useCommandsOfPerson } from '../../../../admin/src/features/inbox/actions/use-commands-of';
import { CommandsContext } from '../../../../admin/src/features/inbox/actions/commands';
import { trayOf } from '../../../../admin/src/features/inbox/composer/tray/trays';
import { InboxDialogs } from '../../../../admin/src/features/inbox/page/InboxDialogs';
import { useInboxDialogs } from '../../../../admin/src/features/inbox/page/use-inbox-dialogs';
import { isTyped, wordToType } from '../../../../admin/src/features/inbox/privacy/confirm-word';
import { exportFileName } from '../../../../admin/src/features/inbox/privacy/export-file-name';
import { ThreadMenu } from '../../../../admin/src/features/inbox/thread/ThreadMenu';
import { useSend } from '../../../../admin/src/features/inbox/thread/use-send';
import { entities } from '../../../../admin/src/live/entities';
import { session } from '../../../../admin/src/live/session';

/** Each test is another person: what is sent lives as long as the page. */
let mockUser = 1;
const mockDenied = new Set<string>();
const mockTold: string[] = [];
const mockSaved: { blob: Blob; filename: string }[] = [];
const mockErased: string[] = [];
let mockRefusal: object | null = null;
const mockCounts = { conversations: 2, messages: 34, files: 1, webhooks: 0 };

jest.mock('@strapi/strapi/admin', () => ({
  ...mockInboxAdmin(),
  useAuth: (_: string, select: (state: { user: object }) => unknown) => select({ user: { id: mockUser } }),
  useRBAC: (asked: readonly { action: string }[]) => ({
    isLoading: false,
    allowedActions: Object.fromEntries(asked.map(({ action }) => [action, !mockDenied.has(action)])),
  }),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../admin/src/api/contact-api', () => ({
  useWhatsappEraseContactMutation: () => [
    (contact: string) => {
      mockErased.push(contact);
      // As Strapi's base query gives a refusal.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
      return { unwrap: () => (mockRefusal ? Promise.reject(mockRefusal) : Promise.resolve({ data: mockCounts })) };
    },
    { isLoading: false },
  ],
}));
jest.mock('../../../../admin/src/api/conversation-actions-api', () => {
  const nothing = () => [() => undefined];
  return {
    useWhatsappSetModeMutation: nothing,
    useWhatsappSetConversationAssistantMutation: nothing,
    useWhatsappArchiveMutation: nothing,
    useWhatsappUnarchiveMutation: nothing,
    useWhatsappControlTurnMutation: nothing,
    useWhatsappAssignMutation: nothing,
  };
});
jest.mock('../../../../admin/src/api/inbox-api', () => ({ useWhatsappSendMutation: () => [() => undefined] }));
// No file leaves: it stays on its way.
jest.mock('../../../../admin/src/api/upload-media', () => ({ uploadMedia: () => new Promise(() => undefined) }));
jest.mock('../../../../admin/src/components/media/save-file', () => ({
  saveBlob: (blob: Blob, filename: string) => mockSaved.push({ blob, filename }),
}));

const ana = conversation();
const draftOf = (conversation: string) => `whatsapp.draft.${mockUser}.${conversation}`;
const onLeft = jest.fn();

function Page() {
  const { dialog, open } = useInboxDialogs();
  const commandsOf = useCommandsOfPerson({ open, onLeaving: () => onLeft });
  const { pathname, search } = useLocation();
  useSend('c1');
  return (
    <CommandsContext.Provider value={commandsOf}>
      <ThreadMenu conversation={ana} />
      <InboxDialogs open={dialog} onClose={() => open(null)} />
      <p data-testid="place">{`${pathname}${search}`}</p>
    </CommandsContext.Provider>
  );
}

const show = () => renderInPanel(<Page />, { at: '/plugins/whatsapp/c/c1?view=mine', path: '/plugins/whatsapp/*' });
const openMenu = () => fireEvent.click(screen.getByRole('button', { name: 'More' }));
const choose = async (name: string) => {
  openMenu();
  fireEvent.click(await screen.findByRole('menuitem', { name }));
  return screen.findByRole('dialog', { name: /Ana Pérez/ });
};

beforeEach(() => {
  prepareBrowser();
  mockUser += 1;
  mockDenied.clear();
  [mockTold, mockSaved, mockErased].forEach((list) => (list.length = 0));
  mockRefusal = null;
  onLeft.mockClear();
  entities.clear();
  localStorage.clear();
  session.setToken('token');
});

describe('the menu', () => {
  test.each([
    ['plugin::whatsapp.contacts.export', 'Export the contact', 'Erase the contact'],
    ['plugin::whatsapp.contacts.erase', 'Erase the contact', 'Export the contact'],
  ])('without %s it does not offer to: %s', async (permission, missing, offered) => {
    mockDenied.add(permission);
    show();
    openMenu();
    expect(await screen.findByRole('menuitem', { name: offered })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: missing })).toBeNull();
  });
});

describe('export', () => {
  interface Asked {
    readonly url: string;
    readonly signal: AbortSignal;
  }
  let asked: Asked[];
  /** The server's answer, piece by piece. */
  let pieces: (() => Promise<Uint8Array | null>)[];
  let refused: { status: number; body: unknown } | null;
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  beforeEach(() => {
    asked = [];
    refused = null;
    pieces = [];
    Object.assign(globalThis, {
      fetch: (url: string, { signal }: { signal: AbortSignal }) => {
        asked.push({ url, signal });
        if (refused) return Promise.resolve({ ok: false, status: refused.status, json: () => Promise.resolve(refused?.body) });
        const read = async () => {
          const value = (await pieces.shift()?.()) ?? null;
          return value ? { done: false, value } : { done: true };
        };
        return Promise.resolve({ ok: true, status: 200, body: { getReader: () => ({ read }) } });
      },
    });
  });

  test('says what is in it, brings it with a figure of progress, and saves it under the contact’s name', async () => {
    let goOn: (part: Uint8Array | null) => void = () => undefined;
    pieces = [() => Promise.resolve(bytes('x'.repeat(3 * 1024 * 1024))), () => new Promise((resolve) => (goOn = resolve))];
    show();
    const dialog = await choose('Export the contact');
    within(dialog).getByText(/Whoever has the file can read all of it/);
    expect(asked).toEqual([]);
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Export' })));
    await within(dialog).findByText('3 MB so far…');
    await act(async () => goOn(null));
    await waitFor(() => expect(mockSaved).toHaveLength(1));
    expect(asked.map(({ url }) => url)).toEqual(['http://backend.test/whatsapp/contacts/k1/export']);
    expect(mockSaved[0]?.filename).toMatch(/^whatsapp-Ana-Pérez-\d{4}-\d{2}-\d{2}\.json$/);
    expect(mockTold).toEqual([`Saved as ${mockSaved[0]?.filename}.`]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a line that breaks saves nothing and says so; it can be tried again', async () => {
    pieces = [() => Promise.resolve(bytes('{')), () => Promise.reject(new TypeError('network error'))];
    show();
    const dialog = await choose('Export the contact');
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Export' })));
    await within(dialog).findByText(/No file was saved/);
    expect(mockSaved).toEqual([]);
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Export' })));
    await waitFor(() => expect(mockSaved).toHaveLength(1));
  });

  test('a refusal is said in words', async () => {
    refused = {
      status: 404,
      body: { data: null, error: { status: 404, code: 'whatsapp.not_found', message: 'There is no such contact.' } },
    };
    show();
    const dialog = await choose('Export the contact');
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Export' })));
    await within(dialog).findByText('It no longer exists, or it is no longer assigned to you.');
    expect(mockSaved).toEqual([]);
  });

  test('closing ends it', async () => {
    pieces = [() => new Promise(() => undefined)];
    show();
    const dialog = await choose('Export the contact');
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Export' })));
    await waitFor(() => expect(asked).toHaveLength(1));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(asked[0]?.signal.aborted).toBe(true));
    expect([mockSaved, mockTold]).toEqual([[], []]);
  });

  test('names are made fit for a disk', () => {
    const may = new Date(2026, 4, 3, 23, 59).getTime();
    const name = (contact: string) => exportFileName(contact, may);
    expect(name('Ana Pérez')).toBe('whatsapp-Ana-Pérez-2026-05-03.json');
    expect(name('../../etc/passwd\u202E')).toBe('whatsapp-etc-passwd-2026-05-03.json');
    expect(name('🌸🌸')).toBe('whatsapp-contact-2026-05-03.json');
    expect(name('+34 612 555 014')).toBe('whatsapp-34-612-555-014-2026-05-03.json');
    expect(name('x'.repeat(300)).length).toBeLessThan(100);
    expect(name('王小明')).toBe('whatsapp-王小明-2026-05-03.json');
  });
});

describe('erasure', () => {
  const field = (dialog: HTMLElement) => within(dialog).getByRole<HTMLInputElement>('textbox');
  const submit = (dialog: HTMLElement) => within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Erase for ever' });
  const erase = async () => {
    const dialog = await choose('Erase the contact');
    fireEvent.change(field(dialog), { target: { value: 'Ana Pérez' } });
    await act(async () => fireEvent.click(submit(dialog)));
    return dialog;
  };

  test('says what goes, what stays and that it is final, and wants the name', async () => {
    show();
    const dialog = await choose('Erase the contact');
    within(dialog).getByText('This cannot be undone');
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    within(dialog).getByText(/An entry in the audit stays/);
    expect(within(dialog).getByText('Ana Pérez', { selector: 'strong' })).toBeTruthy();
    expect(submit(dialog).disabled).toBe(true);
    for (const wrong of ['Ana', 'Ana Perez', 'erase']) {
      fireEvent.change(field(dialog), { target: { value: wrong } });
      expect([wrong, submit(dialog).disabled]).toEqual([wrong, true]);
    }
    fireEvent.submit(field(dialog));
    expect(mockErased).toEqual([]);
    fireEvent.change(field(dialog), { target: { value: ' ana  pérez ' } });
    expect(submit(dialog).disabled).toBe(false);
  });

  test('done, it tells the counts, takes along what this browser kept, and is back at the list', async () => {
    localStorage.setItem(draftOf('c1'), 'Dear Ana');
    localStorage.setItem(draftOf('c2'), 'Dear Ben');
    localStorage.setItem(`whatsapp.outgoing.${mockUser}`, JSON.stringify([outgoingMessage({ state: { kind: 'waiting' } })]));
    act(() => trayOf(String(mockUser), 'c1').addFiles([new File(['x'], 'x.pdf', { type: 'application/pdf' })]));
    entities.apply({ conversations: [ana, conversation({ documentId: 'c7' })] });
    show();
    await erase();
    await waitFor(() => expect(mockTold).toEqual(['Ana Pérez was erased: 2 conversations, 34 messages, 1 file, 0 webhooks.']));
    expect(mockErased).toEqual(['k1']);
    expect(screen.getByTestId('place').textContent).toBe('/plugins/whatsapp?view=mine');
    expect([...entities.get().gone].sort()).toEqual(['c1', 'c7']);
    expect([localStorage.getItem(draftOf('c1')), localStorage.getItem(draftOf('c2'))]).toEqual([null, 'Dear Ben']);
    expect(localStorage.getItem(`whatsapp.outgoing.${mockUser}`)).toBeNull();
    expect(trayOf(String(mockUser), 'c1').get().items).toEqual([]);
    expect(onLeft).toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a refusal stays in the dialog, and nothing is taken away here', async () => {
    mockRefusal = { status: 500 };
    localStorage.setItem(draftOf('c1'), 'Dear Ana');
    show();
    const dialog = await erase();
    await within(dialog).findByText('Not erased');
    expect([localStorage.getItem(draftOf('c1')), entities.get().gone.size]).toEqual(['Dear Ana', 0]);
  });

  test('the copy before is offered to those who may export', async () => {
    show();
    fireEvent.click(within(await choose('Erase the contact')).getByRole('button', { name: 'Export first' }));
    await screen.findByRole('dialog', { name: 'Export Ana Pérez' });
  });

  test('nothing of it is offered to others', async () => {
    mockDenied.add('plugin::whatsapp.contacts.export');
    show();
    expect(within(await choose('Erase the contact')).queryByRole('button', { name: 'Export first' })).toBeNull();
  });

  test('a name that nobody can type gives way to a word', () => {
    expect(wordToType('Ana Pérez', 'erase')).toBe('Ana Pérez');
    expect(wordToType('+34 612 555 014', 'erase')).toBe('+34 612 555 014');
    expect(['🌸', '…', 'Ana 🌸', 'Ana\u200bPérez', 'x'.repeat(41)].map((name) => wordToType(name, 'erase'))).toEqual(
      Array(5).fill('erase'),
    );
    expect(isTyped('ANA pe\u0301rez', 'Ana Pérez')).toBe(true);
    expect(isTyped('', 'Ana')).toBe(false);
  });
});
