import type { Conversation } from '../../../../../contracts/conversation';
import { entities } from '../../../live/entities';
import { useCommandsOf, type ConversationCommands } from '../actions/commands';
import { undoStore } from '../actions/undo-store';
import { useSingleKey } from '../page/use-single-key';

type Command = Exclude<keyof ConversationCommands, 'seeRuns'>;

/** Keys for the conversation that has the focus in the list, else for the one that is open. */
export function useConversationKeys(selected: Conversation | null): void {
  const commandsOf = useCommandsOf();
  const run = (name: Command) => (): boolean => {
    const conversation = focusedRow() ?? selected;
    const command = conversation && commandsOf(conversation)[name];
    void command?.();
    return Boolean(command);
  };
  useSingleKey('m', run('toggleMode'));
  useSingleKey('s', run('stop'));
  useSingleKey('e', run('toggleArchive'));
  useSingleKey('g', run('assign'));
  useSingleKey('p', run('editContact'));
  useSingleKey('z', undoStore.take);
}

/** A row tells its conversation to the store when it gets the focus. */
function focusedRow(): Conversation | null {
  const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return id === undefined ? null : (entities.get().conversations.get(id) ?? null);
}
