import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

interface Scan {
  /** Valid UTF-8 without NUL. */
  readonly isText: boolean;
  readonly hasMacros: boolean;
  readonly isEncrypted: boolean;
}

/** A zip's names are readable as they are; an old Office file writes its own in UTF-16. */
const MACRO_MARKS = [Buffer.from('vbaProject.bin', 'latin1'), Buffer.from('_VBA_PROJECT', 'utf16le')];
const ENCRYPTED_MARK = Buffer.from('EncryptedPackage', 'utf16le');
const LONGEST_MARK = 40;

/** Looks through all bytes once, a piece at a time. */
export async function scanFile(path: string): Promise<Scan> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  let hasMacros = false;
  let isEncrypted = false;
  let before: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    isText = isText && isTextPiece(decoder, piece);
    // A mark may lie across two pieces.
    const joined = Buffer.concat([before, piece]);
    hasMacros = hasMacros || MACRO_MARKS.some((mark) => joined.includes(mark));
    isEncrypted = isEncrypted || joined.includes(ENCRYPTED_MARK);
    before = joined.subarray(Math.max(0, joined.length - LONGEST_MARK));
  }
  return { isText: isText && isTextPiece(decoder, null), hasMacros, isEncrypted };
}

function isTextPiece(decoder: TextDecoder, piece: Buffer | null): boolean {
  if (piece?.includes(0)) return false;
  try {
    decoder.decode(piece ?? undefined, { stream: piece !== null });
    return true;
  } catch {
    return false;
  }
}
