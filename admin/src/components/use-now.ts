import { useEffect, useState } from 'react';

import { serverNow } from '../live/live-store';

const MINUTE_MS = 60_000;

/** The server's time, renewed each minute, and at `nextAt` where something changes then. */
export function useNow(nextAt: number | null = null): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const untilNext = nextAt === null || nextAt <= now ? MINUTE_MS : nextAt - now;
    const timer = setTimeout(() => setNow(serverNow()), Math.min(MINUTE_MS, untilNext));
    return () => clearTimeout(timer);
  }, [now, nextAt]);
  return now;
}
