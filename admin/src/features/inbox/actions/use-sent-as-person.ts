import { useCallback, useEffect, useRef, useState } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { useText } from '../../../components/use-text';
import { serverNow } from '../../../live/live-store';
import type { Draft } from '../outgoing/draft';
import { undoStore } from './undo-store';
import { useConversationRequests } from './use-conversation-requests';

/**
 * Sending in automatic mode switches to manual. That is said once the server has done so, with the way back; and
 * what the assistant was writing just then is dropped.
 */
export function useSentAsPerson(conversation: Conversation, send: (draft: Draft) => void) {
  const { documentId, mode } = conversation;
  const t = useText();
  const { toAutomatic } = useConversationRequests();
  const latest = useRef(conversation);
  latest.current = conversation;
  const sentInAutomatic = useRef<{ readonly wasRunning: boolean } | null>(null);
  const [droppedAt, setDroppedAt] = useState<number | null>(null);

  const sendAsPerson = useCallback(
    (draft: Draft) => {
      const { mode: before, turn } = latest.current;
      if (before === 'automatic') sentInAutomatic.current = { wasRunning: turn?.state === 'running' };
      send(draft);
    },
    [send],
  );

  useEffect(() => {
    const sent = sentInAutomatic.current;
    if (mode === 'automatic' || !sent) return;
    sentInAutomatic.current = null;
    if (sent.wasRunning) setDroppedAt(serverNow());
    undoStore.offer({ text: t('undo.manual'), action: t('undo.back'), undo: () => void toAutomatic(documentId, 'keep') });
  }, [documentId, mode, t, toAutomatic]);

  return { sendAsPerson, droppedAt };
}
