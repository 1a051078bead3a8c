import { useCallback } from 'react';

import { useMatch, useNavigate, useSearchParams } from 'react-router-dom';

import type { ConversationView } from '../../../../../contracts/conversation';
import { PLUGIN_ID } from '../../../../../contracts/permissions';

/** In the order of the scopes. */
export const conversationViews: readonly ConversationView[] = ['mine', 'unassigned', 'all', 'automatic', 'archived'];

const root = `/plugins/${PLUGIN_ID}`;

/** Meta's id of a business number. */
const NUMBER = /^\d{5,25}$/;

/** Selection, scope, number and search live in the address: they survive a reload and can be sent to somebody. */
export function useInboxAddress() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const selected = useMatch(`${root}/c/:documentId`)?.params.documentId ?? null;
  const view = conversationViews.find((known) => known === search.get('view')) ?? 'all';
  const q = search.get('q') ?? '';
  const wanted = search.get('number') ?? '';

  const change = useCallback(
    (name: 'view' | 'q' | 'number', value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const query = search.toString();
  const suffix = query === '' ? '' : `?${query}`;

  return {
    selected,
    view,
    q,
    /** Only conversations of this business number; null: of all. */
    number: NUMBER.test(wanted) ? wanted : null,
    setView: (next: ConversationView) => change('view', next),
    setNumber: (next: string) => change('number', next),
    setQ: useCallback((next: string) => change('q', next), [change]),
    addressOf: (documentId: string) => `${root}/c/${documentId}${suffix}`,
    close: () => navigate(`${root}${suffix}`),
  };
}
