import type { ReactNode } from 'react';

import { configureStore } from '@reduxjs/toolkit';
import { createApi } from '@reduxjs/toolkit/query/react';
import { Provider } from 'react-redux';

import { forgetGone } from '../../../../admin/src/live/forget-gone';
import { inboxAdmin } from '../inbox/panel';

type Answer = { readonly data: unknown } | { readonly error: unknown };

/** What was asked, and what is answered. A path without an answer is one that cannot be reached. */
export const server = {
  asked: [] as string[],
  answers: new Map<string, Answer>(),
  startOver(): void {
    server.asked.length = 0;
    server.answers.clear();
  },
};
export const noSuch = {
  error: { status: 404, name: 'NotFoundError', code: 'whatsapp.not_found', message: 'There is no such conversation.' },
};

const adminApi = createApi({
  reducerPath: 'adminApi',
  async baseQuery(request: string | { readonly url: string }) {
    const url = typeof request === 'string' ? request : request.url;
    server.asked.push(url);
    await Promise.resolve();
    return server.answers.get(url) ?? { error: { status: 'FETCH_ERROR' } };
  },
  endpoints: () => ({}),
});

/** `@strapi/strapi/admin` with the real cache of requests. */
export const adminWithCache = () => ({ ...inboxAdmin(), adminApi });

export function createStore() {
  const store = configureStore({
    reducer: { [adminApi.reducerPath]: adminApi.reducer },
    middleware: (usual) => usual({ serializableCheck: false, immutableCheck: false }).concat(adminApi.middleware),
  });
  forgetGone(store as { getState(): unknown; dispatch(action: unknown): unknown });
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  /** All that the cache holds, as one text. */
  const cached = () => JSON.stringify(store.getState().adminApi.queries);
  return { wrapper, cached };
}
