import { useCallback, useMemo, useState } from 'react';

import { useWhatsappMessagesQuery } from '../../../api/inbox-api';
import { liveMessagesOf, useEntities } from '../../../live/entities';
import { useLive } from '../../../live/live-store';
import { threadMessages } from '../model/thread-messages';
import { useOutgoingMessages } from '../outgoing/outgoing-store';

/** The messages of one conversation from pages, stream and what is being sent. Mount it with the id as key. */
export function useThreadMessages(conversation: string) {
  const epoch = useLive((state) => state.epoch);
  const [position, setPosition] = useState<{ before: string | null; epoch: number }>({ before: null, epoch });
  const before = position.epoch === epoch ? position.before : null;
  const { data, isFetching, isError, refetch } = useWhatsappMessagesQuery({ conversation, before, epoch });
  const live = useEntities(liveMessagesOf(conversation));
  const allOutgoing = useOutgoingMessages();
  const outgoing = useMemo(() => allOutgoing.filter((message) => message.conversation === conversation), [allOutgoing, conversation]);
  const nextCursor = data?.meta.nextCursor ?? null;
  const messages = useMemo(
    () => (data ? threadMessages({ pages: data.data, live, outgoing, hasOlder: nextCursor !== null }) : []),
    [data, live, outgoing, nextCursor],
  );

  const loadOlder = useCallback(() => {
    if (nextCursor !== null && !isFetching) setPosition({ before: nextCursor, epoch });
  }, [epoch, isFetching, nextCursor]);

  return {
    messages,
    outgoing,
    isLoading: !data && isFetching,
    isFailed: isError && !data,
    isFetching,
    hasOlder: nextCursor !== null,
    refetch,
    loadOlder,
  };
}
