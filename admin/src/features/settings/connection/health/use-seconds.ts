import { useEffect, useState } from 'react';

import { serverNow } from '../../../../live/live-store';

const STEP_MS = 5_000;

/** The server's time, renewed every few seconds: for "12 s ago". */
export function useSeconds(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
