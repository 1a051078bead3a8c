import type { ReactNode } from 'react';

import { act, fireEvent } from '@testing-library/react';

import { CommandsContext } from '../../../../admin/src/features/inbox/actions/commands';
import { undoStore } from '../../../../admin/src/features/inbox/actions/undo-store';
import { UndoToast } from '../../../../admin/src/features/inbox/actions/UndoToast';
import { useCommandsOfPerson } from '../../../../admin/src/features/inbox/actions/use-commands-of';
import { setSingleKeys } from '../../../../admin/src/features/inbox/keys/single-keys';
import { useConversationKeys } from '../../../../admin/src/features/inbox/keys/use-conversation-keys';
import { ListRow } from '../../../../admin/src/features/inbox/list/ListRow';
import { nextRow } from '../../../../admin/src/features/inbox/list/next-row';
import type { InboxDialog } from '../../../../admin/src/features/inbox/page/inbox-dialog';
import { entities } from '../../../../admin/src/live/entities';
import { turnStore } from '../../../../admin/src/live/turn-store';
import type { Conversation } from '../../../../contracts/conversation';
import { T0 } from '../builders';
import { server } from './commands-server';

/** Dialogs that were opened. */
export const opened: InboxDialog[] = [];

export function startOver(): void {
  server.startOver();
  opened.length = 0;
  entities.clear();
  turnStore.clear();
  act(() => undoStore.dismiss());
  setSingleKeys(true);
}

/** What the page puts around its parts. */
export function CommandsPage({ children, selected = null }: { children?: ReactNode; selected?: Conversation | null }) {
  const commandsOf = useCommandsOfPerson({ open: (dialog) => opened.push(dialog), onLeaving: ({ documentId }) => nextRow(documentId) });
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

export function Row({ shown }: { shown: Conversation }) {
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

/** Long enough for what is not going to happen. */
export const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
export const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });

export function rowOf(id: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-row=${id}]`);
  if (!row) throw new Error(`No row ${id}.`);
  return row;
}
