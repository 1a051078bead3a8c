import type { ReactNode } from 'react';

/** Stands in for `@strapi/strapi/admin`, which needs the whole admin around it. */
export function strapiAdmin({ denied = [] }: { denied?: readonly string[] } = {}) {
  const hooks: unknown = new Proxy({}, { get: () => () => [() => Promise.resolve({}), { isLoading: false }] });
  const api = { enhanceEndpoints: () => api, injectEndpoints: () => hooks, util: {} };
  return {
    adminApi: api,
    useRBAC: (asked: readonly { action: string }[]) => ({
      isLoading: false,
      allowedActions: Object.fromEntries(asked.map(({ action }) => [action, !denied.includes(action)])),
    }),
    useNotification: () => ({ toggleNotification: () => undefined }),
    useStrapiApp: () => undefined,
    attemptTokenRefresh: () => Promise.resolve('token'),
    Page: {
      Title: () => null,
      Loading: ({ children }: { children: ReactNode }) => <p>{children}</p>,
      NoPermissions: () => <p>no permissions</p>,
    },
  };
}
