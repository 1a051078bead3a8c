import { useEffect, useRef } from 'react';

import { useNotifyAT } from '@strapi/design-system';

import type { Message } from '../../../../../contracts/message';
import { useMessageLabels } from './message-labels';

/**
 * Reads new messages out. Not `aria-live` on the thread: a live log would read the history again
 * whenever older messages are put before it.
 */
export function useAnnounceNew(messages: readonly Message[], contactName: string): void {
  const { notifyLog } = useNotifyAT();
  const { spokenLabel } = useMessageLabels(contactName);
  const announced = useRef<string | null>(null);
  const newest = messages.findLast(({ direction }) => direction === 'inbound');

  useEffect(() => {
    if (!newest) return;
    const isFirst = announced.current === null;
    if (!isFirst && announced.current !== newest.documentId) notifyLog(spokenLabel(newest));
    announced.current = newest.documentId;
  }, [newest, notifyLog, spokenLabel]);
}
