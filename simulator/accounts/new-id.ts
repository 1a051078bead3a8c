import { randomBytes } from 'node:crypto';

/** Of 15 digits, as ids of accounts and numbers have. */
export function createId(): string {
  return String(200_000_000_000_000n + (randomBytes(8).readBigUInt64BE() % 700_000_000_000_000n));
}
