import { useMemo } from 'react';

import { trayOf } from '../composer/tray/trays';
import { useTray } from '../composer/tray/use-tray';
import { useDraft } from '../composer/use-draft';
import { toPendingMessage } from '../outgoing/outgoing-message';
import { useOutgoingMessages } from '../outgoing/outgoing-store';
import { useMe } from '../thread/use-me';
import { useSend } from '../thread/use-send';

/** What was written in one conversation and never reached the server. It stays in this browser until somebody discards it. */
export function useKept(conversation: string) {
  const { id } = useMe();
  const draft = useDraft(id, conversation);
  const tray = trayOf(id, conversation);
  const { items } = useTray(tray);
  const { queue } = useSend(conversation);
  const outgoing = useOutgoingMessages();
  const unsent = useMemo(
    () =>
      outgoing
        // Of a reaction nothing is to be kept; what is on its way may arrive.
        .filter(({ conversation: of, content, state }) => of === conversation && content.type !== 'reaction' && state.kind !== 'sending')
        .map((message) => ({ correlationId: message.correlationId, text: toPendingMessage(message).text })),
    [conversation, outgoing],
  );
  return {
    draft: draft.text,
    discardDraft: () => draft.setText(''),
    unsent,
    discardUnsent: queue.discard,
    files: items,
    discardFile: tray.remove,
    isEmpty: draft.text.trim() === '' && unsent.length === 0 && items.length === 0,
  };
}
