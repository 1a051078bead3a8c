import type { Knex } from 'knex';

import { addressKey, groupByPerson, type PersonGroup } from '../../../domain/group-by-person';
import { mergeProfile, type ContactState } from '../../../domain/merge-contacts';
import type { ContactRef } from '../meta/inbound-event';
import type { ContactRepository, NewIdentity, StoredContact, StoredIdentity } from '../repositories/contact-repository';
import { StaleReadError } from '../repositories/database-errors';
import type { JoinContacts } from './join-contacts';

/** A person as an item names it, and when. */
export interface Mention extends ContactRef {
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ResolvedContact {
  readonly contact: StoredContact;
  /** The state after this batch; written already. */
  readonly state: ContactState;
}

/**
 * Finds or makes the contact of each mention, adds what is new about its names, and joins contacts that turn
 * out to be one person. Runs inside the caller's transaction, which is repeated when another node got in between.
 * @returns the contact of each mention, in the order of the mentions
 */
export function createResolveContacts({ contacts, joinContacts }: { contacts: ContactRepository; joinContacts: JoinContacts }) {
  return async function resolveContacts(trx: Knex.Transaction, mentions: readonly Mention[], now: number): Promise<ResolvedContact[]> {
    if (mentions.length === 0) return [];
    const stored = await contacts.findIdentities(trx, mentions.flatMap(({ addresses, formerAddresses }) => [...addresses, ...formerAddresses]));
    const identityByKey = new Map(stored.map((identity) => [addressKey(identity.address), identity]));
    const groups = groupByPerson(mentions, new Map(stored.map((identity) => [addressKey(identity.address), identity.contactId])));

    const ids = await contactIdsOf(trx, groups, identityByKey, mentions);
    const involved = [...new Set([...ids, ...groups.flatMap(({ contactIds }) => contactIds)])];
    const locked = new Map((await contacts.lock(trx, involved)).map((contact) => [contact.id, contact]));

    const resolved: ResolvedContact[] = [];
    const newIdentities = new Map<string, NewIdentity>();
    for (const [index, group] of groups.entries()) {
      const survivor = locked.get(ids[index] ?? Number.NaN);
      const others = group.contactIds.filter((id) => id !== survivor?.id).map((id) => locked.get(id));
      if (!survivor || survivor.mergedIntoId !== null || others.some((other) => !other || other.mergedIntoId !== null)) {
        throw new StaleReadError('A contact');
      }
      const joined = await joinContacts(trx, { survivor, others: others.filter((other) => other !== undefined), now });
      const state = withProfiles(joined, group, mentions);
      if (state !== survivor.state) await contacts.save(trx, survivor.id, state);
      // Two groups may meet in one contact, by its portfolio id: the second goes on from the first.
      locked.set(survivor.id, { ...survivor, state });
      await rememberAddresses(trx, { group, contactId: survivor.id, mentions, identityByKey, newIdentities });
      for (const mention of group.mentions) resolved[mention] = { contact: survivor, state };
    }
    await contacts.insertIdentities(trx, [...newIdentities.values()]);
    return resolved;
  };

  /** The lowest known id of each group, else the owner of its portfolio id, else a new contact. */
  async function contactIdsOf(
    trx: Knex.Transaction,
    groups: readonly PersonGroup[],
    identityByKey: ReadonlyMap<string, StoredIdentity>,
    mentions: readonly Mention[],
  ): Promise<number[]> {
    const known = groups.map(({ contactIds, parents }) => {
      const parent = parents.map((address) => identityByKey.get(addressKey(address))).find((identity) => identity !== undefined);
      return contactIds[0] ?? parent?.contactId ?? null;
    });
    const unknown = groups.filter((_, index) => known[index] === null);
    const created = await contacts.create(
      trx,
      unknown.map((group) => ({ isGroup: group.mentions.some((index) => mentions[index]?.addresses[0]?.kind === 'group') })),
    );
    return known.map((id) => id ?? created.shift() ?? Number.NaN);
  }

  interface Remembering {
    readonly group: PersonGroup;
    readonly contactId: number;
    readonly mentions: readonly Mention[];
    readonly identityByKey: ReadonlyMap<string, StoredIdentity>;
    readonly newIdentities: Map<string, NewIdentity>;
  }

  /** New addresses are stored; of known ones the form that was used last. */
  async function rememberAddresses(trx: Knex.Transaction, { group, contactId, mentions, identityByKey, newIdentities }: Remembering): Promise<void> {
    const used = lastUses(group, mentions);
    for (const address of [...group.addresses, ...group.parents]) {
      const key = addressKey(address);
      const use = used.get(key);
      const known = identityByKey.get(key);
      if (!known) {
        if (newIdentities.has(key)) continue;
        newIdentities.set(key, { contactId, address: { ...address, received: use?.received ?? address.received }, seenAt: use?.at ?? null });
      } else if (use && isLater(use, { at: known.seenAt ?? -1, received: known.address.received })) {
        await contacts.updateIdentity(trx, known.id, { received: use.received, seenAt: use.at });
      }
    }
  }
}

export type ResolveContacts = ReturnType<typeof createResolveContacts>;

function withProfiles(contact: ContactState, group: PersonGroup, mentions: readonly Mention[]): ContactState {
  return group.mentions.reduce((state, index) => {
    const mention = mentions[index];
    return mention ? mergeProfile(state, mention) : state;
  }, contact);
}

interface AddressUse {
  readonly at: number;
  readonly received: string;
}

function lastUses(group: PersonGroup, mentions: readonly Mention[]): Map<string, AddressUse> {
  const uses = new Map<string, AddressUse>();
  for (const index of group.mentions) {
    const mention = mentions[index];
    for (const address of mention?.addresses ?? []) {
      const use = { at: mention?.at ?? 0, received: address.received };
      const known = uses.get(addressKey(address));
      if (!known || isLater(use, known)) uses.set(addressKey(address), use);
    }
  }
  return uses;
}

/** At the same time the greater text, so that the order of arrival does not matter. */
function isLater(use: AddressUse, known: AddressUse): boolean {
  return use.at > known.at || (use.at === known.at && use.received > known.received);
}
