import type { FileKind } from '../../../contracts/file-types';

/** How a file is handed to a browser. */
export interface ServedFile {
  readonly contentType: string;
  readonly isInline: boolean;
}

/** What a browser may show on our origin; everything else is a download of bytes. */
const INLINE: Readonly<Record<Exclude<FileKind, 'document'>, readonly string[]>> = {
  image: ['image/jpeg', 'image/png'],
  sticker: ['image/webp'],
  video: ['video/mp4', 'video/3gpp'],
  audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
};

/** The kind and the type must agree: a customer's "image" of the type SVG is a download (reliability, F25). */
export function servedFile({ kind, mimeType }: { readonly kind: FileKind; readonly mimeType: string | null }): ServedFile {
  const type = mimeType ?? '';
  const isInline = kind !== 'document' && INLINE[kind].includes(type);
  return { contentType: isInline ? type : 'application/octet-stream', isInline };
}

/** RFC 6266: a plain name for old readers, the real one beside it. */
export function contentDisposition(isInline: boolean, filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
