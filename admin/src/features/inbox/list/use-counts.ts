import { useEffect, useRef } from 'react';

import { useWhatsappCountsQuery } from '../../../api/inbox-api';
import { useEntities } from '../../../live/entities';
import { useLive } from '../../../live/live-store';

const REFRESH_MS = 2_000;

/** How many conversations each scope has; asked again, not too often, when conversations changed. */
export function useCounts() {
  const { data, refetch } = useWhatsappCountsQuery();
  const conversations = useEntities((state) => state.conversations);
  const gone = useEntities((state) => state.gone);
  const epoch = useLive((state) => state.epoch);
  const isFirst = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void refetch();
    }, REFRESH_MS);
  }, [conversations, gone, epoch, refetch]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return data?.data;
}
