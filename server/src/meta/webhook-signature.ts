import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^sha256=([0-9a-fA-F]{64})$/;

/** `X-Hub-Signature-256` for these bytes. */
export function signWebhook(body: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

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
    const expected = createHmac('sha256', secret).update(body).digest();
    return expected.length === claimed.length && timingSafeEqual(expected, claimed);
  });
}
