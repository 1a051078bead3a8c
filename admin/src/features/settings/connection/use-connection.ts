import { useCallback, useEffect, useState } from 'react';

import type { ConnectionState, ConnectionStep } from '../../../../../contracts/connection';
import { useWhatsappConnectionQuery } from '../../../api/connection-api';
import { useIsVisible } from '../../../components/use-is-visible';
import { isWaiting, pollingInterval, WATCH_MS } from './model/waiting';

interface Watched {
  readonly state: ConnectionState | null;
  readonly isError: boolean;
  readonly retry: () => void;
  /** False: it waited too long and asks no more. */
  readonly isWatching: boolean;
  /** The person is there: it may go on asking. */
  readonly watch: () => void;
}

/**
 * The state of the connection; asked again every 2 s while the open step waits for something and the page is seen.
 * @param openOf the step that is open; null: none is
 */
export function useConnection(openOf: (state: ConnectionState) => ConnectionStep | null): Watched {
  const [interval, setInterval] = useState(0);
  const isVisible = useIsVisible();
  const { isWatched, watch } = useWatch();
  const { data, isError, refetch } = useWhatsappConnectionQuery(undefined, {
    pollingInterval: interval,
    // What another tab, the terminal or Meta changed meanwhile.
    refetchOnMountOrArgChange: true,
  });
  const state = data?.data ?? null;
  const open = state === null ? null : openOf(state);
  const waits = state !== null && open !== null && isWaiting(state, open);
  const wanted = pollingInterval({ isWaiting: waits, isVisible, isWatched });
  // Derived of what the query answers, so it can only be given to it in the next render.
  useEffect(() => setInterval(wanted), [wanted]);

  return { state, isError, retry: () => void refetch(), isWatching: !waits || isWatched, watch };
}

function useWatch() {
  const [since, setSince] = useState(() => Date.now());
  const [isWatched, setIsWatched] = useState(true);
  useEffect(() => {
    setIsWatched(true);
    const timer = setTimeout(() => setIsWatched(false), WATCH_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return { isWatched, watch: useCallback(() => setSince(Date.now()), []) };
}
