/** In lower case and without parameters: `Audio/OGG; codecs=opus` is `audio/ogg`. */
export function plainMimeType(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}
