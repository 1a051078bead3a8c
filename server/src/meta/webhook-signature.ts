import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

const HEADER = /^sha256=([0-9a-fA-F]{64})$/;

/** Whether the header can be a signature at all: what has none is refused before its body is read. */
export const hasSignatureForm = (header: string | undefined): header is string => HEADER.test(header ?? '');

/**
 * True if the header is the HMAC-SHA256 of exactly these bytes under one of the secrets. Meta signs the escaped
 * form, so the bytes must come off the wire (reference section 1.2). Upper-case hex is accepted.
 * A doubled header arrives joined by a comma and is refused like any other wrong form.
 */
export function isGenuineWebhook(body: Uint8Array, header: string | undefined, appSecrets: readonly string[]): boolean {
  const hex = HEADER.exec(header ?? '')?.[1];
  if (hex === undefined) return false;
  const claimed = Buffer.from(hex, 'hex');
  return appSecrets.some((secret) => {
    const expected = createHmac('sha256', keyOf(secret)).update(body).digest();
    return expected.length === claimed.length && timingSafeEqual(expected, claimed);
  });
}

/** Taking a secret in costs as much as hashing a webhook; there are one or two of them. */
const keys = new Map<string, KeyObject>();
const MAX_KEYS = 8;

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret);
  if (known) return known;
  if (keys.size >= MAX_KEYS) keys.clear();
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  keys.set(secret, key);
  return key;
}
