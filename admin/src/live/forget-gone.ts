import { entities } from './entities';
import type { ReduxStore } from './redux-store';

/** What leaves this person's scope leaves the cache of the panel's requests too, whichever page is open. */
export function forgetGone(store: ReduxStore): void {
  let known = entities.get().gone;
  entities.subscribe(() => {
    const { gone } = entities.get();
    const left = new Set([...gone].filter((id) => !known.has(id)));
    known = gone;
    if (left.size === 0) return;
    void import('../api/forget-conversations').then(({ forgetConversations }) => forgetConversations(store, left));
  });
}
