import { createContext, useContext } from 'react';

/** What bubbles may offer where they stand; a preview offers nothing. */
export interface BubbleOffers {
  readonly startConversation: ((contact: { readonly phone: string; readonly name: string }) => void) | null;
  /** Leads to the message that was answered. */
  readonly showMessage: ((documentId: string) => void) | null;
  /** What came as it came is for those who look after the connection. */
  readonly canSeeRaw: boolean;
}

export const BubbleContext = createContext<BubbleOffers>({ startConversation: null, showMessage: null, canSeeRaw: false });

export function useBubbleOffers(): BubbleOffers {
  return useContext(BubbleContext);
}
