import { act, fireEvent, screen } from '@testing-library/react';

import { commands, renderWithCommands } from './automation';
import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { NotedAssistantContext } from '../../../../admin/src/features/inbox/mode/assistant-note';
import { AssistantStrip } from '../../../../admin/src/features/inbox/strip/AssistantStrip';
import { turnStore } from '../../../../admin/src/live/turn-store';
import type { Conversation } from '../../../../contracts/conversation';
import { conversation, sofia, T0 } from '../builders';

jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
beforeAll(prepareBrowser);
beforeEach(() => {
  jest.useFakeTimers({ now: T0 });
  turnStore.clear();
});
afterEach(() => jest.useRealTimers());

const noted = { ...sofia, note: 'Simulator (scripted, no AI)' };
const automatic = (change: Partial<Conversation> = {}) =>
  conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true, ...change });
const text = (element: Element | null) => element?.textContent ?? '';

describe('the strip', () => {
  const open = (shown: Conversation, allowed = commands(), droppedAt: number | null = null) => {
    renderWithCommands(
      <NotedAssistantContext.Provider value={shown.assistant}>
        <AssistantStrip conversation={shown} droppedAt={droppedAt} />
      </NotedAssistantContext.Provider>,
      allowed,
    );
    return { allowed, strip: () => document.querySelector<HTMLElement>('[data-strip]') };
  };
  const waiting = { turn: { state: 'waiting', dueAt: new Date(T0 + 5_000).toISOString() } } as const;
  const running = { turn: { state: 'running', dueAt: null } } as const;

  test('counts down and can be hurried or stopped', () => {
    const { allowed, strip } = open(automatic(waiting));
    expect(text(strip())).toContain('Sofía answers in 5 s, in case Ana keeps writing');
    act(() => jest.advanceTimersByTime(2_000));
    expect(text(strip())).toContain('Sofía answers in 3 s');
    fireEvent.click(screen.getByRole('button', { name: 'Answer now' }));
    fireEvent.click(screen.getByRole('button', { name: /^Stop/ }));
    expect([allowed.answerNow, allowed.stop].map((command) => jest.mocked(command ?? jest.fn()).mock.calls.length)).toEqual([1, 1]);
    act(() => jest.advanceTimersByTime(3_000));
    expect(text(strip())).toContain('Sofía is about to answer…');
  });

  test('follows what the stream tells', () => {
    const { allowed, strip } = open(automatic(running));
    expect(text(strip())).toContain('Sofía is answering…');
    act(() => turnStore.tell({ conversation: 'c1', activity: 'searching', source: 'products' }, T0));
    expect(text(strip())).toContain('Sofía is searching products…');
    fireEvent.click(screen.getByRole('button', { name: 'products' }));
    expect(allowed.seeRuns).toHaveBeenCalled();
    act(() => turnStore.tell({ conversation: 'c1', activity: 'writing' }, T0));
    act(() => jest.advanceTimersByTime(4_000));
    expect(text(strip())).toContain('Sofía is writing… 4 s');
    expect(screen.queryByRole('button', { name: 'Answer now' })).toBeNull();
  });

  test('is silent while the conversation has no turn, whatever the stream said', () => {
    turnStore.tell({ conversation: 'c1', activity: 'writing' }, T0);
    expect(open(automatic()).strip()).toBeNull();
  });

  test('what was dropped is told for a moment, what failed until somebody goes on', () => {
    const dropped = open(conversation({ assistant: sofia }), commands(), T0);
    expect(text(dropped.strip())).toContain('You answered. Sofía’s draft was dropped.');
    act(() => jest.advanceTimersByTime(7_000));
    expect(dropped.strip()).toBeNull();

    const handoff = { reason: 'failure', at: new Date(T0).toISOString(), summary: null } as const;
    const failed = open(conversation({ assistant: sofia, handoff }));
    expect(text(failed.strip())).toContain('the provider did not respond');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(failed.allowed.handBack).toHaveBeenCalled();
  });

  test('an assistant that is off here can be enabled', () => {
    const enableAssistant = jest.fn();
    open(automatic({ assistantEnabled: false }), commands({ enableAssistant }));
    fireEvent.click(screen.getByRole('button', { name: 'Enable Sofía' }));
    expect(enableAssistant).toHaveBeenCalled();
  });

  test('the note stands beside the name', () => {
    open(automatic({ ...running, assistant: noted }));
    screen.getByTitle(noted.note);
  });
});
