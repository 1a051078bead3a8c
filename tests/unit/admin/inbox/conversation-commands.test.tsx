import { act, screen, fireEvent, waitFor } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { conversationActions as mockConversationActions, server } from './commands-server';
import { CommandsPage, opened, press, Row, settled, startOver } from './commands-page';
import { renderInPanel } from '../page/with-panel';
import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';
import { setSingleKeys } from '../../../../admin/src/features/inbox/keys/single-keys';
import { conversation, sofia, T0 } from '../builders';

const mockNotify = jest.fn();
const mockDenied = new Set<string>();
jest.mock('@strapi/strapi/admin', () => ({
  ...mockInboxAdmin(),
  useNotification: () => ({ toggleNotification: mockNotify }),
  useRBAC: (asked: readonly { action: string }[]) => ({
    isLoading: false,
    allowedActions: Object.fromEntries(asked.map(({ action }) => [action, !mockDenied.has(action)])),
  }),
}));
jest.mock('../../../../admin/src/api/conversation-actions-api', () => mockConversationActions());

beforeAll(prepareBrowser);
beforeEach(() => {
  mockNotify.mockReset();
  mockDenied.clear();
  startOver();
});

describe('keys', () => {
  const shown = conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true, turn: { state: 'running', dueAt: null } });

  test('each does its own for the open conversation', async () => {
    renderInPanel(<CommandsPage selected={shown} />);
    press('m');
    press('s');
    press('g');
    press('P');
    await settled();
    expect(server.requests).toEqual([
      { name: 'mode', args: { documentId: 'c1', mode: 'manual' } },
      { name: 'turn', args: { documentId: 'c1', action: 'stop' } },
    ]);
    expect(opened.map(({ kind }) => kind)).toEqual(['assign', 'edit-contact']);
  });

  test('the row with the focus comes before the open conversation', async () => {
    renderInPanel(
      <CommandsPage selected={shown}>
        <Row shown={conversation({ documentId: 'c2' })} />
      </CommandsPage>,
    );
    act(() => screen.getByRole('link').focus());
    press('m', screen.getByRole('link'));
    await settled();
    expect(server.requests).toEqual([{ name: 'mode', args: { documentId: 'c2', mode: 'automatic', assistant: 'keep' } }]);
  });

  test('not while somebody types, not with Ctrl, and not for those who turned them off', async () => {
    renderInPanel(
      <CommandsPage selected={shown}>
        <input aria-label="field" />
      </CommandsPage>,
    );
    press('m', screen.getByRole('textbox'));
    fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true });
    setSingleKeys(false);
    press('m');
    await settled();
    expect(server.requests).toEqual([]);
  });

  test('where there is nothing to do the key stays the browser’s', () => {
    renderInPanel(<CommandsPage />);
    // False: somebody has said that the browser must not act.
    expect(press('z')).toBe(true);
    act(() => undoStore.offer({ text: 'x', action: 'Undo', undo: () => undefined }));
    expect(press('z')).toBe(false);
  });
});

describe('archiving', () => {
  test('says what happened, Z takes it back with what the server gave for it, and the focus goes on', async () => {
    renderInPanel(
      <CommandsPage>
        <Row shown={conversation({ documentId: 'c1' })} />
        <Row shown={conversation({ documentId: 'c2' })} />
      </CommandsPage>,
    );
    const [first, second] = screen.getAllByRole('link');
    act(() => first?.focus());
    press('e', first);
    await screen.findByText('Archived, back to automatic');
    await waitFor(() => expect(document.activeElement).toBe(second));
    press('z', second);
    await waitFor(() => expect(server.requests).toHaveLength(2));
    expect(server.requests).toEqual([
      { name: 'archive', args: 'c1' },
      { name: 'unarchive', args: { documentId: 'c1', undo: { mode: 'manual', assistantEnabled: true, epoch: 4 } } },
    ]);
    expect(screen.queryByText('Archived, back to automatic')).toBeNull();
  });

  test('what was automatic already is only archived', async () => {
    server.answer = () => ({ data: conversation({ changedAt: T0 + 1 }), undo: { mode: 'automatic', assistantEnabled: true, epoch: 4 } });
    renderInPanel(<CommandsPage selected={conversation({ mode: 'automatic' })} />);
    press('e');
    await screen.findByText('Archived');
  });

  test('the same key brings back from the archive', async () => {
    renderInPanel(<CommandsPage selected={conversation({ archivedAt: new Date(T0).toISOString() })} />);
    press('e');
    await screen.findByText('Back in the inbox');
    expect(server.requests).toEqual([{ name: 'unarchive', args: { documentId: 'c1' } }]);
  });

  test('a refusal is said, and nothing is offered', async () => {
    server.answer = () => {
      // As Strapi's base query gives it.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
      throw { status: 404, code: 'whatsapp.not_found', message: 'gone' };
    };
    renderInPanel(<CommandsPage selected={conversation()} />);
    press('e');
    await settled();
    expect(mockNotify).toHaveBeenCalledWith({ type: 'danger', message: 'It no longer exists, or it is no longer assigned to you.' });
    expect(undoStore.get()).toBeNull();
  });
});

describe('what may not be done is not offered', () => {
  test('without the permissions no key does anything', async () => {
    ['messages.send', 'contacts.edit', 'conversations.assign'].forEach((name) => mockDenied.add(`plugin::whatsapp.${name}`));
    renderInPanel(<CommandsPage selected={conversation({ assistant: sofia })} />);
    ['m', 's', 'e', 'g', 'p'].forEach((key) => press(key));
    await settled();
    expect([server.requests, opened]).toEqual([[], []]);
  });
});
