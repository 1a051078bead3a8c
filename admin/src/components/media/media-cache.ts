import { session, userOfToken } from '../../live/session';

export interface CachedMedia {
  readonly blob: Blob;
  /** Of this tab; lives as long as it is kept here. */
  readonly url: string;
}

interface Entry extends CachedMedia {
  users: number;
}

/** Beyond this the files that nobody shows go, the longest unused first. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_FILES = 200;

/** In the order of use, the latest last. */
let entries = new Map<string, Entry>();
let owner: string | null = null;

/** Bytes of files by document id, so that a bubble that comes back into view asks nobody. */
export const mediaCache = {
  /** Keeps a file for a bubble; call `release` when it is no longer shown. Null where it is not here. */
  retain(documentId: string): CachedMedia | null {
    forgetOthers();
    const entry = entries.get(documentId);
    if (!entry) return null;
    entry.users += 1;
    entries.delete(documentId);
    entries.set(documentId, entry);
    return entry;
  },
  release(documentId: string): void {
    const entry = entries.get(documentId);
    if (!entry) return;
    entry.users = Math.max(0, entry.users - 1);
    evict();
  },
  put(documentId: string, blob: Blob): void {
    forgetOthers();
    if (entries.has(documentId)) return;
    entries.set(documentId, { blob, url: URL.createObjectURL(blob), users: 0 });
    evict(documentId);
  },
  peek(documentId: string): CachedMedia | null {
    forgetOthers();
    return entries.get(documentId) ?? null;
  },
  clear(): void {
    entries.forEach(({ url }) => URL.revokeObjectURL(url));
    entries = new Map();
  },
};

/** What one person loaded is not the next one's who logs in here. */
function forgetOthers(): void {
  const token = session.token();
  const user = token === null ? null : userOfToken(token);
  if (user !== owner) mediaCache.clear();
  owner = user;
}

/** `newest` stays in any case: it is about to be shown. */
function evict(newest?: string): void {
  let bytes = 0;
  for (const { blob } of entries.values()) bytes += blob.size;
  for (const [documentId, { users, blob, url }] of entries) {
    if (bytes <= MAX_BYTES && entries.size <= MAX_FILES) return;
    if (users > 0 || documentId === newest) continue;
    URL.revokeObjectURL(url);
    entries.delete(documentId);
    bytes -= blob.size;
  }
}
