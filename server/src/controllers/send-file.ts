import { MediaGoneError, type MediaStore } from '../media/media-store';
import { parseByteRange } from '../media/byte-range';
import { contentDisposition, servedFile } from '../media/served-file';
import type { StoredMedia } from '../repositories/media-row';
import { notFound } from '../services/media-files';
import type { AdminContext } from './admin-context';

/** What we use of Koa's context to hand out a file. */
export interface FileContext extends AdminContext {
  readonly method: string;
  readonly secure: boolean;
  readonly params: { readonly documentId: string };
  readonly cookies: {
    get(name: string): string | undefined;
    set(name: string, value: string, options: Record<string, unknown>): void;
  };
  set(headers: Record<string, string>): void;
  get(header: string): string;
}

/**
 * Answers with a file or a part of it. Koa knows no ranges. What customers send is never executed: no sniffing, a
 * sandbox, and a download for all but pictures, audio and video (reliability, P13).
 */
export async function sendFile(context: FileContext, { file, store }: { file: StoredMedia; store: MediaStore }): Promise<void> {
  const size = file.size ?? 0;
  const { contentType, isInline } = servedFile(file);
  const etag = `"${file.sha256 ?? file.documentId}"`;
  const condition = context.get('if-range');
  const range = parseByteRange(condition === '' || condition === etag ? context.get('range') : undefined, size);
  context.set({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'Content-Disposition': contentDisposition(isInline, file.filename ?? `${file.kind}-${file.documentId.slice(0, 8)}`),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': contentType,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  });
  if (range.kind === 'unsatisfiable') {
    context.set({ 'Content-Range': `bytes */${size}` });
    context.status = 416;
    context.body = '';
    return;
  }
  const part = range.kind === 'part' ? range : { start: 0, end: size - 1 };
  context.status = range.kind === 'part' ? 206 : 200;
  if (range.kind === 'part') context.set({ 'Content-Range': `bytes ${part.start}-${part.end}/${size}` });
  context.set({ 'Content-Length': String(part.end - part.start + 1) });
  if (context.method !== 'HEAD') context.body = await open(store, file, range.kind === 'part' ? part : undefined);
}

async function open(store: MediaStore, { storageKey, storageUrl }: StoredMedia, range: { start: number; end: number } | undefined) {
  try {
    return await store.read({ key: storageKey ?? '', url: storageUrl }, range);
  } catch (error) {
    if (error instanceof MediaGoneError) throw notFound();
    throw error;
  }
}
