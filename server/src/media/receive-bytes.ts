import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ReceivedBytes {
  /** A file of our own, to be moved away or removed. */
  readonly path: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** More bytes than allowed: reading stopped. */
export class TooManyBytesError extends Error {
  constructor(readonly limit: number) {
    super(`More than ${limit} bytes.`);
    this.name = 'TooManyBytesError';
  }
}

/** Writes a stream into a temporary file, counting and hashing on the way. Nothing remains of what failed. */
export async function receiveBytes(
  stream: Readable,
  { folder, limit, signal }: { folder: string; limit: number; signal?: AbortSignal | undefined },
): Promise<ReceivedBytes> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = path.join(folder, randomBytes(16).toString('hex'));
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      if (size > limit) {
        done(new TooManyBytesError(limit));
        return;
      }
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    await pipeline(stream, count, createWriteStream(place, { mode: 0o600, flags: 'wx' }), signal ? { signal } : {});
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
  return { path: place, size, sha256: hash.digest('hex') };
}
