import { crc32, deflateSync } from 'node:zlib';

/** Small files that are what they say, made byte by byte; nothing is read from disk. */

const latin = (text: string) => Buffer.from(text, 'latin1');
const u16le = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32le = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u32be = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

/** A whole PNG of one colour that browsers show. */
export function png({ width = 8, height = 8, fill = 0x80 }: { width?: number; height?: number; fill?: number } = {}): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([latin(type), data]);
    return Buffer.concat([u32be(data.length), body, u32be(crcOf(body))]);
  };
  const header = Buffer.concat([u32be(width), u32be(height), Buffer.from([8, 2, 0, 0, 0])]);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, fill)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Node's `crc32` is younger than the oldest Node that we run on. */
function crcOf(bytes: Buffer): number {
  if (typeof crc32 === 'function') return crc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

export const jpeg = () =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), latin('JFIF\0'), Buffer.alloc(64), Buffer.from([0xff, 0xd9])]);
export const gif = () => Buffer.concat([latin('GIF89a'), Buffer.alloc(32)]);
export const bmp = () => Buffer.concat([latin('BM'), Buffer.alloc(64)]);
export const pdf = (inner = '') => latin(`%PDF-1.4\n${inner}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);
export const exe = () => Buffer.concat([latin('MZ'), Buffer.alloc(128)]);
export const elf = () => Buffer.concat([Buffer.from([0x7f]), latin('ELF'), Buffer.from([2, 1, 1]), Buffer.alloc(64)]);
export const mp3 = () =>
  Buffer.concat([latin('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(417)]);
export const aac = () => Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc]), Buffer.alloc(64)]);
export const amr = () => Buffer.concat([latin('#!AMR\n'), Buffer.alloc(64)]);
export const text = (words = 'Opening hours: 9 to 19. ¡Hola!') => Buffer.from(words, 'utf8');

export function webp({ animated = false, size = 64 }: { animated?: boolean; size?: number } = {}): Buffer {
  const flags = Buffer.from([animated ? 0x02 : 0, 0, 0, 0]);
  const extended = Buffer.concat([latin('VP8X'), u32le(10), flags, Buffer.from([0xff, 1, 0, 0xff, 1, 0])]);
  const rest = Buffer.concat([latin('VP8 '), u32le(size), Buffer.alloc(size)]);
  const body = Buffer.concat([latin('WEBP'), extended, rest]);
  return Buffer.concat([latin('RIFF'), u32le(body.length), body]);
}

/** An MP4 or 3GP of the given tracks; `padding` bytes of content. */
export function isoMedia({
  brand = 'isom',
  tracks = ['vide', 'soun'],
  padding = 64,
}: { brand?: string; tracks?: readonly string[]; padding?: number } = {}): Buffer {
  const box = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    return Buffer.concat([u32be(body.length + 8), latin(type), body]);
  };
  const handler = (kind: string) => box('hdlr', Buffer.alloc(8), latin(kind), Buffer.alloc(13));
  const track = (kind: string) => box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', box('mdhd', Buffer.alloc(24)), handler(kind)));
  return Buffer.concat([
    box('ftyp', latin(brand), u32be(512), latin(brand)),
    ...(tracks.length > 0 ? [box('moov', box('mvhd', Buffer.alloc(100)), ...tracks.map(track))] : []),
    box('mdat', Buffer.alloc(padding)),
  ]);
}

export function ogg({ codec = 'opus', channels = 1 }: { codec?: 'opus' | 'vorbis'; channels?: number } = {}): Buffer {
  const identification =
    codec === 'opus'
      ? Buffer.concat([latin('OpusHead'), Buffer.from([1, channels, 0, 0]), u32le(48_000), Buffer.from([0, 0, 0])])
      : Buffer.concat([Buffer.from([1]), latin('vorbis'), Buffer.alloc(23)]);
  const page = Buffer.concat([
    latin('OggS'),
    Buffer.from([0, 2]),
    Buffer.alloc(8),
    u32le(1),
    Buffer.alloc(4),
    Buffer.alloc(4),
    Buffer.from([1, identification.length]),
  ]);
  return Buffer.concat([page, identification, Buffer.alloc(128)]);
}

/** A zip with stored entries. */
export function zip(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const facts = Buffer.concat([
      u16le(0),
      u16le(0),
      u16le(0),
      u16le(0),
      u32le(crcOf(data)),
      u32le(data.length),
      u32le(data.length),
      u16le(name.length),
    ]);
    const local = Buffer.concat([latin('PK\u0003\u0004'), u16le(20), facts, u16le(0), latin(name), data]);
    central.push(
      Buffer.concat([
        latin('PK\u0001\u0002'),
        u16le(20),
        u16le(20),
        facts,
        u16le(0),
        u16le(0),
        u16le(0),
        u16le(0),
        u32le(0),
        u32le(offset),
        latin(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    latin('PK\u0005\u0006'),
    u16le(0),
    u16le(0),
    u16le(central.length),
    u16le(central.length),
    u32le(directory.length),
    u32le(offset),
    u16le(0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

const MAIN_TYPES = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const;

export function office(kind: keyof typeof MAIN_TYPES, more: Readonly<Record<string, string>> = {}): Buffer {
  const [part, type] = MAIN_TYPES[kind];
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': '<?xml version="1.0"?><Relationships/>',
    [part]: '<?xml version="1.0"?><x/>',
    ...more,
  });
}

/** The old Office container. */
export function oldOffice(mark = ''): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(mark, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

/** Grows a file to a size with bytes that change nothing of what it is. */
export function padded(bytes: Buffer, size: number): Buffer {
  return bytes.length >= size ? bytes : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}
