import type { Readable } from 'node:stream';

/** Where the bytes of a file lie; kept in its row. */
export interface StoredAt {
  readonly key: string;
  /** What an upload provider needs to find it again. */
  readonly url: string | null;
}

export interface FileToStore {
  readonly key: string;
  /** It may be moved away from here. */
  readonly path: string;
  readonly size: number;
  readonly mimeType: string;
}

/** Holds files privately, under names that say nothing. Two drivers: `directory` and `upload-provider`. */
export interface MediaStore {
  put(file: FileToStore): Promise<StoredAt>;
  /**
   * Bytes from `start` to `end`, both included; all without a range.
   * @throws MediaGoneError when there is no such file
   */
  read(at: StoredAt, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  remove(at: StoredAt): Promise<void>;
}

/** The row is here, the bytes are not. */
export class MediaGoneError extends Error {
  constructor() {
    super('The file is no longer in the media store.');
    this.name = 'MediaGoneError';
  }
}

const KEY = /^[a-z0-9]{2,48}$/;

/** @throws when a key could lead anywhere but to a file of ours */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error('[whatsapp] A storage key must be lower-case letters and digits.');
}
