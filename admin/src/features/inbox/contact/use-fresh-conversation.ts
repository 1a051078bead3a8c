import { useCallback } from 'react';

import { useLazyWhatsappConversationQuery } from '../../../api/inbox-api';
import { entities } from '../../../live/entities';
import { liveStore } from '../../../live/live-store';

/** Reads a conversation anew, when something that it shows was changed by another request. */
export function useFreshConversation(): (documentId: string) => Promise<void> {
  const [read] = useLazyWhatsappConversationQuery();
  return useCallback(
    async (documentId) => {
      // Where this fails the stream tells it a moment later.
      const { data } = await read({ documentId, epoch: liveStore.get().epoch });
      if (data) entities.apply({ conversations: [data.data] });
    },
    [read],
  );
}
