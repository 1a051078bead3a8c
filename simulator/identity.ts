import { createHash } from 'node:crypto';

/** A customer is known by phone, by business-scoped user id, or by both. */
export interface CustomerIdentity {
  waId?: string | undefined;
  userId?: string | undefined;
}

// Meta's form: country, dot, and for linked portfolios the mark ENT in between.
const userIdForm = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

/** Reads what stands in a URL or in the phone page's form; undefined if it is neither phone nor user id. */
export function parseIdentity(text: string): CustomerIdentity | undefined {
  const trimmed = text.trim();
  if (isUserId(trimmed)) return { userId: trimmed };
  const waId = parsePhone(trimmed);
  return waId === undefined ? undefined : { waId };
}

export function isUserId(text: string): boolean {
  return userIdForm.test(text);
}

/** Digits of a phone number as people write it: +, spaces, dashes, dots and brackets are allowed. */
export function parsePhone(text: string): string | undefined {
  if (!/^[+\d\s().-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return /^\d{5,15}$/.test(digits) ? digits : undefined;
}

/**
 * The same phone always gets the same user id, so a demo that is started over keeps its contacts. Another business
 * knows the same person by another id.
 */
export function userIdForPhone(waId: string, businessId?: string): string {
  const portfolio = businessId === undefined ? '' : ` for ${businessId}`;
  const digest = createHash('sha256').update(`user id of ${waId}${portfolio}`).digest();
  const digits = digest.readBigUInt64BE().toString().padStart(17, '1').slice(0, 17);
  return `${countryOf(waId)}.${digits}`;
}

function countryOf(waId: string): string {
  const found = callingCodes.find(([code]) => waId.startsWith(code));
  return found?.[1] ?? 'US';
}

// Longer codes stand first. Only the prefix of a made-up id depends on it, so the list need not be complete.
const callingCodes: ReadonlyArray<readonly [string, string]> = [
  ['351', 'PT'],
  ['353', 'IE'],
  ['598', 'UY'],
  ['31', 'NL'],
  ['33', 'FR'],
  ['34', 'ES'],
  ['39', 'IT'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['51', 'PE'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['55', 'BR'],
  ['56', 'CL'],
  ['57', 'CO'],
  ['91', 'IN'],
];
