import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { assertKey, MediaGoneError, type MediaStore } from './media-store';

/** What we use of Strapi's upload provider (reference strapi-5.54: `strapi.plugin('upload').provider`). */
export interface UploadProvider {
  isPrivate(): Promise<boolean> | boolean;
  uploadStream(file: ProviderFile): Promise<unknown>;
  delete(file: ProviderFile): Promise<unknown>;
  getSignedUrl(file: ProviderFile): Promise<{ url: string }>;
}

/** The fields that providers read; they write `url` themselves. */
export interface ProviderFile {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  readonly size: number;
  readonly path: string;
  url?: string;
  stream?: Readable;
}

/** Reads bytes from a signed address on the server: the address itself never reaches a browser. */
export type FetchBytes = (url: string, range?: { readonly start: number; readonly end: number }) => Promise<Readable | null>;

const FOLDER = 'whatsapp';

/** Files at Strapi's upload provider, if it keeps them private. No Media Library row is made. */
export function createProviderStore({ provider, fetchBytes }: { provider: UploadProvider; fetchBytes: FetchBytes }): MediaStore {
  const fileOf = (key: string, facts: Partial<ProviderFile> = {}): ProviderFile => {
    assertKey(key);
    return { name: key, hash: key, ext: '', mime: 'application/octet-stream', size: 0, path: FOLDER, ...facts };
  };

  return {
    async put({ key, path, size, mimeType }) {
      // Providers count in kilobytes, and write the address into the object that they get.
      const file = fileOf(key, { mime: mimeType, size: size / 1024 });
      file.stream = createReadStream(path);
      await provider.uploadStream(file);
      return { key, url: file.url ?? null };
    },

    async read({ key, url }, range) {
      const signed = await provider.getSignedUrl(fileOf(key, url === null ? {} : { url }));
      const bytes = await fetchBytes(signed.url, range);
      if (!bytes) throw new MediaGoneError();
      return bytes;
    },

    async remove({ key, url }) {
      await provider.delete(fileOf(key, url === null ? {} : { url }));
    },
  };
}
