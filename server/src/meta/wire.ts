/** Readers for JSON of unknown shape. They never throw: what is not there, or of another type, is null. */

export type WireObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): WireObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WireObject) : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A non-empty text; numbers count too, since Meta writes some ids as numbers. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return cleanText(value) || null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return null;
}

/** An id that fits an indexed column: printable ASCII, at most 255 characters. */
export function asKey(value: unknown, maxLength = 255): string | null {
  const text = asText(value);
  return text !== null && text.length <= maxLength && /^[\x21-\x7e]+$/.test(text) ? text : null;
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A word of Meta's inside a sentence for the log; what has another form could be anything, and is not repeated. */
export function shownWord(text: string | null): string {
  return text !== null && /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/.test(text) ? text : '…';
}

/** PostgreSQL text refuses NUL, and nothing takes half a surrogate pair. */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** Meta's `timestamp`: seconds, as text or number; milliseconds are recognised. Epoch milliseconds. */
export function asInstant(value: unknown, fallback: number): number {
  const number = asNumber(value);
  if (number === null || number < 0) return fallback;
  const milliseconds = number > 100_000_000_000 ? number : number * 1000;
  return Number.isSafeInteger(Math.round(milliseconds)) ? Math.round(milliseconds) : fallback;
}
