/** How Meta names a person or group: phone, business-scoped user id, portfolio id, or a group's id. */
export const identityKinds = ['wa_id', 'bsuid', 'parent_bsuid', 'group'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export interface ContactAddress {
  readonly kind: IdentityKind;
  /** Canonical form, the key. */
  readonly value: string;
  /** As Meta wrote it, the form to send to. */
  readonly received: string;
}

/** Printable ASCII, short enough for a unique key: anything else is no identity of Meta's. */
const IDENTITY_VALUE = /^[\x21-\x7e]{1,190}$/;

/** Null when the value cannot be an identity. */
export function contactAddress(kind: IdentityKind, received: string): ContactAddress | null {
  const trimmed = received.trim();
  if (!IDENTITY_VALUE.test(trimmed)) return null;
  const value = kind === 'wa_id' ? canonicalWaId(trimmed) : trimmed;
  return value === '' ? null : { kind, value, received: trimmed };
}

/** A number as people and Meta write it: `+34612345678`. */
export function withPlus(waId: string): string {
  return `+${waId.replace(/^\+/, '')}`;
}

/**
 * One form for the variants of one number (reference section 10):
 * Brazil with and without the ninth digit, Mexico with and without the 1, Argentina with and without the 9.
 * Other values come back unchanged but for a leading plus.
 */
export function canonicalWaId(waId: string): string {
  const digits = waId.replace(/^\+/, '');
  // 55 + two-digit area + 9 + eight digits that begin with 6 to 9: the mobile without its ninth digit.
  const brazil = /^(55\d{2})9([6-9]\d{7})$/.exec(digits);
  if (brazil) return `${brazil[1]}${brazil[2]}`;
  const mexico = /^521(\d{10})$/.exec(digits);
  if (mexico) return `52${mexico[1]}`;
  const argentina = /^549(\d{10})$/.exec(digits);
  if (argentina) return `54${argentina[1]}`;
  return digits;
}
