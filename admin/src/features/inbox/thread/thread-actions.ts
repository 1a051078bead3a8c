import { createContext, useContext } from 'react';

import type { Message } from '../../../../../contracts/message';

/** What a bubble can ask for. */
export interface ThreadActions {
  /** Sends a failed or uncertain message again, as a new one. */
  readonly sendAgain: (message: Message) => void;
  readonly confirmArrived: (message: Message) => void;
  readonly chooseTemplate: () => void;
  readonly copy: (message: Message) => void;
  readonly hide: (message: Message) => void;
  readonly reply: (message: Message) => void;
  /** `null` takes our reaction back. */
  readonly react: (message: Message, emoji: string | null) => void;
  readonly showInfo: (message: Message) => void;
  readonly saveAsObject: (message: Message) => void;
  readonly retryPending: (correlationId: string) => void;
  readonly discardPending: (correlationId: string) => void;
  readonly canSend: boolean;
  /** Reactions are messages: outside of the window they are refused. */
  readonly canReact: boolean;
  readonly canSaveObjects: boolean;
}

export const ThreadActionsContext = createContext<ThreadActions | null>(null);

export function useThreadActions(): ThreadActions {
  const actions = useContext(ThreadActionsContext);
  if (!actions) throw new Error('Bubbles must be inside a ThreadActionsContext.');
  return actions;
}
