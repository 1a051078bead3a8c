import { useEffect, useRef } from 'react';

import { useNotifyAT } from '@strapi/design-system';

/** Not more often than this: a turn goes from reading to writing within seconds. */
const SPACING_MS = 4_000;

/** Reads out what the assistant does, politely, the newest after a pause; `null` is silent. */
export function useAnnounceStrip(words: string | null): void {
  const { notifyStatus } = useNotifyAT();
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (words === null || words === said.current) return undefined;
    const timer = setTimeout(
      () => {
        lastAt.current = Date.now();
        said.current = words;
        notifyStatus(words);
      },
      Math.max(0, lastAt.current + SPACING_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [notifyStatus, words]);
}
