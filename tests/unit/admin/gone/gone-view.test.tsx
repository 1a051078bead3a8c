import { act, fireEvent, screen, within } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from '../inbox/panel';
import { renderInPanel } from '../page/with-panel';
import { conversation, outgoingMessage } from '../builders';
import { trayOf } from '../../../../admin/src/features/inbox/composer/tray/trays';
import { GoneConversation } from '../../../../admin/src/features/inbox/gone/GoneConversation';
import { KeptNotice } from '../../../../admin/src/features/inbox/gone/KeptNotice';
import { useInboxDialogs } from '../../../../admin/src/features/inbox/page/use-inbox-dialogs';
import { useSend } from '../../../../admin/src/features/inbox/thread/use-send';
import type { OutgoingMessage } from '../../../../admin/src/features/inbox/outgoing/outgoing-message';
import { entities } from '../../../../admin/src/live/entities';
import { liveStore } from '../../../../admin/src/live/live-store';

let mockIsPhone = false;
/** Each test is another person: what is sent lives as long as the page. */
let mockUser = 1;
const mockTold: { type: string; message: string }[] = [];
const mockPosted: unknown[] = [];
const mockCopied: string[] = [];
const mockNoSuch = { status: 404, code: 'whatsapp.not_found', message: 'There is no such conversation.' };

jest.mock('@strapi/strapi/admin', () => ({
  ...mockInboxAdmin(),
  useIsMobile: () => mockIsPhone,
  useAuth: (_: string, select: (state: { user: object }) => unknown) => select({ user: { id: mockUser, firstname: 'Marta' } }),
  useNotification: () => ({ toggleNotification: mockToggle }),
}));
const mockToggle = (told: { type: string; message: string }) => mockTold.push(told);
jest.mock('../../../../admin/src/api/inbox-api', () => ({
  useWhatsappSendMutation: () => [mockPost],
}));
const mockPost = (request: unknown) => {
  mockPosted.push(request);
  // As Strapi's base query gives a refusal.
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
  return { unwrap: () => Promise.reject(mockNoSuch) };
};
// No file leaves: it stays on its way.
jest.mock('../../../../admin/src/api/upload-media', () => ({ uploadMedia: () => new Promise(() => undefined) }));
jest.mock('../../../../admin/src/components/copy-text', () => ({
  copyText: (text: string) => {
    mockCopied.push(text);
    return Promise.resolve(true);
  },
}));

const draftKey = () => `whatsapp.draft.${mockUser}.c1`;
const outgoingKey = () => `whatsapp.outgoing.${mockUser}`;
const waiting = (change: Partial<OutgoingMessage> = {}) => outgoingMessage({ state: { kind: 'waiting' }, ...change });
const words = (body: string) => ({ content: { type: 'text' as const, text: { body } } });
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

beforeEach(() => {
  prepareBrowser();
  mockUser += 1;
  mockIsPhone = false;
  [mockTold, mockPosted, mockCopied].forEach((list) => (list.length = 0));
  localStorage.clear();
  liveStore.reset();
  entities.clear();
});

const onBack = jest.fn();
const show = () => renderInPanel(<GoneConversation documentId="c1" onBack={onBack} />);
const card = (name: string) => screen.getByRole('group', { name });

test('says why, in words that fit both reasons, and has nothing else where nothing is kept', () => {
  show();
  const [reason] = screen.getAllByRole('alert');
  expect(reason?.textContent).toBe('You cannot see this conversationIt now belongs to someone else, or it was removed.');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('a draft is shown, can be copied, and is kept until it is discarded', async () => {
  localStorage.setItem(draftKey(), 'Your bike is\nready');
  const view = show();
  const draft = card('Your draft, not sent');
  expect(draft.textContent).toContain('Your bike is\nready');
  expect(screen.getByText('Kept in this browser. If the conversation comes back to you, it is in its place again.')).toBeTruthy();
  fireEvent.click(within(draft).getByRole('button', { name: 'Copy' }));
  await settled();
  expect([mockCopied, mockTold]).toEqual([['Your bike is\nready'], [{ type: 'success', message: 'Copied' }]]);
  view.unmount();
  expect(localStorage.getItem(draftKey())).toBe('Your bike is\nready');
  show();
  fireEvent.click(within(card('Your draft, not sent')).getByRole('button', { name: 'Discard' }));
  expect(localStorage.getItem(draftKey())).toBeNull();
  expect(screen.queryByRole('group')).toBeNull();
});

test('messages that waited are kept beside it, each with its own text; a reaction is not', () => {
  localStorage.setItem(
    outgoingKey(),
    JSON.stringify([
      waiting({ correlationId: 'a', ...words('first') }),
      waiting({ correlationId: 'b', ...words('of another'), conversation: 'c2' }),
      waiting({ correlationId: 'c', content: { type: 'reaction', reaction: { message: 'm1', emoji: '👍' } } }),
      waiting({ correlationId: 'd', content: { type: 'sticker', sticker: { media: 'f1' } } }),
    ]),
  );
  show();
  const kept = screen.getAllByRole('group', { name: 'Your message, not sent' });
  expect(kept.map(({ textContent }) => textContent)).toEqual([
    'Your message, not sentfirstCopyDiscard',
    'Your message, not sentA message without textDiscard',
  ]);
  fireEvent.click(within(kept[0] as HTMLElement).getByRole('button', { name: 'Discard' }));
  expect(localStorage.getItem(outgoingKey())).not.toContain('first');
  expect(localStorage.getItem(outgoingKey())).toContain('of another');
});

test('files of the tray are kept as long as the page, and can be saved', () => {
  const tray = trayOf(String(mockUser), 'c1');
  act(() => tray.addFiles([new File(['%PDF-1.4'], 'offer.pdf', { type: 'application/pdf' })]));
  act(() => tray.setCaption(tray.get().items[0]?.id ?? '', 'As promised'));
  show();
  const file = card('Your file, not sent');
  expect(file.textContent).toContain('offer.pdfAs promised');
  expect(screen.getByText(/files until this page is closed/)).toBeTruthy();
  expect(within(file).getByRole('button', { name: 'Save' })).toBeTruthy();
  fireEvent.click(within(file).getByRole('button', { name: 'Discard' }));
  expect(tray.get().items).toEqual([]);
});

test('on a phone there is a way back to the list', () => {
  mockIsPhone = true;
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Back to the conversations' }));
  expect(onBack).toHaveBeenCalled();
});

describe('above the list', () => {
  const notice = () => document.querySelector('[data-kept]');
  const showNotice = (selected: string | null = null) => renderInPanel(<KeptNotice selected={selected} addressOf={(id) => `/c/${id}`} />);
  const draft = (conversation: string) => localStorage.setItem(`whatsapp.draft.${mockUser}.${conversation}`, 'x');

  test('drafts of conversations that have no row any more are found', () => {
    ['c1', 'c2', 'c3'].forEach(draft);
    showNotice();
    expect(notice()).toBeNull();
    act(() => entities.apply({ gone: ['c1'] }));
    expect(notice()?.textContent).toContain('A conversation that you cannot see any more holds what you did not send.');
    expect(screen.getByRole('link', { name: 'Show' }).getAttribute('href')).toBe('/c/c1');
    act(() => entities.apply({ gone: ['c3', 'c9'] }));
    expect(notice()?.textContent).toContain('2 conversations');
    act(() => entities.apply({ conversations: [conversation(), conversation({ documentId: 'c3' })] }));
    expect(notice()).toBeNull();
  });

  test('the one that is open says it itself', () => {
    draft('c1');
    act(() => entities.apply({ gone: ['c1'] }));
    showNotice('c1');
    expect(notice()).toBeNull();
  });
});

describe('what waited to be sent', () => {
  function Sender() {
    const { send, queue } = useSend('c1');
    return (
      <>
        <button onClick={() => send(words('Are you coming at five?'))}>send</button>
        <button onClick={() => queue.flush()}>flush</button>
      </>
    );
  }

  test('is told when its conversation is gone, asked once, and its text stays', async () => {
    renderInPanel(<Sender />);
    fireEvent.click(screen.getByRole('button', { name: 'send' }));
    await settled();
    expect(mockTold).toEqual([
      {
        type: 'warning',
        message: 'Not sent: the conversation now belongs to someone else, or it was removed. Your text is kept: “Are you coming at five?”',
      },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'flush' }));
    await settled();
    expect(mockPosted).toHaveLength(1);
    show();
    expect(card('Your message, not sent').textContent).toContain('Are you coming at five?');
    expect(localStorage.getItem(outgoingKey())).toContain('Are you coming at five?');
  });

  test('from before the page was loaded goes out once the connection stands, whether it came first or last', async () => {
    localStorage.setItem(outgoingKey(), JSON.stringify([waiting(words('written before the reload'))]));
    act(() => liveStore.set({ connection: 'live' }));
    renderInPanel(<Sender />);
    await settled();
    expect(mockPosted).toHaveLength(1);
  });
});

describe('dialogs', () => {
  function Page() {
    const { dialog, open } = useInboxDialogs();
    return (
      <>
        <button onClick={() => open({ kind: 'assign', conversation: conversation() })}>assign</button>
        <button onClick={() => open({ kind: 'help' })}>help</button>
        <p data-testid="shown">{dialog?.kind ?? 'none'}</p>
      </>
    );
  }
  const shown = () => screen.getByTestId('shown').textContent;

  test('about it close, and do not come back with it', () => {
    renderInPanel(<Page />);
    fireEvent.click(screen.getByRole('button', { name: 'assign' }));
    expect(shown()).toBe('assign');
    act(() => entities.apply({ gone: ['c9'] }));
    expect(shown()).toBe('assign');
    act(() => entities.apply({ gone: ['c1'] }));
    expect(shown()).toBe('none');
    act(() => entities.apply({ conversations: [conversation({ changedAt: 99e12 })] }));
    expect(shown()).toBe('none');
  });

  test('about nothing in particular stay', () => {
    renderInPanel(<Page />);
    fireEvent.click(screen.getByRole('button', { name: 'help' }));
    act(() => entities.apply({ gone: ['c1'] }));
    expect(shown()).toBe('help');
  });
});
