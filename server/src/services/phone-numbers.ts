import { asObject, asText } from '../meta/wire';
import type { GraphClient } from '../meta/graph-client';
import type { Database } from '../repositories/database';
import type { PhoneNumberRepository, StoredPhoneNumber } from '../repositories/phone-number-repository';
import type { Connections } from './connection';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly repository: PhoneNumberRepository;
  readonly graph: GraphClient;
  readonly clock: () => number;
}

const FIELDS = 'id,display_phone_number,verified_name,quality_rating,status,throughput,whatsapp_business_manager_messaging_limit';

/** The connected business number: its row, and what Meta says of it. */
export function createPhoneNumbers({ database, connections, repository, graph, clock }: Dependencies) {
  let rowId: number | null = null;

  async function current(): Promise<StoredPhoneNumber | null> {
    const connection = connections.current();
    return connection && repository.ensure(database.knex, connection.phoneNumberId, connection.wabaId);
  }

  return {
    current,

    /** Null while not connected. The row never changes its id, so it is read once. */
    async currentRowId(): Promise<number | null> {
      rowId ??= (await current())?.id ?? null;
      return rowId;
    },

    /** @throws MetaApiError when Meta refuses or cannot be reached */
    async refresh(): Promise<void> {
      const connection = connections.current();
      if (!connection) return;
      const facts = await graph.get(connection, connection.phoneNumberId, { fields: FIELDS });
      await current();
      await repository.saveFacts(database.knex, connection.phoneNumberId, {
        facts: {
          displayPhoneNumber: asText(facts.display_phone_number),
          verifiedName: asText(facts.verified_name),
          quality: asText(facts.quality_rating),
          messagingLimit: asText(facts.whatsapp_business_manager_messaging_limit),
          status: asText(facts.status),
          throughput: asText(asObject(facts.throughput)?.level),
        },
        now: clock(),
      });
    },
  };
}

export type PhoneNumbers = ReturnType<typeof createPhoneNumbers>;
