import type { Knex } from 'knex';

import type { MessageError } from '../../../contracts/message';
import { parseJson, toNumber, type Row } from './rows';
import { tables } from './tables';

/** How the queue stands. Instants in epoch milliseconds. */
export interface QueueFacts {
  readonly waiting: number;
  /** When the oldest of them was written. */
  readonly oldestAt: number | null;
  readonly uncertain: number;
  /** Webhooks with an item that is not settled. */
  readonly quarantined: number;
}

export interface DeliveryFacts {
  /** Written in the time asked for. */
  readonly messages: number;
  readonly failed: readonly MessageError[];
  /** The newest that Meta took. */
  readonly lastAcceptedAt: number | null;
}

/** A page needs no more to show what is wrong. */
const MOST_FAILURES = 5_000;

/** Counts for the health page. Each reads along an index, and no further back than asked. */
export function createHealthRepository() {
  return {
    async queue(knex: Knex, since: number): Promise<QueueFacts> {
      const waiting: Row | undefined = await knex(tables.outbox)
        .join(tables.messages, `${tables.messages}.id`, `${tables.outbox}.message_id`)
        .count({ count: `${tables.outbox}.id` })
        .min({ oldest: `${tables.messages}.occurred_at` })
        .first();
      const uncertain: Row | undefined = await knex(tables.messages)
        .where('changed_at', '>=', since)
        .where({ status: 'uncertain' })
        .count({ count: '*' })
        .first();
      const quarantined: Row | undefined = await knex(tables.quarantinedItems)
        .whereNull('settled_at')
        .countDistinct({ count: 'webhook_event_id' })
        .first();
      return {
        waiting: toNumber(waiting?.count) ?? 0,
        oldestAt: toNumber(waiting?.oldest),
        uncertain: toNumber(uncertain?.count) ?? 0,
        quarantined: toNumber(quarantined?.count) ?? 0,
      };
    },

    async deliveries(knex: Knex, since: number): Promise<DeliveryFacts> {
      const recent = () => knex(tables.messages).where('changed_at', '>=', since).where({ direction: 'outbound' });
      const all: Row | undefined = await recent().where('occurred_at', '>=', since).count({ count: '*' }).first();
      const failed: Row[] = await recent().where({ status: 'failed' }).select('error').orderBy('changed_at', 'desc').limit(MOST_FAILURES);
      const accepted: Row | undefined = await recent().whereNotNull('wamid').max({ at: 'occurred_at' }).first();
      return {
        messages: toNumber(all?.count) ?? 0,
        failed: failed.flatMap(({ error }) => parseJson<MessageError>(error) ?? []),
        lastAcceptedAt: toNumber(accepted?.at),
      };
    },

    /** When Meta's templates were read last. */
    async templatesSyncedAt(knex: Knex): Promise<number | null> {
      const row: Row | undefined = await knex(tables.templates).max({ at: 'synced_at' }).first();
      return toNumber(row?.at);
    },

    /** The newest test event of the App dashboard. */
    async dashboardTestAt(knex: Knex, since: number): Promise<number | null> {
      const row: Row | undefined = await knex(`${tables.quarantinedItems} as q`)
        .join(`${tables.webhookEvents} as w`, 'w.id', 'q.webhook_event_id')
        .where('q.reason', 'dashboard_test')
        .where('w.received_at', '>=', since)
        .max({ at: 'w.received_at' })
        .first();
      return toNumber(row?.at);
    },
  };
}

export type HealthRepository = ReturnType<typeof createHealthRepository>;
