import { open, type FileHandle } from 'node:fs/promises';

import type { FileFacts } from '../../../domain/file-rules';
import { plainMimeType } from '../../../domain/plain-mime-type';
import { hasVideoTrack } from './read-mp4';
import { scanFile } from './scan-file';

const HEAD_BYTES = 4096;

/** Reads what the bytes of a file show; nothing is unpacked or decoded. */
export async function inspectFile(path: string, { filename, size }: { filename: string; size: number }): Promise<FileFacts> {
  const detected = await detect(path);
  const file = await open(path, 'r');
  try {
    const head = await readAt(file, 0, HEAD_BYTES);
    const isIsoMedia = detected !== null && /^(video|audio)\/(mp4|x-m4[av]|3gpp2?)$/.test(detected);
    return {
      size,
      filename,
      detected,
      ...(await scanFile(path)),
      looksExecutable: looksExecutable(head),
      hasVideoTrack: isIsoMedia ? await hasVideoTrack((start, length) => readAt(file, start, length), size) : null,
      opusChannels: opusChannels(head),
      // A still WebP has no VP8X part, or one without the animation flag.
      isAnimated: head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0,
    };
  } finally {
    await file.close();
  }
}

/** file-type is a module of the newer kind: this file loads it, nobody else. */
async function detect(path: string): Promise<string | null> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found ? plainMimeType(found.mime) : null;
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** HTML, SVG, XML, scripts, web archives and mails, also behind a byte order mark, blanks or comments. */
const EXECUTABLE_START =
  /^(?:\s|<!--[\s\S]*?-->)*(?:<(?:!doctype|html|head|body|script|svg|iframe|object|embed|style|meta|link|\?xml|\?php|\?=|%)|#!|MIME-Version:|From: |Content-Type:|@echo\b|<\?)/i;

function looksExecutable(head: Buffer): boolean {
  return EXECUTABLE_START.test(head.toString('utf8').replace(/^\uFEFF/, ''));
}

/** "OpusHead", version, channels (RFC 7845, section 5.1), in the first page. */
function opusChannels(head: Buffer): number | null {
  const at = head.subarray(0, 512).indexOf('OpusHead', 0, 'latin1');
  return at < 0 ? null : (head[at + 9] ?? null);
}
