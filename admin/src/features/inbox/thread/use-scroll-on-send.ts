import { useEffect, useRef } from 'react';

/** One's own message is always shown, wherever one was reading. */
export function useScrollOnSend(outgoingCount: number, scrollToEnd: () => void): void {
  const before = useRef(outgoingCount);
  const scroll = useRef(scrollToEnd);
  scroll.current = scrollToEnd;
  useEffect(() => {
    if (outgoingCount > before.current) scroll.current();
    before.current = outgoingCount;
  }, [outgoingCount]);
}
