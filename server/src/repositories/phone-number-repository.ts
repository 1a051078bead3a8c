import type { Knex } from 'knex';

import { toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface StoredPhoneNumber {
  readonly id: number;
  readonly phoneNumberId: string;
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
}

export interface PhoneNumberFacts {
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  readonly quality: string | null;
  readonly messagingLimit: string | null;
  readonly status: string | null;
  readonly throughput: string | null;
}

export function createPhoneNumberRepository() {
  async function find(knex: Knex, phoneNumberId: string): Promise<StoredPhoneNumber | null> {
    const row: Row | undefined = await knex(tables.phoneNumbers).where({ phone_number_id: phoneNumberId }).first();
    return row ? toPhoneNumber(row) : null;
  }

  return {
    find,

    /** The row of this number; made if it is not there. Two nodes may try at once. */
    async ensure(knex: Knex, phoneNumberId: string, wabaId: string): Promise<StoredPhoneNumber> {
      const known = await find(knex, phoneNumberId);
      if (known) return known;
      const row = withStrapiColumns({ phone_number_id: phoneNumberId, waba_id: wabaId }, new Date());
      await knex(tables.phoneNumbers).insert(row).onConflict('phone_number_id').ignore();
      const made = await find(knex, phoneNumberId);
      if (!made) throw new Error('[whatsapp] The row of the business number could not be made.');
      return made;
    },

    async saveFacts(knex: Knex, phoneNumberId: string, { facts, now }: { facts: PhoneNumberFacts; now: number }): Promise<void> {
      await knex(tables.phoneNumbers)
        .where({ phone_number_id: phoneNumberId })
        .update({
          display_phone_number: facts.displayPhoneNumber,
          verified_name: facts.verifiedName,
          quality: facts.quality,
          messaging_limit: facts.messagingLimit,
          status: facts.status,
          throughput: facts.throughput,
          synced_at: now,
          updated_at: new Date(now),
        });
    },

    async findByIds(knex: Knex, ids: readonly number[]): Promise<StoredPhoneNumber[]> {
      const rows: Row[] = await knex(tables.phoneNumbers).whereIn('id', [...ids]);
      return rows.map(toPhoneNumber);
    },
  };
}

export type PhoneNumberRepository = ReturnType<typeof createPhoneNumberRepository>;

function toPhoneNumber(row: Row): StoredPhoneNumber {
  return {
    id: toNumber(row.id) ?? 0,
    phoneNumberId: String(row.phone_number_id),
    displayPhoneNumber: (row.display_phone_number as string | null) ?? null,
    verifiedName: (row.verified_name as string | null) ?? null,
  };
}
