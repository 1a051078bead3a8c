import type { Knex } from 'knex';

import type { RejectedItem } from '../meta/inbound-event';
import { withStrapiColumns } from './rows';
import { tables } from './tables';

export interface QuarantinedItem extends RejectedItem {
  readonly webhookEventId: number;
  /** How often its webhook was merged again in vain. */
  readonly attempts: number;
}

/** Long paths would not fit the key; none of Meta's comes near. */
const MAX_PATH = 190;

export function createQuarantineRepository() {
  return {
    /** The same item again changes nothing. */
    async add(trx: Knex.Transaction, items: readonly QuarantinedItem[]): Promise<void> {
      if (items.length === 0) return;
      const now = new Date();
      const rows = items.map(({ webhookEventId, path, kind, reason, details, attempts }) =>
        withStrapiColumns(
          {
            webhook_event_id: webhookEventId,
            path: path.slice(0, MAX_PATH),
            kind: kind.slice(0, MAX_PATH),
            reason,
            details,
            attempts,
            settled_at: reason === 'dashboard_test' ? now.getTime() : null,
          },
          now,
        ),
      );
      for (let start = 0; start < rows.length; start += 500) {
        await trx(tables.quarantinedItems)
          .insert(rows.slice(start, start + 500))
          .onConflict(['webhook_event_id', 'path'])
          .ignore();
      }
    },
  };
}

export type QuarantineRepository = ReturnType<typeof createQuarantineRepository>;
