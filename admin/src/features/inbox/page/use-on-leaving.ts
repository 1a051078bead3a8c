import { useCallback, useRef } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { nextRow } from '../list/next-row';

interface PageFacts {
  readonly isPhone: boolean;
  readonly selected: string | null;
  readonly close: () => void;
}

/** A conversation leaves the list: on a phone back to the list, else the focus goes to the next row. */
export function useOnLeaving(page: PageFacts): (conversation: Conversation) => () => void {
  const latest = useRef(page);
  latest.current = page;
  return useCallback(({ documentId }) => {
    const focusNext = nextRow(documentId);
    return () => {
      const { isPhone, selected, close } = latest.current;
      if (!isPhone) focusNext();
      else if (selected === documentId) close();
    };
  }, []);
}
