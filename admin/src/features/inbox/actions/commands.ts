import { createContext, useContext } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';

/** What this person can do with a conversation as it is now; null where it may not be done, or makes no sense. */
export interface ConversationCommands {
  readonly toggleMode: (() => void) | null;
  /** Its assistant may answer here again, in automatic mode. */
  readonly enableAssistant: (() => void) | null;
  /** Back to automatic with its assistant enabled. */
  readonly handBack: (() => void) | null;
  readonly answerNow: (() => void) | null;
  readonly stop: (() => void) | null;
  /** Archives, or brings back. */
  readonly toggleArchive: (() => Promise<void>) | null;
  readonly editContact: (() => void) | null;
  readonly assign: (() => void) | null;
  /** A file with all that is kept of the contact. */
  readonly exportContact: (() => void) | null;
  /** Removes the contact with all that is kept, for ever; asked once more. */
  readonly eraseContact: (() => void) | null;
  /** What the assistant did here. */
  readonly seeRuns: () => void;
}

export const nothingAllowed: ConversationCommands = {
  toggleMode: null,
  enableAssistant: null,
  handBack: null,
  answerNow: null,
  stop: null,
  toggleArchive: null,
  editContact: null,
  assign: null,
  exportContact: null,
  eraseContact: null,
  seeRuns: () => undefined,
};

export type CommandsOf = (conversation: Conversation) => ConversationCommands;

export const CommandsContext = createContext<CommandsOf>(() => nothingAllowed);

/** Rows, header, thread and keys offer the same. */
export function useCommandsOf(): CommandsOf {
  return useContext(CommandsContext);
}
