import { contactAddress, type ContactAddress, type IdentityKind } from '../../../domain/contact-address';
import type { ContactRef } from './inbound-event';
import { asArray, asObject, asText, type WireObject } from './wire';

/** The names that an item itself gives to a person. */
export interface WirePerson {
  readonly waId?: unknown;
  readonly userId?: unknown;
  readonly parentUserId?: unknown;
}

/** Strongest first: the user id survives what a number does not (reference section 2.5). */
export function addressesOf({ waId, userId, parentUserId }: WirePerson): ContactAddress[] {
  return [address('bsuid', userId), address('wa_id', waId), address('parent_bsuid', parentUserId)].filter(
    (candidate) => candidate !== null,
  );
}

export function address(kind: IdentityKind, value: unknown): ContactAddress | null {
  const text = asText(value);
  return text === null ? null : contactAddress(kind, text);
}

/**
 * The person of an item, completed from `contacts[]`, which need not line up with the items: matched by user id,
 * then portfolio id, then phone, and never undefined with undefined. Null when nothing names the person.
 */
export function contactRef(person: WirePerson, value: WireObject, formerAddresses: readonly ContactAddress[] = []): ContactRef | null {
  const own = addressesOf(person);
  const entry = findContactEntry(own, formerAddresses, value);
  const profile = asObject(entry?.profile);
  const listed =
    entry && own.length > 0 ? addressesOf({ waId: entry.wa_id, userId: entry.user_id, parentUserId: entry.parent_user_id }) : [];
  const addresses = withoutRepeats([...own, ...listed], formerAddresses);
  if (addresses.length === 0) return null;
  return {
    addresses,
    formerAddresses,
    profileName: shortened(asText(profile?.name)),
    username: shortened(asText(profile?.username)?.replace(/^@/, '') ?? null),
  };
}

/** A name that is longer than its column is cut: the message must not fail for it. */
function shortened(name: string | null): string | null {
  return name === null || name.length <= MAX_NAME ? name : name.slice(0, MAX_NAME).toWellFormed();
}
const MAX_NAME = 255;

function findContactEntry(own: readonly ContactAddress[], former: readonly ContactAddress[], value: WireObject): WireObject | null {
  const entries = asArray(value.contacts)
    .map(asObject)
    .filter((entry) => entry !== null);
  for (const known of [...own, ...former]) {
    const found = entries.find((entry) =>
      addressesOf({ waId: entry.wa_id, userId: entry.user_id, parentUserId: entry.parent_user_id }).some((listed) => isSame(listed, known)),
    );
    if (found) return found;
  }
  return null;
}

/** One address of each kind: the item's own goes before the one of `contacts[]`. */
function withoutRepeats(addresses: readonly ContactAddress[], former: readonly ContactAddress[]): ContactAddress[] {
  const kept = new Map<IdentityKind, ContactAddress>();
  for (const candidate of addresses) {
    const isFormer = former.some((old) => isSame(old, candidate));
    if (!isFormer && !kept.has(candidate.kind)) kept.set(candidate.kind, candidate);
  }
  return [...kept.values()];
}

function isSame(left: ContactAddress, right: ContactAddress): boolean {
  return left.kind === right.kind && left.value === right.value;
}
