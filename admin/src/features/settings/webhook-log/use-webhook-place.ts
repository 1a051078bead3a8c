import { useMemo } from 'react';

import { useSearchParams } from 'react-router-dom';

import type { WebhookFilter } from '../../../api/webhook-log-api';
import { serverNow } from '../../../live/live-store';
import { readWebhookPlace, sinceOf, type WebhookPlace } from './model/webhook-filter';

export interface WebhookAddress extends Omit<WebhookPlace, 'filter'> {
  readonly filter: WebhookFilter;
  readonly isFiltered: boolean;
  readonly set: (name: 'kind' | 'state' | 'day' | 'open', value: string) => void;
  readonly clear: () => void;
}

/** Filters and the open webhook live in the address: they survive a reload and can be sent to somebody. */
export function useWebhookPlace(): WebhookAddress {
  const [search, setSearch] = useSearchParams();
  const {
    filter: { kind, state },
    day,
    open,
  } = readWebhookPlace(search);
  // A beginning that moved with the clock would be another list each time.
  const since = useMemo(() => sinceOf(day, serverNow()), [day]);
  const filter = useMemo(() => ({ kind, state, since }), [kind, state, since]);
  return {
    filter,
    day,
    open,
    isFiltered: kind !== null || state !== null || day !== null,
    set: (name, value) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setSearch(open === null ? {} : { open }, { replace: true }),
  };
}
