import { PLUGIN_ID } from '../../../contracts/permissions';

/**
 * Plain `fetch` on purpose: Strapi's fetch client renews the token on 401, and in the background
 * that would keep an idle login alive for ever.
 */
export function fetchBackend(path: `/${string}`, token: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${window.strapi.backendURL}/${PLUGIN_ID}${path}`, {
    ...init,
    cache: 'no-store',
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });
}
