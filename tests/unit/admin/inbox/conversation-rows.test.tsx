import { useState } from 'react';

import { act, fireEvent, screen } from '@testing-library/react';

import { pointer } from './automation';
import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { conversationActions as mockConversationActions, server } from './commands-server';
import { CommandsPage, opened, Row, rowOf, settled, startOver } from './commands-page';
import { renderInPanel } from '../page/with-panel';
import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';
import { useSentAsPerson } from '../../../../admin/src/features/inbox/actions/use-sent-as-person';
import { Scopes } from '../../../../admin/src/features/inbox/list/Scopes';
import { turnStore } from '../../../../admin/src/live/turn-store';
import { conversation, sofia, T0 } from '../builders';

const mockDenied = new Set<string>();
jest.mock('@strapi/strapi/admin', () => ({
  ...mockInboxAdmin(),
  useRBAC: (asked: readonly { action: string }[]) => ({
    isLoading: false,
    allowedActions: Object.fromEntries(asked.map(({ action }) => [action, !mockDenied.has(action)])),
  }),
}));
jest.mock('../../../../admin/src/api/conversation-actions-api', () => mockConversationActions());
jest.mock('../../../../admin/src/api/inbox-api', () => ({
  useWhatsappCountsQuery: () => ({ data: { data: { mine: 14, unassigned: 2, all: 27, automatic: 9, archived: 400 } }, refetch: jest.fn() }),
}));

beforeAll(prepareBrowser);
beforeEach(() => {
  mockDenied.clear();
  startOver();
});

describe('a row', () => {
  const hover = (id: string) => fireEvent(rowOf(id), pointer('pointerover'));

  test('under the pointer its actions take the place of time and badge', async () => {
    renderInPanel(
      <CommandsPage>
        <Row shown={conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true })} />
      </CommandsPage>,
    );
    expect(screen.queryByRole('toolbar')).toBeNull();
    hover('c1');
    screen.getByRole('toolbar', { name: 'Actions for Ana Pérez' });
    fireEvent.click(screen.getByRole('switch', { name: 'Automatic · Sofía', checked: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Archive' }));
    await settled();
    expect(server.requests.map(({ name }) => name)).toEqual(['mode', 'archive']);
    fireEvent.click(screen.getByRole('button', { name: 'More for Ana Pérez' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Edit the contact' }));
    expect(opened.at(-1)?.kind).toBe('edit-contact');
  });

  test('says what the assistant does, who wants a person, and what was missed', () => {
    const running = conversation({ documentId: 'a', assistant: sofia, turn: { state: 'running', dueAt: null } });
    const handoff = { reason: 'asked', at: new Date(T0).toISOString(), summary: null } as const;
    turnStore.tell({ conversation: 'a', activity: 'writing' }, T0);
    renderInPanel(
      <CommandsPage>
        <Row shown={running} />
        <Row shown={conversation({ documentId: 'b', handoff })} />
        <Row shown={conversation({ documentId: 'c', missedAt: new Date(T0).toISOString() })} />
      </CommandsPage>,
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
      <CommandsPage>
        <Row shown={conversation()} />
      </CommandsPage>,
    );
    swipe('c1', 60, 90, 210);
    expect(fireEvent.click(screen.getByRole('link'))).toBe(false);
    await settled();
    expect(server.requests).toEqual([{ name: 'archive', args: 'c1' }]);
  });

  test('to the left it is edited; a short way, and one from the edge, do nothing', async () => {
    renderInPanel(
      <CommandsPage>
        <Row shown={conversation()} />
      </CommandsPage>,
    );
    swipe('c1', 60, 90, 120);
    swipe('c1', 10, 90, 250);
    expect([server.requests.length, opened.length]).toEqual([0, 0]);
    const sliding = swipe('c1', 300, 270, 150);
    await settled();
    expect(opened.map(({ kind }) => kind)).toEqual(['edit-contact']);
    expect(sliding.style.transform).toBe('');
  });

  test('who may not edit sees nothing move to the left', () => {
    mockDenied.add('plugin::whatsapp.contacts.edit');
    renderInPanel(
      <CommandsPage>
        <Row shown={conversation()} />
      </CommandsPage>,
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
      <CommandsPage>
        <button onClick={() => sendAsPerson({ content: { type: 'text', text: { body: 'x' } } })}>{'send'}</button>
        <button onClick={() => setShown(conversation({ mode: 'manual', assistant: sofia }))}>{'switched'}</button>
        <output>{droppedAt === null ? 'kept' : 'dropped'}</output>
      </CommandsPage>
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
    expect(server.requests).toEqual([{ name: 'mode', args: { documentId: 'c1', mode: 'automatic', assistant: 'keep' } }]);
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
