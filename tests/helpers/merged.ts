import type { House } from './start-house';
import { waitUntil } from './wait-until';

/** Waits until nothing is left to be merged. */
export function merged(house: Pick<House, 'database'>): Promise<true> {
  return waitUntil(
    async () => (await house.database.knex('whatsapp_webhook_events').where({ state: 'received' }).first('id')) === undefined,
    {
      what: 'the journal to be merged',
      timeoutMs: 30_000,
    },
  );
}
