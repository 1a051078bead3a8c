import { useState } from 'react';

import { useSearchParams } from 'react-router-dom';

import { useWhatsappAuditQuery } from '../../../api/audit-api';
import { readAuditFilter } from './model/audit-filter';

/** Filtered as the address says, page by page. */
export function useAuditList() {
  const [search, setSearch] = useSearchParams();
  const filter = readAuditFilter(search);
  const key = `${filter.action}|${filter.userId}`;
  const [position, setPosition] = useState<{ readonly key: string; readonly cursor: string | null }>({ key, cursor: null });
  const cursor = position.key === key ? position.cursor : null;
  const { currentData, isFetching, isError, refetch } = useWhatsappAuditQuery({ ...filter, cursor });
  const nextCursor = currentData?.meta.nextCursor ?? null;
  return {
    filter,
    entries: currentData?.data ?? null,
    isFetching,
    isError,
    retry: () => void refetch(),
    hasMore: nextCursor !== null,
    loadMore: () => {
      if (nextCursor !== null && !isFetching) setPosition({ key, cursor: nextCursor });
    },
    setFilter: (name: 'action' | 'user', value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setSearch({}, { replace: true }),
  };
}
