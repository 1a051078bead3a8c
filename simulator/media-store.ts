import { createHash, randomBytes } from 'node:crypto';
import { isAnimatedWebp, isOpusFile } from './file-content';
import type { StoredMedia } from './stored-media';

export interface NewMedia {
  phoneNumberId?: string | undefined;
  bytes: Buffer;
  mimeType: string;
  filename?: string | undefined;
  lifeMs: number;
  declaredSize?: number | undefined;
  declaredSha256?: string | undefined;
}

export interface MediaStore {
  add(file: NewMedia): StoredMedia;
  /** As the business sees it: expired ids are unknown. */
  get(id: string): StoredMedia | undefined;
  /** As the phone sees it: it has its own copy. */
  find(id: string): StoredMedia | undefined;
  delete(id: string): void;
  clear(): void;
}

export function createMediaStore(now: () => number): MediaStore {
  const files = new Map<string, StoredMedia>();
  return {
    add({ lifeMs, ...file }) {
      const media: StoredMedia = {
        ...file,
        id: createMediaId(),
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        isOpus: isOpusFile(file.bytes),
        isAnimated: isAnimatedWebp(file.bytes),
        expiresAt: now() + lifeMs,
      };
      files.set(media.id, media);
      return media;
    },
    get(id) {
      const media = files.get(id);
      return media !== undefined && now() < media.expiresAt ? media : undefined;
    },
    find: (id) => files.get(id),
    delete: (id) => files.delete(id),
    clear: () => files.clear(),
  };
}

function createMediaId(): string {
  return String(1_000_000_000_000_000n + (randomBytes(8).readBigUInt64BE() % 1_000_000_000_000_000n));
}
