import { useCallback } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { useText } from '../../../components/use-text';
import { undoStore } from './undo-store';
import type { ConversationRequests } from './use-conversation-requests';

interface ArchivingInput {
  readonly requests: ConversationRequests;
  /** Asked before it leaves the list; what is to be done after that comes back. */
  readonly onLeaving: (conversation: Conversation) => () => void;
}

/** Archives with a way back, and brings back from the archive. */
export function useArchiving({ requests, onLeaving }: ArchivingInput) {
  const t = useText();

  const archive = useCallback(
    async (conversation: Conversation) => {
      const { documentId } = conversation;
      const afterLeaving = onLeaving(conversation);
      const answer = await requests.archive(documentId);
      if (!answer) return;
      afterLeaving();
      undoStore.offer({
        // Rule 5 of the architecture, said aloud where it changed something.
        text: t(answer.undo.mode === 'manual' ? 'undo.archived-automatic' : 'undo.archived'),
        action: t('undo.undo'),
        undo: () => void requests.unarchive(documentId, answer.undo),
      });
    },
    [onLeaving, requests, t],
  );

  const unarchive = useCallback(
    async (conversation: Conversation) => {
      const afterLeaving = onLeaving(conversation);
      const answer = await requests.unarchive(conversation.documentId);
      if (!answer) return;
      afterLeaving();
      undoStore.offer({
        text: t('undo.unarchived'),
        action: t('undo.undo'),
        undo: () => void requests.archive(conversation.documentId),
      });
    },
    [onLeaving, requests, t],
  );

  return useCallback(
    (conversation: Conversation) => (conversation.archivedAt === null ? archive(conversation) : unarchive(conversation)),
    [archive, unarchive],
  );
}
