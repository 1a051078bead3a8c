import { asArray, asObject, asText, type WireObject } from '../meta/wire';
import type { GraphClient } from '../meta/graph-client';
import type { Database } from '../repositories/database';
import type { PhoneNumberFacts, PhoneNumberRepository, StoredPhoneNumber } from '../repositories/phone-number-repository';
import type { Connections } from './connection';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly repository: PhoneNumberRepository;
  readonly graph: GraphClient;
  readonly clock: () => number;
}

/** What Meta tells of a number (reference section 6.7). */
export const NUMBER_FIELDS =
  'id,display_phone_number,verified_name,quality_rating,status,name_status,throughput,whatsapp_business_manager_messaging_limit';

/** The business numbers of the connected account. Cached; read again whenever the connection changes. */
export function createPhoneNumbers({ database, connections, repository, graph, clock }: Dependencies) {
  let known: readonly StoredPhoneNumber[] = [];

  function ofAccount(): readonly StoredPhoneNumber[] {
    const connection = connections.current();
    return connection ? known.filter(({ wabaId }) => wabaId === connection.wabaId) : [];
  }

  async function load(): Promise<void> {
    const connection = connections.current();
    if (connection) await repository.ensure(database.knex, connection.phoneNumberId, connection.wabaId);
    known = await repository.list(database.knex);
  }

  return {
    /** Reads the rows again; makes that of the default number. */
    load,

    /** The number that sends when none is named; null while not connected. */
    current(): StoredPhoneNumber | null {
      const phoneNumberId = connections.current()?.phoneNumberId;
      return known.find((number) => number.phoneNumberId === phoneNumberId) ?? null;
    },

    /** Of the connected account, enabled or not. */
    ofAccount,

    /** Those whose events are merged; the default one is always among them. */
    enabled(): readonly StoredPhoneNumber[] {
      const phoneNumberId = connections.current()?.phoneNumberId;
      return ofAccount().filter((number) => number.isEnabled || number.phoneNumberId === phoneNumberId);
    },

    /** Meta's id of a number, by the id of its row. */
    metaIdOf: (rowId: number): string | null => known.find(({ id }) => id === rowId)?.phoneNumberId ?? null,

    /**
     * Asks Meta for the numbers of the account.
     * @returns how many there are
     * @throws MetaApiError when Meta refuses or cannot be reached
     */
    async refresh(): Promise<number> {
      const connection = connections.current();
      if (!connection) return 0;
      const answer = await graph.get(connection, `${connection.wabaId}/phone_numbers`, { fields: NUMBER_FIELDS, limit: 100 });
      const told = asArray(answer.data)
        .map(asObject)
        .filter((each) => each !== null);
      for (const number of told) {
        const phoneNumberId = asText(number.id);
        if (phoneNumberId === null) continue;
        await repository.ensure(database.knex, phoneNumberId, connection.wabaId);
        await repository.saveFacts(database.knex, phoneNumberId, { wabaId: connection.wabaId, facts: numberFacts(number), now: clock() });
      }
      await load();
      return told.length;
    },
  };
}

export type PhoneNumbers = ReturnType<typeof createPhoneNumbers>;

export function numberFacts(told: WireObject): PhoneNumberFacts {
  return {
    displayPhoneNumber: asText(told.display_phone_number),
    verifiedName: asText(told.verified_name),
    quality: asText(told.quality_rating),
    messagingLimit: asText(told.whatsapp_business_manager_messaging_limit),
    status: asText(told.status),
    nameStatus: asText(told.name_status),
    throughput: asText(asObject(told.throughput)?.level),
  };
}
