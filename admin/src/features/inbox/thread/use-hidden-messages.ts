import { useCallback, useMemo, useState } from 'react';

const MAX_KEPT = 500;

/** Failed messages that this person put away, in this browser only. */
export function useHiddenMessages(user: string) {
  const key = `whatsapp.hidden.${user}`;
  const [hidden, setHidden] = useState(() => read(key));
  const change = useCallback(
    (step: (before: readonly string[]) => readonly string[]) =>
      setHidden((before) => {
        const next = step(before);
        try {
          localStorage.setItem(key, JSON.stringify(next.slice(-MAX_KEPT)));
        } catch {
          // Hidden for as long as the page lives.
        }
        return next;
      }),
    [key],
  );
  return useMemo(
    () => ({
      isHidden: (documentId: string) => hidden.includes(documentId),
      hide: (documentId: string) => change((before) => [...before, documentId]),
      show: (documentId: string) => change((before) => before.filter((id) => id !== documentId)),
    }),
    [change, hidden],
  );
}

function read(key: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
