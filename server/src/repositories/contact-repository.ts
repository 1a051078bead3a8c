import type { Knex } from 'knex';

import type { ContactAddress, IdentityKind } from '../../../domain/contact-address';
import { addressKey } from '../../../domain/group-by-person';
import type { ContactState } from '../../../domain/merge-contacts';
import {
  lockRows,
  insertDocuments,
  insertRows,
  selectByKeys,
  textOrNull,
  toBoolean,
  toNumber,
  updateRows,
  withStrapiColumns,
  type Row,
} from './rows';
import { tables } from './tables';

export interface StoredContact {
  readonly id: number;
  readonly documentId: string;
  readonly isGroup: boolean;
  readonly mergedIntoId: number | null;
  readonly state: ContactState;
}

export interface StoredIdentity {
  readonly id: number;
  readonly contactId: number;
  readonly address: ContactAddress;
  readonly seenAt: number | null;
}

export interface IdentityUse {
  readonly id: number;
  readonly received: string;
  readonly seenAt: number;
}

export interface NewContact {
  readonly isGroup: boolean;
  readonly assignedUserId: number | null;
  /** Row id. */
  readonly assistantId: number | null;
}

export interface NewIdentity {
  readonly contactId: number;
  readonly address: ContactAddress;
  readonly seenAt: number | null;
}

export function createContactRepository() {
  return {
    /** All names of all contacts, with when the contact was made: for a start after a restore. */
    async allIdentities(knex: Knex): Promise<{ contactId: number; kind: IdentityKind; value: string; createdAt: number }[]> {
      const rows: Row[] = await knex(`${tables.identities} as i`)
        .join(`${tables.contacts} as k`, 'k.id', 'i.contact_id')
        .select('i.contact_id', 'i.kind', 'i.value', 'k.created_at');
      return rows.map((row) => ({
        contactId: Number(row.contact_id),
        kind: row.kind as IdentityKind,
        value: String(row.value),
        createdAt: new Date(row.created_at as string | number | Date).getTime(),
      }));
    },

    async findIdentities(trx: Knex, addresses: readonly ContactAddress[]): Promise<StoredIdentity[]> {
      const values = [...new Set(addresses.map(({ value }) => value))];
      const wanted = new Set(addresses.map(addressKey));
      const rows = await selectByKeys(values, (chunk) => trx(tables.identities).whereIn('value', [...chunk]));
      return rows.map(toIdentity).filter(({ address }) => wanted.has(addressKey(address)));
    },

    async identitiesOf(trx: Knex, contactIds: readonly number[]): Promise<StoredIdentity[]> {
      const rows = await selectByKeys(contactIds, (chunk) =>
        trx(tables.identities)
          .whereIn('contact_id', [...chunk])
          .orderBy('id'),
      );
      return rows.map(toIdentity);
    },

    /** Locks the rows, lowest id first, so that two nodes never wait for each other. */
    async lock(trx: Knex, ids: readonly number[]): Promise<StoredContact[]> {
      const rows = await selectByKeys(ids, (chunk) =>
        lockRows(
          trx(tables.contacts)
            .whereIn('id', [...chunk])
            .orderBy('id'),
        ),
      );
      return rows.map(toContact);
    },

    async findByIds(trx: Knex, ids: readonly number[]): Promise<StoredContact[]> {
      const rows = await selectByKeys(ids, (chunk) => trx(tables.contacts).whereIn('id', [...chunk]));
      return rows.map(toContact);
    },

    /** New contacts without a name; ids in the order of the argument. */
    async create(trx: Knex, contacts: readonly NewContact[]): Promise<number[]> {
      const rows = contacts.map(({ isGroup, assignedUserId, assistantId }) => ({
        is_group: isGroup,
        assigned_user_id: assignedUserId,
        assistant_id: assistantId,
      }));
      return (await insertDocuments(trx, tables.contacts, { rows, now: new Date() })).map(({ id }) => id);
    },

    async insertIdentities(trx: Knex, identities: readonly NewIdentity[]): Promise<void> {
      const now = new Date();
      // Sorted: two nodes that insert the same keys meet at the first one instead of in a deadlock.
      const rows = [...identities]
        .sort((left, right) => (addressKey(left.address) < addressKey(right.address) ? -1 : 1))
        .map(({ contactId, address, seenAt }) =>
          withStrapiColumns(
            { kind: address.kind, value: address.value, received: address.received, seen_at: seenAt, contact_id: contactId },
            now,
          ),
        );
      await insertRows(trx, tables.identities, rows);
    },

    /** The form that was used last, and when. */
    async saveUses(trx: Knex, uses: readonly IdentityUse[]): Promise<void> {
      await updateRows(
        trx,
        tables.identities,
        uses.map(({ id, received, seenAt }) => ({ id, received, seen_at: seenAt })),
      );
    },

    async moveIdentities(trx: Knex, fromContactIds: readonly number[], toContactId: number): Promise<void> {
      await trx(tables.identities)
        .whereIn('contact_id', [...fromContactIds])
        .update({ contact_id: toContactId });
    },

    async save(trx: Knex, states: ReadonlyMap<number, ContactState>): Promise<void> {
      const now = new Date();
      await updateRows(
        trx,
        tables.contacts,
        [...states].map(([id, state]) => ({ id, ...toRow(state), updated_at: now })),
      );
    },

    /** The row stays as a redirect. */
    async redirect(trx: Knex, ids: readonly number[], toContactId: number): Promise<void> {
      await trx(tables.contacts)
        .whereIn('id', [...ids])
        .orWhereIn('merged_into_id', [...ids])
        .update({ merged_into_id: toContactId, updated_at: new Date() });
    },

    async setName(trx: Knex, id: number, name: string): Promise<void> {
      await trx(tables.contacts).where({ id }).update({ name, updated_at: new Date() });
    },

    async setDetails(
      trx: Knex,
      id: number,
      { name, language }: { readonly name: string | null; readonly language: string | null },
    ): Promise<void> {
      await trx(tables.contacts).where({ id }).update({ name, language, updated_at: new Date() });
    },

    async setBlocked(trx: Knex, id: number, blockedAt: number | null): Promise<void> {
      await trx(tables.contacts).where({ id }).update({ blocked_at: blockedAt, updated_at: new Date() });
    },

    async setAssignedUser(trx: Knex, id: number, userId: number | null): Promise<void> {
      await trx(tables.contacts).where({ id }).update({ assigned_user_id: userId, updated_at: new Date() });
    },

    async setAssistant(trx: Knex, id: number, assistantId: number | null): Promise<void> {
      await trx(tables.contacts).where({ id }).update({ assistant_id: assistantId });
    },

    async findIdByDocumentId(trx: Knex, documentId: string): Promise<number | null> {
      const row = await trx(tables.contacts).where({ document_id: documentId }).first('id', 'merged_into_id');
      return toNumber(row?.merged_into_id) ?? toNumber(row?.id);
    },
  };
}

export type ContactRepository = ReturnType<typeof createContactRepository>;

function toIdentity(row: Row): StoredIdentity {
  return {
    id: Number(row.id),
    contactId: Number(row.contact_id),
    address: { kind: row.kind as ContactAddress['kind'], value: String(row.value), received: String(row.received) },
    seenAt: toNumber(row.seen_at),
  };
}

function toContact(row: Row): StoredContact {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    isGroup: toBoolean(row.is_group),
    mergedIntoId: toNumber(row.merged_into_id),
    state: {
      name: textOrNull(row.name),
      bookName: textOrNull(row.book_name),
      bookNameAt: toNumber(row.book_name_at),
      language: textOrNull(row.language),
      profileName: textOrNull(row.profile_name),
      profileNameAt: toNumber(row.profile_name_at),
      username: textOrNull(row.username),
      usernameAt: toNumber(row.username_at),
      assignedUserId: toNumber(row.assigned_user_id),
      assistantId: toNumber(row.assistant_id),
      optedOutAt: toNumber(row.opted_out_at),
      preferenceAt: toNumber(row.preference_at),
      blockedAt: toNumber(row.blocked_at),
    },
  };
}

function toRow(state: ContactState): Row {
  return {
    name: state.name,
    book_name: state.bookName,
    book_name_at: state.bookNameAt,
    language: state.language,
    profile_name: state.profileName,
    profile_name_at: state.profileNameAt,
    username: state.username,
    username_at: state.usernameAt,
    assigned_user_id: state.assignedUserId,
    assistant_id: state.assistantId,
    opted_out_at: state.optedOutAt,
    preference_at: state.preferenceAt,
    blocked_at: state.blockedAt,
  };
}
