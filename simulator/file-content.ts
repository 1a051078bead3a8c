/** The kinds of files that are known by their first bytes. What is not known is taken for what it is called. */
const signatures: ReadonlyArray<readonly [string, (bytes: Buffer) => boolean]> = [
  ['image/jpeg', startsWith([0xff, 0xd8, 0xff])],
  ['image/png', startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['image/gif', startsWithText('GIF8')],
  ['image/webp', (bytes) => startsWithText('RIFF')(bytes) && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['audio/wav', (bytes) => startsWithText('RIFF')(bytes) && bytes.toString('latin1', 8, 12) === 'WAVE'],
  ['audio/ogg', startsWithText('OggS')],
  ['audio/amr', startsWithText('#!AMR')],
  ['audio/mpeg', startsWithText('ID3')],
  ['video/webm', startsWith([0x1a, 0x45, 0xdf, 0xa3])],
  ['application/pdf', startsWithText('%PDF-')],
  ['video/mp4', (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp'],
];

// One container holds sound, pictures or both; which, its first bytes do not tell.
const sameContainer = ['video/mp4', 'audio/mp4', 'video/3gpp', 'audio/aac'];

/** What a file really is, where that contradicts the MIME type it is said to have. */
export function contradictionIn(bytes: Buffer, essence: string): string | undefined {
  const found = signatures.find(([, fits]) => fits(bytes))?.[0];
  if (found === undefined || found === essence) return undefined;
  if (found === 'video/mp4' && sameContainer.includes(essence)) return undefined;
  return found;
}

/** Undefined for whatever is no Ogg file. */
export function isOpusFile(bytes: Buffer): boolean | undefined {
  if (!startsWithText('OggS')(bytes)) return undefined;
  return bytes.subarray(0, 512).includes('OpusHead');
}

/** The animation flag of the extended format; bit 1 of the first byte behind the chunk's size. */
export function isAnimatedWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 8, 16) === 'WEBPVP8X' && ((bytes[20] ?? 0) & 0b10) !== 0;
}

function startsWith(start: number[]): (bytes: Buffer) => boolean {
  return (bytes) => start.every((byte, index) => bytes[index] === byte);
}

function startsWithText(text: string): (bytes: Buffer) => boolean {
  return (bytes) => bytes.toString('latin1', 0, text.length) === text;
}
