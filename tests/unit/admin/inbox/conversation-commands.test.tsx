import { useState, type ReactNode } from 'react';

import { act, fireEvent, screen } from '@testing-library/react';

import { pointer } from './automation';
import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { CommandsContext } from '../../../../admin/src/features/inbox/actions/commands';
import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';
import { UndoToast } from '../../../../admin/src/features/inbox/actions/UndoToast';
import { useCommandsOfPerson } from '../../../../admin/src/features/inbox/actions/use-commands-of';
import { useSentAsPerson } from '../../../../admin/src/features/inbox/actions/use-sent-as-person';
import { setSingleKeys } from '../../../../admin/src/features/inbox/keys/single-keys';
import { useConversationKeys } from '../../../../admin/src/features/inbox/keys/use-conversation-keys';
import { ListRow } from '../../../../admin/src/features/inbox/list/ListRow';
import { nextRow } from '../../../../admin/src/features/inbox/list/next-row';
import type { InboxDialog } from '../../../../admin/src/features/inbox/page/inbox-dialog';
import { Scopes } from '../../../../admin/src/features/inbox/list/Scopes';
import { entities } from '../../../../admin/src/live/entities';
import { turnStore } from '../../../../admin/src/live/turn-store';
import type { Conversation } from '../../../../contracts/conversation';
import { conversation, sofia, T0 } from '../builders';

const mockRequests: { name: string; args: unknown }[] = [];
let mockAnswer: (name: string) => unknown = () => ({});
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
jest.mock('../../../../admin/src/api/conversation-actions-api', () => {
  const mutation = (name: string) => () => [
    (args: unknown) => {
      mockRequests.push({ name, args });
      return {
        unwrap: async () => {
          await Promise.resolve();
          return mockAnswer(name);
        },
      };
    },
    { isLoading: false },
  ];
  return {
    useWhatsappSetModeMutation: mutation('mode'),
    useWhatsappSetConversationAssistantMutation: mutation('assistant'),
    useWhatsappArchiveMutation: mutation('archive'),
    useWhatsappUnarchiveMutation: mutation('unarchive'),
    useWhatsappAssignMutation: mutation('assign'),
    useWhatsappControlTurnMutation: mutation('turn'),
  };
});
jest.mock('../../../../admin/src/api/inbox-api', () => ({
  useWhatsappCountsQuery: () => ({ data: { data: { mine: 14, unassigned: 2, all: 27, automatic: 9, archived: 400 } }, refetch: jest.fn() }),
}));

beforeAll(prepareBrowser);
beforeEach(() => {
  mockRequests.length = 0;
  mockNotify.mockReset();
  mockDenied.clear();
  mockAnswer = (name) => ({
    data: conversation({ changedAt: T0 + 1, archivedAt: name === 'archive' ? new Date(T0).toISOString() : null }),
    ...(name === 'archive' && { undo: { mode: 'manual', assistantEnabled: true, epoch: 4 } }),
  });
  entities.clear();
  turnStore.clear();
  act(() => undoStore.dismiss());
  setSingleKeys(true);
});

const opened: InboxDialog[] = [];
const onLeft = jest.fn();

/** What the page puts around its parts. */
function Page({ children, selected = null }: { children?: ReactNode; selected?: Conversation | null }) {
  const commandsOf = useCommandsOfPerson({
    open: (dialog) => opened.push(dialog),
    onLeaving: ({ documentId }) => {
      const focusNext = nextRow(documentId);
      return () => {
        onLeft(documentId);
        focusNext();
      };
    },
  });
  return (
    <CommandsContext.Provider value={commandsOf}>
      <Keys selected={selected} />
      {children}
      <UndoToast />
    </CommandsContext.Provider>
  );
}
function Keys({ selected }: { selected: Conversation | null }) {
  useConversationKeys(selected);
  return null;
}
function Row({ shown }: { shown: Conversation }) {
  return (
    <ListRow
      conversation={shown}
      isSelected={false}
      isTabStop
      hasAssignee={false}
      address={`/c/${shown.documentId}`}
      now={T0 + 4 * 60_000}
      onFocus={() => undefined}
    />
  );
}
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });
const rowOf = (id: string) => {
  const row = document.querySelector<HTMLElement>(`[data-row=${id}]`);
  if (!row) throw new Error(`No row ${id}.`);
  return row;
};

describe('keys', () => {
  const shown = conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true, turn: { state: 'running', dueAt: null } });

  test('each does its own for the open conversation', async () => {
    opened.length = 0;
    renderInPanel(<Page selected={shown} />);
    press('m');
    press('s');
    press('g');
    press('P');
    await settled();
    expect(mockRequests).toEqual([
      { name: 'mode', args: { documentId: 'c1', mode: 'manual' } },
      { name: 'turn', args: { documentId: 'c1', action: 'stop' } },
    ]);
    expect(opened.map(({ kind }) => kind)).toEqual(['assign', 'edit-contact']);
  });

  test('the row with the focus comes before the open conversation', async () => {
    renderInPanel(
      <Page selected={shown}>
        <Row shown={conversation({ documentId: 'c2' })} />
      </Page>,
    );
    act(() => screen.getByRole('link').focus());
    press('m', screen.getByRole('link'));
    await settled();
    expect(mockRequests).toEqual([{ name: 'mode', args: { documentId: 'c2', mode: 'automatic', assistant: 'keep' } }]);
  });

  test('not while somebody types, not with Ctrl, and not for those who turned them off', async () => {
    renderInPanel(
      <Page selected={shown}>
        <input aria-label="field" />
      </Page>,
    );
    press('m', screen.getByRole('textbox'));
    fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true });
    setSingleKeys(false);
    press('m');
    await settled();
    expect(mockRequests).toEqual([]);
  });

  test('where there is nothing to do the key stays the browser’s', () => {
    renderInPanel(<Page />);
    // False: somebody has said that the browser must not act.
    expect(press('z')).toBe(true);
    act(() => undoStore.offer({ text: 'x', action: 'Undo', undo: () => undefined }));
    expect(press('z')).toBe(false);
  });
});

describe('archiving', () => {
  test('says what happened, Z takes it back with what the server gave for it, and the focus goes on', async () => {
    renderInPanel(
      <Page>
        <Row shown={conversation({ documentId: 'c1' })} />
        <Row shown={conversation({ documentId: 'c2' })} />
      </Page>,
    );
    const [first, second] = screen.getAllByRole('link');
    act(() => first?.focus());
    press('e', first);
    await settled();
    screen.getByText('Archived, back to automatic');
    expect(onLeft).toHaveBeenCalledWith('c1');
    expect(document.activeElement).toBe(second);
    press('z', second);
    await settled();
    expect(mockRequests).toEqual([
      { name: 'archive', args: 'c1' },
      { name: 'unarchive', args: { documentId: 'c1', undo: { mode: 'manual', assistantEnabled: true, epoch: 4 } } },
    ]);
    expect(screen.queryByText('Archived, back to automatic')).toBeNull();
  });

  test('what was automatic already is only archived', async () => {
    mockAnswer = () => ({ data: conversation({ changedAt: T0 + 1 }), undo: { mode: 'automatic', assistantEnabled: true, epoch: 4 } });
    renderInPanel(<Page selected={conversation({ mode: 'automatic' })} />);
    press('e');
    await settled();
    screen.getByText('Archived');
  });

  test('the same key brings back from the archive', async () => {
    renderInPanel(<Page selected={conversation({ archivedAt: new Date(T0).toISOString() })} />);
    press('e');
    await settled();
    expect(mockRequests).toEqual([{ name: 'unarchive', args: { documentId: 'c1' } }]);
    screen.getByText('Back in the inbox');
  });

  test('a refusal is said, and nothing is offered', async () => {
    mockAnswer = () => {
      // As Strapi's base query gives it.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
      throw { status: 404, code: 'whatsapp.not_found', message: 'gone' };
    };
    renderInPanel(<Page selected={conversation()} />);
    press('e');
    await settled();
    expect(mockNotify).toHaveBeenCalledWith({ type: 'danger', message: 'It no longer exists, or it is no longer assigned to you.' });
    expect(undoStore.get()).toBeNull();
  });
});

describe('what may not be done is not offered', () => {
  test('without the permissions no key does anything', async () => {
    ['messages.send', 'contacts.edit', 'conversations.assign'].forEach((name) => mockDenied.add(`plugin::whatsapp.${name}`));
    opened.length = 0;
    renderInPanel(<Page selected={conversation({ assistant: sofia })} />);
    ['m', 's', 'e', 'g', 'p'].forEach((key) => press(key));
    await settled();
    expect([mockRequests, opened]).toEqual([[], []]);
  });
});

describe('a row', () => {
  const hover = (id: string) => fireEvent(rowOf(id), pointer('pointerover'));

  test('under the pointer its actions take the place of time and badge', async () => {
    renderInPanel(
      <Page>
        <Row shown={conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true })} />
      </Page>,
    );
    expect(screen.queryByRole('toolbar')).toBeNull();
    hover('c1');
    screen.getByRole('toolbar', { name: 'Actions for Ana Pérez' });
    fireEvent.click(screen.getByRole('switch', { name: 'Automatic · Sofía', checked: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Archive' }));
    await settled();
    expect(mockRequests.map(({ name }) => name)).toEqual(['mode', 'archive']);
    fireEvent.click(screen.getByRole('button', { name: 'More for Ana Pérez' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Edit the contact' }));
    expect(opened.at(-1)?.kind).toBe('edit-contact');
  });

  test('says what the assistant does, who wants a person, and what was missed', () => {
    const running = conversation({ documentId: 'a', assistant: sofia, turn: { state: 'running', dueAt: null } });
    const handoff = { reason: 'asked', at: new Date(T0).toISOString(), summary: null } as const;
    turnStore.tell({ conversation: 'a', activity: 'writing' }, T0);
    renderInPanel(
      <Page>
        <Row shown={running} />
        <Row shown={conversation({ documentId: 'b', handoff })} />
        <Row shown={conversation({ documentId: 'c', missedAt: new Date(T0).toISOString() })} />
      </Page>,
    );
    expect(rowOf('a').textContent).toContain('Sofía is writing…');
    expect(rowOf('b').textContent).toContain('Wants a person · waiting 4 min');
    screen.getByRole('img', { name: 'Came while the server was away; nobody has answered' });
  });

  /** A finger that goes over the row in steps of a second, so that nothing is a flick. */
  function swipe(id: string, ...xs: readonly number[]): HTMLElement {
    const sliding = rowOf(id).querySelector<HTMLElement>('a')?.parentElement;
    if (!sliding) throw new Error('A row slides.');
    Object.defineProperty(sliding, 'clientWidth', { value: 390 });
    Object.assign(window, { innerWidth: 390 });
    const at = (type: string, x: number, second: number) => {
      const event = pointer(type, { pointerType: 'touch', clientX: x });
      Object.defineProperty(event, 'timeStamp', { value: (second + 1) * 1000 });
      act(() => void sliding.dispatchEvent(event));
    };
    xs.forEach((x, index) => at(index === 0 ? 'pointerdown' : 'pointermove', x, index));
    at('pointerup', xs[xs.length - 1] ?? 0, xs.length);
    return sliding;
  }

  test('to the right it is archived, and letting go is no tap', async () => {
    renderInPanel(
      <Page>
        <Row shown={conversation()} />
      </Page>,
    );
    swipe('c1', 60, 90, 210);
    expect(fireEvent.click(screen.getByRole('link'))).toBe(false);
    await settled();
    expect(mockRequests).toEqual([{ name: 'archive', args: 'c1' }]);
  });

  test('to the left it is edited; a short way, and one from the edge, do nothing', async () => {
    opened.length = 0;
    renderInPanel(
      <Page>
        <Row shown={conversation()} />
      </Page>,
    );
    swipe('c1', 60, 90, 120);
    swipe('c1', 10, 90, 250);
    expect([mockRequests.length, opened.length]).toEqual([0, 0]);
    const sliding = swipe('c1', 300, 270, 150);
    await settled();
    expect(opened.map(({ kind }) => kind)).toEqual(['edit-contact']);
    expect(sliding.style.transform).toBe('');
  });

  test('who may not edit sees nothing move to the left', () => {
    mockDenied.add('plugin::whatsapp.contacts.edit');
    opened.length = 0;
    renderInPanel(
      <Page>
        <Row shown={conversation()} />
      </Page>,
    );
    swipe('c1', 300, 270, 150);
    expect(document.querySelector('[data-swipe]')).toBeNull();
    expect(opened).toEqual([]);
  });
});

describe('sending in automatic mode', () => {
  const automatic = conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true, turn: { state: 'running', dueAt: null } });
  function Sender() {
    const [shown, setShown] = useState(automatic);
    const { sendAsPerson, droppedAt } = useSentAsPerson(shown, () => undefined);
    return (
      <Page>
        <button onClick={() => sendAsPerson({ content: { type: 'text', text: { body: 'x' } } })}>{'send'}</button>
        <button onClick={() => setShown(conversation({ mode: 'manual', assistant: sofia }))}>{'switched'}</button>
        <output>{droppedAt === null ? 'kept' : 'dropped'}</output>
      </Page>
    );
  }

  test('once the server switched, the way back is offered and the draft is known to be dropped', async () => {
    renderInPanel(<Sender />);
    fireEvent.click(screen.getByRole('button', { name: 'send' }));
    expect(undoStore.get()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'switched' }));
    screen.getByText('Switched to manual');
    screen.getByText('dropped');
    fireEvent.click(screen.getByRole('button', { name: 'Back to automatic' }));
    await settled();
    expect(mockRequests).toEqual([{ name: 'mode', args: { documentId: 'c1', mode: 'automatic', assistant: 'keep' } }]);
  });

  test('a colleague’s switch is not mine to take back', () => {
    renderInPanel(<Sender />);
    fireEvent.click(screen.getByRole('button', { name: 'switched' }));
    expect(undoStore.get()).toBeNull();
    screen.getByText('kept');
  });
});

test('five scopes with their counts, the archive as an icon', () => {
  const onChange = jest.fn();
  renderInPanel(<Scopes view="mine" onChange={onChange} />);
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names).toEqual(['Mine14', 'Unassigned2', 'All27', 'Automatic9', 'Archived 99+']);
  fireEvent.click(screen.getByRole('button', { name: 'Archived 99+' }));
  expect(onChange).toHaveBeenCalledWith('archived');
});
