import { useEffect, useState } from 'react';

import type { ThreadItem } from '../model/thread-items';

interface ShowMessageInput {
  readonly items: readonly ThreadItem[];
  readonly scrollTo: (index: number) => void;
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
}

const MARKED_MS = 2_000;

/** Leads to a message, through older pages where it must, and marks it for a moment. */
export function useShowMessage({ items, scrollTo, hasOlder, loadOlder }: ShowMessageInput) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [marked, setMarked] = useState<string | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    const index = items.findIndex((item) => item.kind === 'message' && item.message.documentId === wanted);
    if (index !== -1) {
      scrollTo(index);
      setMarked(wanted);
      setWanted(null);
    } else if (hasOlder) {
      loadOlder();
    } else {
      setWanted(null);
    }
    // Runs again with each page; the functions are new at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [wanted, items, hasOlder]);

  useEffect(() => {
    if (marked === null) return undefined;
    const timer = setTimeout(() => setMarked(null), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);

  return { marked, showMessage: setWanted };
}
