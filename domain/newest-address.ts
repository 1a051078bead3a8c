import type { ContactAddress, IdentityKind } from './contact-address';

/** A name of a contact, and when it was last used; null: never seen in use. Epoch milliseconds. */
export interface UsedAddress {
  readonly address: ContactAddress;
  readonly seenAt: number | null;
}

/** The address of a kind that was used last; at the same time the greater one, alike on every node. */
export function newestAddress(addresses: readonly UsedAddress[], kind: IdentityKind): ContactAddress | null {
  const [newest] = addresses
    .filter(({ address }) => address.kind === kind)
    .sort((left, right) => (right.seenAt ?? -1) - (left.seenAt ?? -1) || (left.address.received < right.address.received ? 1 : -1));
  return newest?.address ?? null;
}

/** Where to send to: a phone works for every kind of message, an id for most (reference section 2.5). */
export function bestAddress(addresses: readonly UsedAddress[]): ContactAddress | null {
  return newestAddress(addresses, 'wa_id') ?? newestAddress(addresses, 'bsuid') ?? newestAddress(addresses, 'parent_bsuid');
}
