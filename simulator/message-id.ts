import { randomBytes } from 'node:crypto';

/**
 * An id of the length and look of Meta's: base64 over a small envelope that holds the customer's
 * number. Clients must treat it as opaque, so it may end in `=` and hold `+` or `/`.
 */
export function createWamid(customer: string, direction: 'in' | 'out'): string {
  const recipient = Buffer.from(customer.slice(0, 40), 'latin1');
  const unique = Buffer.from(randomBytes(16).toString('hex').toUpperCase(), 'latin1');
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, recipient.length]),
    recipient,
    Buffer.from([0x15, 0x02, 0x00, direction === 'in' ? 0x12 : 0x11, 0x18, unique.length]),
    unique,
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}
