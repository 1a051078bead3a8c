import type { ReactElement } from 'react';

import { CommandsContext, nothingAllowed, type ConversationCommands } from '../../../../admin/src/features/inbox/actions/commands';
import { renderInPanel } from '../page/with-panel';

/** All commands as mocks; what a test takes away is null. */
export function commands(change: Partial<ConversationCommands> = {}): ConversationCommands {
  return {
    ...nothingAllowed,
    toggleMode: jest.fn(),
    enableAssistant: null,
    handBack: jest.fn(),
    answerNow: jest.fn(),
    stop: jest.fn(),
    toggleArchive: jest.fn(() => Promise.resolve()),
    editContact: jest.fn(),
    assign: jest.fn(),
    seeRuns: jest.fn(),
    ...change,
  };
}

/** A part of the inbox for somebody who may do these. */
export function renderWithCommands(element: ReactElement, allowed: ConversationCommands) {
  return renderInPanel(<CommandsContext.Provider value={() => allowed}>{element}</CommandsContext.Provider>);
}

/** jsdom has no pointer events: what they carry besides a mouse's has to be put on by hand. */
export function pointer(
  type: string,
  { clientX = 0, ...more }: { readonly clientX?: number; readonly [name: string]: unknown } = {},
): MouseEvent {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY: 50 });
  return Object.assign(event, { pointerType: 'mouse', isPrimary: true, ...more });
}
