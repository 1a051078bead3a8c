/** What part of a file is asked for. `start` and `end` are both included. */
export type ByteRange =
  { readonly kind: 'whole' } | { readonly kind: 'part'; readonly start: number; readonly end: number } | { readonly kind: 'unsatisfiable' };

/**
 * An open end (`bytes=1000-`) is answered with this much: the player asks on. A whole answer would fill the
 * connection with what a seek throws away.
 */
export const OPEN_RANGE_BYTES = 1024 * 1024;

/**
 * Reads a `Range` header (RFC 9110, section 14). Several ranges, other units and what cannot be read are ignored, as
 * the standard allows: the whole file is the answer then.
 */
export function parseByteRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Number(last);
    if (last === '') return { kind: 'whole' };
    return length === 0 || size === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return { kind: 'whole' };
  if (start >= size) return { kind: 'unsatisfiable' };
  const end = last === '' ? start + OPEN_RANGE_BYTES - 1 : Number(last);
  return { kind: 'part', start, end: Math.min(end, size - 1) };
}
