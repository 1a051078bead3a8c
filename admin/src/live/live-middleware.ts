import { liveStore } from './live-store';
import { session, userOfToken } from './session';

import type { ReduxStore } from './redux-store';
import type { LiveClient } from './stream/live-client';

/**
 * Follows the admin's token in the redux store: the only place that lives on every page and on phones.
 * The stream's code is loaded when there is a token.
 */
export function createLiveMiddleware() {
  return (store: ReduxStore) => {
    follow(tokenOf(store), store);
    renewTemplatesOf(store);
    return <Action, Result>(next: (action: Action) => Result) =>
      (action: Action): Result => {
        const result = next(action);
        follow(tokenOf(store), store);
        return result;
      };
  };
}

/** The list is read again wherever it is shown; where nobody has its code yet, nobody shows it. */
function renewTemplatesOf(store: ReduxStore): void {
  let known = liveStore.get().templatesEpoch;
  liveStore.subscribe(() => {
    const { templatesEpoch } = liveStore.get();
    if (templatesEpoch === known) return;
    known = templatesEpoch;
    void import('../api/templates-api').then(({ invalidateTemplates }) => store.dispatch(invalidateTemplates()));
  });
}

let client: Promise<LiveClient> | null = null;
let user: string | null = null;

function follow(token: string | null, store: ReduxStore): void {
  if (token === session.token()) return;
  session.setToken(token);
  const nextUser = token === null ? null : userOfToken(token);
  if (nextUser !== user) {
    user = nextUser;
    liveStore.reset();
  }
  if (token !== null) client ??= startClient(store);
  // The token may have changed again while the code was loading.
  void client?.then((live) => live.useToken(session.token()));
}

async function startClient(store: ReduxStore): Promise<LiveClient> {
  const [{ createLiveClient }, { forgetGone }] = await Promise.all([import('./stream/live-client'), import('./forget-gone')]);
  forgetGone(store);
  return createLiveClient();
}

function tokenOf(store: ReduxStore): string | null {
  const state = store.getState();
  if (typeof state !== 'object' || state === null || !('admin_app' in state)) return null;
  const app = state.admin_app;
  if (typeof app !== 'object' || app === null || !('token' in app)) return null;
  return typeof app.token === 'string' && app.token !== '' ? app.token : null;
}
