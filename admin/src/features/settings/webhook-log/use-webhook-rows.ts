import { useEffect, useMemo, useRef, useState } from 'react';

import { useLazyWhatsappNewWebhooksQuery, useWhatsappWebhooksQuery, type WebhookFilter } from '../../../api/webhook-log-api';
import { useIsVisible } from '../../../components/use-is-visible';
import { liveSince, shownRows, withNews, type News } from './model/live-rows';

const POLL_MS = 2_000;

interface Position {
  readonly filter: WebhookFilter;
  readonly cursor: string | null;
  readonly news: News | null;
}

/** The log page by page; while `isLive` what comes and what changes is added every two seconds. */
export function useWebhookRows(filter: WebhookFilter, isLive: boolean) {
  const [position, setPosition] = useState<Position>({ filter, cursor: null, news: null });
  const { cursor, news } = position.filter === filter ? position : { cursor: null, news: null };
  const { currentData, isFetching, isError, refetch } = useWhatsappWebhooksQuery({ filter, cursor });
  const rows = useMemo(() => (currentData ? shownRows(currentData.data, news) : null), [currentData, news]);

  const reload = () => {
    setPosition({ filter, cursor: null, news: null });
    if (cursor === null) void refetch();
  };
  useNews({
    isOn: isLive && rows !== null,
    filter,
    rows: rows ?? [],
    onNews: (found) => setPosition({ filter, cursor, news: withNews(news, found) }),
    onGap: reload,
  });

  const nextCursor = currentData?.meta.nextCursor ?? null;
  return {
    rows,
    isFetching,
    isError,
    reload,
    hasMore: nextCursor !== null,
    loadMore: () => {
      if (nextCursor !== null && !isFetching) setPosition({ filter, cursor: nextCursor, news });
    },
  };
}

interface NewsOptions {
  readonly isOn: boolean;
  readonly filter: WebhookFilter;
  readonly rows: Parameters<typeof liveSince>[0];
  readonly onNews: (news: News) => void;
  /** More came than one answer holds: the list has to be read anew. */
  readonly onGap: () => void;
}

/** Asks what is new, one request after the other, while somebody looks. */
function useNews(options: NewsOptions): void {
  const isVisible = useIsVisible();
  const isOn = options.isOn && isVisible;
  const [read] = useLazyWhatsappNewWebhooksQuery();
  // What the last render knows: the timer outlives many of them.
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      const { filter, rows } = latest.current;
      const from = liveSince(rows, filter.since ?? 0);
      const { data: answer } = await read({ ...filter, since: from });
      if (isOver) return;
      // Another filter may have been chosen meanwhile.
      if (answer && latest.current.filter === filter) {
        if (answer.meta.nextCursor === null) latest.current.onNews({ from, rows: answer.data });
        else latest.current.onGap();
      }
      timer = setTimeout(() => void ask(), POLL_MS);
    };
    timer = setTimeout(() => void ask(), POLL_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOn, read]);
}
