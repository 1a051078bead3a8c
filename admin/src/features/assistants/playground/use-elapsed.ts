import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** Whole seconds since then, counted on. */
export function useElapsed(since: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [since]);
  return Math.max(0, Math.floor((now - since) / SECOND_MS));
}
