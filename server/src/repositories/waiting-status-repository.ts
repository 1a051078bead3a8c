import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

import type { EditEvent, RevokeEvent, StatusEvent } from '../meta/inbound-event';
import { selectByKeys, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

/** News of a message that is not there yet. */
export type WaitingChange = StatusEvent | EditEvent | RevokeEvent;

export function createWaitingStatusRepository() {
  return {
    /** The same news waits once, however often it comes. */
    async add(trx: Knex, changes: readonly WaitingChange[], now: number): Promise<void> {
      const rows = changes.map((change) =>
        withStrapiColumns(
          { fingerprint: fingerprintOf(change), target_wamid: targetOf(change), payload: JSON.stringify(change), received_at: now },
          new Date(now),
        ),
      );
      for (let start = 0; start < rows.length; start += 500) {
        await trx(tables.waitingStatuses)
          .insert(rows.slice(start, start + 500))
          .onConflict('fingerprint')
          .ignore();
      }
    },

    /** Takes out what waited for these messages. */
    async take(trx: Knex, wamids: readonly string[]): Promise<WaitingChange[]> {
      const rows: Row[] = await selectByKeys(wamids, (chunk) =>
        trx(tables.waitingStatuses)
          .select('id', 'payload')
          .whereIn('target_wamid', [...chunk])
          .orderBy('id'),
      );
      if (rows.length === 0) return [];
      await trx(tables.waitingStatuses)
        .whereIn(
          'id',
          rows.map(({ id }) => Number(id)),
        )
        .del();
      return rows.map(({ payload }) => JSON.parse(String(payload)) as WaitingChange);
    },

    /** Wamids for which news waits although the message is there: it came on another node at the same moment. */
    async overdueWamids(trx: Knex, limit: number): Promise<string[]> {
      const rows: Row[] = await trx(tables.waitingStatuses)
        .join(tables.messages, `${tables.messages}.wamid`, `${tables.waitingStatuses}.target_wamid`)
        .distinct(`${tables.waitingStatuses}.target_wamid as wamid`)
        .limit(limit);
      return rows.map(({ wamid }) => String(wamid));
    },
  };
}

export type WaitingStatusRepository = ReturnType<typeof createWaitingStatusRepository>;

export function targetOf(change: WaitingChange): string {
  return change.kind === 'status' ? change.wamid : change.targetWamid;
}

/** Where it stood in its webhook does not matter: Meta sends the same news in different company. */
function fingerprintOf(change: WaitingChange): string {
  const { source: _source, ...news } = change;
  return createHash('sha256').update(JSON.stringify(news)).digest('hex');
}
