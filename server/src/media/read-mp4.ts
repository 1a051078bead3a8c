/** Reads bytes of a file; fewer at its end. */
type ReadAt = (start: number, length: number) => Promise<Buffer>;

/** A well-made file has a handful of boxes on the way; more is a trap. */
const MAX_BOXES = 2000;
const HEADER = 16;

/**
 * Does an MP4 hold a picture? Walks moov → trak → mdia → hdlr (ISO/IEC 14496-12) without reading the content.
 * Null: there is no index that can be read.
 */
export async function hasVideoTrack(readAt: ReadAt, size: number): Promise<boolean | null> {
  let budget = MAX_BOXES;
  let handlers = 0;

  async function walk(start: number, end: number, path: readonly string[]): Promise<boolean> {
    let at = start;
    while (at + 8 <= end && budget > 0) {
      budget -= 1;
      const box = boxOf(await readAt(at, HEADER), end - at);
      if (!box) return false;
      const inner = path.length < PATH.length && box.type === PATH[path.length];
      if (box.type === 'hdlr' && path.length === PATH.length) {
        handlers += 1;
        const kind = (await readAt(at + box.header + 8, 4)).toString('latin1');
        if (kind === 'vide') return true;
      } else if (inner && (await walk(at + box.header, at + box.size, [...path, box.type]))) {
        return true;
      }
      at += box.size;
    }
    return false;
  }

  const isThere = await walk(0, size, []);
  return isThere || handlers > 0 ? isThere : null;
}

const PATH = ['moov', 'trak', 'mdia'];

interface Box {
  readonly type: string;
  readonly header: number;
  readonly size: number;
}

/** Null: the length cannot be true. */
function boxOf(head: Buffer, room: number): Box | null {
  if (head.length < 8) return null;
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  if (short === 0) return { type, header: 8, size: room };
  if (short !== 1) return short < 8 || short > room ? null : { type, header: 8, size: short };
  if (head.length < HEADER) return null;
  const long = Number(head.readBigUInt64BE(8));
  return long < HEADER || long > room ? null : { type, header: HEADER, size: long };
}
