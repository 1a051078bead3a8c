import { useMemo, useState } from 'react';

import type { ConversationView } from '../../../../../contracts/conversation';
import { useWhatsappConversationsQuery } from '../../../api/inbox-api';
import { useEntities } from '../../../live/entities';
import { useLive } from '../../../live/live-store';
import { conversationList } from '../model/conversation-list';

interface ListInput {
  readonly view: ConversationView;
  readonly q: string;
  readonly number: string | null;
  readonly userId: number | null;
}

/** One scope of the list, page by page, kept new by the stream. */
export function useConversationList({ view, q, number, userId }: ListInput) {
  const epochOfAll = useLive((state) => state.epoch);
  const returns = useEntities((state) => state.returns);
  // A list gets what comes back by the stream; what a search finds the server alone knows. Both only grow.
  const epoch = q === '' ? epochOfAll : epochOfAll + returns;
  const key = `${view}|${q}|${number}|${epoch}`;
  const [position, setPosition] = useState<{ cursor: string | null; key: string }>({ cursor: null, key });
  const cursor = position.key === key ? position.cursor : null;
  const { currentData, isFetching, isError, refetch } = useWhatsappConversationsQuery({ view, q, number, cursor, epoch });
  const live = useEntities(({ conversations }) => conversations);
  const gone = useEntities((state) => state.gone);
  const nextCursor = currentData?.meta.nextCursor ?? null;

  const rows = useMemo(
    () =>
      currentData
        ? conversationList({
            pages: currentData.data,
            live,
            gone,
            view,
            number,
            isSearching: q !== '',
            hasMore: nextCursor !== null,
            userId,
          })
        : [],
    [currentData, gone, live, nextCursor, number, q, userId, view],
  );

  return {
    rows,
    isLoading: !currentData && isFetching,
    isFailed: isError && !currentData,
    refetch,
    loadMore: () => {
      if (nextCursor !== null && !isFetching) setPosition({ cursor: nextCursor, key });
    },
  };
}
