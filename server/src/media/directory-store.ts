import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { assertKey, MediaGoneError, type MediaStore } from './media-store';

/** Files in a folder outside of `public`, spread over subfolders by the beginning of their keys. */
export function createDirectoryStore(root: string): MediaStore {
  const placeOf = (key: string) => {
    assertKey(key);
    return path.join(root, key.slice(-2), key);
  };

  return {
    async put({ key, path: from }) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await move(from, place);
      await flush(place);
      return { key, url: null };
    },

    async read({ key }, range): Promise<Readable> {
      const place = placeOf(key);
      await stat(place).catch(() => {
        throw new MediaGoneError();
      });
      return createReadStream(place, range);
    },

    async remove({ key }) {
      await rm(placeOf(key), { force: true });
    },
  };
}

/** The temporary folder may be on another disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from, { force: true });
  }
}

/** A row must never tell of bytes that a power cut takes away. */
async function flush(place: string): Promise<void> {
  const file = await open(place, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
