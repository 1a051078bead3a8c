import { parse as parseLossless } from 'lossless-json';

/** An unquoted run of 16 digits or more may exceed 2^53, where JSON.parse rounds ids (reference section 1.8). */
const LONG_NUMBER = /[:[,]\s*-?\d{16,}/;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Bytes of a webhook as a JSON value; integers beyond 2^53 come as strings.
 * @throws SyntaxError or TypeError when the bytes are not UTF-8 or not JSON
 */
export function parseWebhookBody(body: Uint8Array): unknown {
  const text = decoder.decode(body);
  return LONG_NUMBER.test(text) ? parseLossless(text, undefined, LIKE_JSON_PARSE) : JSON.parse(text);
}

/** Of a key that stands twice the last one counts. */
const LIKE_JSON_PARSE = { parseNumber: exactNumber, onDuplicateKey: ({ newValue }: { readonly newValue: unknown }) => newValue };

function exactNumber(digits: string): number | string {
  const value = Number(digits);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? digits : value;
}
