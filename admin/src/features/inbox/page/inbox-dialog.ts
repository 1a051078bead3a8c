import { createContext, useContext } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';

/** What stands over the inbox, whichever conversation is open below it. */
export type InboxDialog =
  | { readonly kind: 'edit-contact'; readonly conversation: Conversation }
  | { readonly kind: 'assign'; readonly conversation: Conversation }
  | { readonly kind: 'runs'; readonly conversation: Conversation }
  | { readonly kind: 'export'; readonly conversation: Conversation }
  | {
      readonly kind: 'erase';
      readonly conversation: Conversation;
      readonly onErased: () => void;
      /** Null for those who may not export. */
      readonly onExport: (() => void) | null;
    }
  | { readonly kind: 'keyboard' }
  | { readonly kind: 'help' };

export const InboxDialogContext = createContext<(dialog: InboxDialog) => void>(() => undefined);

export function useOpenInboxDialog(): (dialog: InboxDialog) => void {
  return useContext(InboxDialogContext);
}
