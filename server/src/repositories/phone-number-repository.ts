import type { Knex } from 'knex';

import { toBoolean, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** What Meta said of a number last. */
export interface PhoneNumberFacts {
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  readonly quality: string | null;
  readonly messagingLimit: string | null;
  readonly status: string | null;
  readonly nameStatus: string | null;
  readonly throughput: string | null;
}

export interface StoredPhoneNumber extends PhoneNumberFacts {
  readonly id: number;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly isEnabled: boolean;
  /** Epoch milliseconds. */
  readonly syncedAt: number | null;
}

export function createPhoneNumberRepository() {
  async function find(knex: Knex, phoneNumberId: string): Promise<StoredPhoneNumber | null> {
    const row: Row | undefined = await knex(tables.phoneNumbers).where({ phone_number_id: phoneNumberId }).first();
    return row ? toPhoneNumber(row) : null;
  }

  return {
    find,

    async list(knex: Knex): Promise<StoredPhoneNumber[]> {
      const rows: Row[] = await knex(tables.phoneNumbers).orderBy('id');
      return rows.map(toPhoneNumber);
    },

    /** The row of this number; made if it is not there. Two nodes may try at once. */
    async ensure(knex: Knex, phoneNumberId: string, wabaId: string): Promise<StoredPhoneNumber> {
      const known = await find(knex, phoneNumberId);
      if (known) return known;
      const row = withStrapiColumns({ phone_number_id: phoneNumberId, waba_id: wabaId, is_enabled: false }, new Date());
      await knex(tables.phoneNumbers).insert(row).onConflict('phone_number_id').ignore();
      const made = await find(knex, phoneNumberId);
      if (!made) throw new Error('[whatsapp] The row of the business number could not be made.');
      return made;
    },

    async saveFacts(
      knex: Knex,
      phoneNumberId: string,
      { wabaId, facts, now }: { wabaId: string; facts: PhoneNumberFacts; now: number },
    ): Promise<void> {
      await knex(tables.phoneNumbers)
        .where({ phone_number_id: phoneNumberId })
        .update({
          waba_id: wabaId,
          display_phone_number: facts.displayPhoneNumber,
          verified_name: facts.verifiedName,
          quality: facts.quality,
          messaging_limit: facts.messagingLimit,
          status: facts.status,
          name_status: facts.nameStatus,
          throughput: facts.throughput,
          synced_at: now,
          updated_at: new Date(now),
        });
    },

    async setEnabled(knex: Knex, phoneNumberId: string, isEnabled: boolean): Promise<void> {
      await knex(tables.phoneNumbers).where({ phone_number_id: phoneNumberId }).update({ is_enabled: isEnabled });
    },
  };
}

export type PhoneNumberRepository = ReturnType<typeof createPhoneNumberRepository>;

function toPhoneNumber(row: Row): StoredPhoneNumber {
  const text = (name: string) => (row[name] as string | null | undefined) ?? null;
  return {
    id: toNumber(row.id) ?? 0,
    phoneNumberId: String(row.phone_number_id),
    wabaId: String(row.waba_id),
    isEnabled: toBoolean(row.is_enabled),
    displayPhoneNumber: text('display_phone_number'),
    verifiedName: text('verified_name'),
    quality: text('quality'),
    messagingLimit: text('messaging_limit'),
    status: text('status'),
    nameStatus: text('name_status'),
    throughput: text('throughput'),
    syncedAt: toNumber(row.synced_at),
  };
}
