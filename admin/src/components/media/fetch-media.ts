import { fetchBackend } from '../../live/backend';
import { session } from '../../live/session';
import { mediaCache } from './media-cache';

export type FetchedMedia = { readonly kind: 'ready' } | { readonly kind: 'missing' } | { readonly kind: 'unreachable' };

const running = new Map<string, Promise<FetchedMedia>>();

/** Brings the bytes into the cache; two bubbles with the same file ask once. */
export function fetchMedia(documentId: string): Promise<FetchedMedia> {
  if (mediaCache.peek(documentId)) return Promise.resolve({ kind: 'ready' });
  const known = running.get(documentId);
  if (known) return known;
  const request = load(documentId).finally(() => running.delete(documentId));
  running.set(documentId, request);
  return request;
}

async function load(documentId: string): Promise<FetchedMedia> {
  try {
    const blob = await readMediaBytes(documentId);
    if (blob === null) return { kind: 'missing' };
    mediaCache.put(documentId, blob);
    return { kind: 'ready' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Null where the file is not there for this person. The header carries the login, which `<img>` cannot send. */
export async function readMediaBytes(documentId: string): Promise<Blob | null> {
  const response = await fetchBackend(`/media/${documentId}`, await session.whenToken());
  if (response.ok) return response.blob();
  if (response.status >= 500 || response.status === 401) throw new Error(`The file could not be read: ${response.status}.`);
  return null;
}
