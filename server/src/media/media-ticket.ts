import { createHmac, timingSafeEqual } from 'node:crypto';

/** Lets one person load one file without a header, for a few minutes. */
export interface MediaTicket {
  readonly userId: number;
  /** Document id of the file. */
  readonly media: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export const TICKET_MS = 5 * 60 * 1000;
export const TICKET_COOKIE = 'whatsapp-media';

export function signTicket({ userId, media, expiresAt }: MediaTicket, key: Buffer): string {
  const text = `${userId}.${media}.${expiresAt}`;
  return `${text}.${seal(text, key)}`;
}

/** Null: not ours, changed, of another file, or over. */
export function readTicket(value: string, { media, key, now }: { media: string; key: Buffer; now: number }): MediaTicket | null {
  const match = /^((\d{1,15})\.([a-z0-9]{24})\.(\d{1,15}))\.([A-Za-z0-9_-]{43})$/.exec(value);
  if (!match) return null;
  const [, text = '', userId, of = '', expiresAt, seal64 = ''] = match;
  const isOurs = timingSafeEqual(Buffer.from(seal64), Buffer.from(seal(text, key)));
  if (!isOurs || of !== media || Number(expiresAt) <= now) return null;
  return { userId: Number(userId), media: of, expiresAt: Number(expiresAt) };
}

function seal(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
