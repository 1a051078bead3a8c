import type { Knex } from 'knex';

import { decideAssistant, decideOwner } from '../../../domain/automation/new-contact';
import { addressKey, groupByPerson, type PersonGroup } from '../../../domain/group-by-person';
import { mergeProfile, type ContactState } from '../../../domain/merge-contacts';
import type { ContactRef } from '../meta/inbound-event';
import type {
  ContactRepository,
  IdentityUse,
  NewContact,
  NewIdentity,
  StoredContact,
  StoredIdentity,
} from '../repositories/contact-repository';
import { StaleReadError } from '../repositories/database-errors';
import type { AutomationFacts } from './automation-facts';
import { agentFacts } from './agent-facts';
import type { JoinContacts } from './join-contacts';

/** A person as an item names it, and when. */
export interface Mention extends ContactRef {
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface MergeContext {
  /** Read before the transaction. */
  readonly facts: AutomationFacts;
  readonly now: number;
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
  return async function resolveContacts(
    trx: Knex.Transaction,
    mentions: readonly Mention[],
    { facts, now }: MergeContext,
  ): Promise<ResolvedContact[]> {
    if (mentions.length === 0) return [];
    const stored = await contacts.findIdentities(
      trx,
      mentions.flatMap(({ addresses, formerAddresses }) => [...addresses, ...formerAddresses]),
    );
    const identityByKey = new Map(stored.map((identity) => [addressKey(identity.address), identity]));
    const groups = groupByPerson(mentions, new Map(stored.map((identity) => [addressKey(identity.address), identity.contactId])));

    const ids = await contactIdsOf(trx, groups, { identityByKey, facts });
    const involved = [...new Set([...ids, ...groups.flatMap(({ contactIds }) => contactIds)])];
    const locked = new Map((await contacts.lock(trx, involved)).map((contact) => [contact.id, contact]));

    const resolved: ResolvedContact[] = [];
    const states = new Map<number, ContactState>();
    const addresses = new AddressBook(identityByKey);
    for (const [index, group] of groups.entries()) {
      const survivor = locked.get(ids[index] ?? Number.NaN);
      const others = group.contactIds.filter((id) => id !== survivor?.id).map((id) => locked.get(id));
      if (!survivor || survivor.mergedIntoId !== null || others.some((other) => !other || other.mergedIntoId !== null)) {
        throw new StaleReadError('A contact');
      }
      const joined = await joinContacts(trx, { survivor, others: others.filter((other) => other !== undefined), now });
      const state = withProfiles(joined, group, mentions);
      if (state !== survivor.state) states.set(survivor.id, state);
      // Two groups may meet in one contact, by its portfolio id: the second goes on from the first.
      locked.set(survivor.id, { ...survivor, state });
      addresses.remember(group, survivor.id, lastUses(group, mentions));
      for (const mention of group.mentions) resolved[mention] = { contact: survivor, state };
    }
    await contacts.save(trx, states);
    await contacts.insertIdentities(trx, [...addresses.fresh.values()]);
    await contacts.saveUses(trx, [...addresses.used.values()]);
    return resolved;
  };

  /** The lowest known id of each group, else the owner of its portfolio id, else a new contact. */
  async function contactIdsOf(
    trx: Knex.Transaction,
    groups: readonly PersonGroup[],
    { identityByKey, facts }: { readonly identityByKey: ReadonlyMap<string, StoredIdentity>; readonly facts: AutomationFacts },
  ): Promise<number[]> {
    const known = groups.map(({ contactIds, parents }) => {
      const parent = parents.map((address) => identityByKey.get(addressKey(address))).find((identity) => identity !== undefined);
      return contactIds[0] ?? parent?.contactId ?? null;
    });
    const unknown = groups.filter((_, index) => known[index] === null);
    const created = await contacts.create(
      trx,
      unknown.map((group) => newContact(group, facts)),
    );
    return known.map((id) => id ?? created.shift() ?? Number.NaN);
  }
}

/** Who gets a new contact and which assistant answers it is decided once (rules 1 and 2). */
function newContact({ addresses }: PersonGroup, { settings, agents, assistants }: AutomationFacts): NewContact {
  const known = agents.filter(({ isActive }) => isActive).map(agentFacts);
  const phones = addresses.flatMap(({ kind, value }) => (kind === 'wa_id' ? [value] : []));
  const assignedUserId = decideOwner(settings, { agents: known, phones });
  const owner = known.find(({ userId }) => userId === assignedUserId) ?? null;
  const chosen = decideAssistant(settings, { owner, isThere: (id) => assistants.some(({ documentId }) => documentId === id) });
  return {
    isGroup: addresses.some(({ kind }) => kind === 'group'),
    assignedUserId,
    assistantId: assistants.find(({ documentId }) => documentId === chosen)?.id ?? null,
  };
}

export type ResolveContacts = ReturnType<typeof createResolveContacts>;

/** New addresses are to be stored; of known ones the form that was used last. */
class AddressBook {
  readonly fresh = new Map<string, NewIdentity>();
  readonly used = new Map<number, IdentityUse>();

  constructor(private readonly known: ReadonlyMap<string, StoredIdentity>) {}

  remember(group: PersonGroup, contactId: number, uses: ReadonlyMap<string, AddressUse>): void {
    for (const address of [...group.addresses, ...group.parents]) {
      const key = addressKey(address);
      const use = uses.get(key);
      const known = this.known.get(key);
      if (known && use && isLater(use, { at: known.seenAt ?? -1, received: known.address.received })) {
        this.used.set(known.id, { id: known.id, received: use.received, seenAt: use.at });
      }
      if (!known && !this.fresh.has(key)) {
        this.fresh.set(key, { contactId, address: { ...address, received: use?.received ?? address.received }, seenAt: use?.at ?? null });
      }
    }
  }
}

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
