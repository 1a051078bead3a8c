const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const office = 'application/vnd.openxmlformats-officedocument';

const kinds: Record<MediaKind, { limit: number; types: string[] }> = {
  audio: { limit: 16 * megabyte, types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] },
  video: { limit: 16 * megabyte, types: ['video/mp4', 'video/3gpp'] },
  image: { limit: 5 * megabyte, types: ['image/jpeg', 'image/png'] },
  // Of animated ones; a still sticker may have a fifth of it.
  sticker: { limit: 500 * kilobyte, types: ['image/webp'] },
  document: {
    limit: 100 * megabyte,
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      `${office}.presentationml.presentation`,
    ],
  },
};

const stillStickerLimit = 100 * kilobyte;

/** As what a file of that MIME type can be sent, a document apart: that, any file may be. */
export function kindsOfMedia(mimeType: string): MediaKind[] {
  const essence = essenceOf(mimeType);
  return entries().flatMap(([kind, { types }]) => (types.includes(essence) ? [kind] : []));
}

/** Largest size of a file of that MIME type, in bytes; undefined if Meta does not take the type. */
export function sizeLimitOf(mimeType: string, isAnimated = false): number | undefined {
  const [kind] = kindsOfMedia(mimeType);
  if (kind === undefined) return undefined;
  return kind === 'sticker' && !isAnimated ? stillStickerLimit : kinds[kind].limit;
}

export function takenTypes(): string {
  return entries()
    .flatMap(([, { types }]) => types)
    .join(', ');
}

/** Without parameters such as `codecs=opus`. */
export function essenceOf(mimeType: string): string {
  const [essence = ''] = mimeType.split(';');
  return essence.trim().toLowerCase();
}

function entries(): [MediaKind, { limit: number; types: string[] }][] {
  return Object.entries(kinds) as [MediaKind, { limit: number; types: string[] }][];
}
