import type { ContactAddress } from './contact-address';

/** How one item names a person. */
export interface PersonMention {
  readonly addresses: readonly ContactAddress[];
  /** Names that no longer hold but are the same person. */
  readonly formerAddresses: readonly ContactAddress[];
}

export interface PersonGroup {
  /** Indexes of the mentions, ascending. */
  readonly mentions: readonly number[];
  /** Every strong address that was mentioned, once. */
  readonly addresses: readonly ContactAddress[];
  /** Portfolio ids: they come along, but never join two persons by themselves. */
  readonly parents: readonly ContactAddress[];
  /** Contacts that exist already, ascending. More than one: they are to be joined. */
  readonly contactIds: readonly number[];
}

export function addressKey({ kind, value }: Pick<ContactAddress, 'kind' | 'value'>): string {
  return `${kind}:${value}`;
}

/**
 * Puts mentions of the same person together: two mentions are one person when they share an address or when
 * their addresses belong to one known contact. The result does not depend on the order of the mentions.
 * @param known the contact of each address (by `addressKey`) that is stored already
 */
export function groupByPerson(mentions: readonly PersonMention[], known: ReadonlyMap<string, number>): PersonGroup[] {
  const links = new DisjointSets();
  mentions.forEach((mention, index) => {
    for (const address of linkingAddresses(mention)) {
      const key = addressKey(address);
      links.join(`mention:${index}`, key);
      const contactId = known.get(key);
      if (contactId !== undefined) links.join(key, `contact:${contactId}`);
    }
  });

  const groups = new Map<string, number[]>();
  mentions.forEach((_, index) => {
    const root = links.find(`mention:${index}`);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  });
  return [...groups.values()].map((indexes) => toGroup(indexes, mentions, known));
}

function toGroup(indexes: readonly number[], mentions: readonly PersonMention[], known: ReadonlyMap<string, number>): PersonGroup {
  const addresses = new Map<string, ContactAddress>();
  const parents = new Map<string, ContactAddress>();
  const contactIds = new Set<number>();
  for (const index of indexes) {
    const mention = mentions[index];
    if (!mention) continue;
    for (const address of [...mention.addresses, ...mention.formerAddresses]) {
      (address.kind === 'parent_bsuid' ? parents : addresses).set(addressKey(address), address);
    }
    for (const address of linkingAddresses(mention)) {
      const contactId = known.get(addressKey(address));
      if (contactId !== undefined) contactIds.add(contactId);
    }
  }
  return {
    mentions: indexes,
    addresses: [...addresses.values()],
    parents: [...parents.values()],
    contactIds: [...contactIds].sort((left, right) => left - right),
  };
}

/** A portfolio id stands for a person only where nothing stronger does. */
function linkingAddresses({ addresses, formerAddresses }: PersonMention): ContactAddress[] {
  const all = [...addresses, ...formerAddresses];
  const strong = all.filter(({ kind }) => kind !== 'parent_bsuid');
  return strong.length > 0 ? strong : all;
}

class DisjointSets {
  private readonly parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let next = this.parent.get(root); next !== undefined && next !== root; next = this.parent.get(root)) root = next;
    this.parent.set(key, root);
    return root;
  }

  join(left: string, right: string): void {
    this.parent.set(this.find(left), this.find(right));
  }
}
