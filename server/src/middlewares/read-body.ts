import type { IncomingMessage } from 'node:http';

/** Meta's webhooks have 3 MB at most (reference section 1.3). */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** A sender that is slower than this is not Meta. */
export const BODY_TIMEOUT_MS = 20_000;

export type BodyResult = { readonly kind: 'body'; readonly body: Buffer } | { readonly kind: 'too-large' | 'too-slow' | 'aborted' };

/** The bytes as they came off the wire, for the signature is over exactly these. */
export function readBody(request: IncomingMessage): Promise<BodyResult> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (length > MAX_BODY_BYTES) return Promise.resolve({ kind: 'too-large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => end({ kind: 'too-slow' }), BODY_TIMEOUT_MS);

    function end(result: BodyResult): void {
      clearTimeout(timer);
      request.off('data', keep);
      resolve(result);
    }
    function keep(chunk: Buffer): void {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) return end({ kind: 'too-large' });
      chunks.push(chunk);
    }
    request.on('data', keep);
    request.on('end', () => end({ kind: 'body', body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) }));
    request.on('error', () => end({ kind: 'aborted' }));
    request.on('aborted', () => end({ kind: 'aborted' }));
  });
}
