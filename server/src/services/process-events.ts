import type { Knex } from 'knex';

import type { InboundEvent, RejectedItem } from '../meta/inbound-event';
import { normalizeWebhook } from '../meta/normalize-webhook';
import { parseWebhookBody } from '../meta/parse-webhook-body';
import { summarizeWebhook, type WebhookSummary } from '../meta/webhook-kind';
import type { Database } from '../repositories/database';
import type { ClaimedEvent, JournalRepository, ProcessedEvent } from '../repositories/journal-repository';
import type { QuarantineRepository } from '../repositories/quarantine-repository';
import type { AutomationFacts, AutomationFactsSource } from './automation-facts';
import type { PhoneNumbers } from './phone-numbers';
import { describeError, type Logger } from './logger';
import type { NumberRows } from './insert-messages';
import type { MergeEvents } from './merge-events';
import { emptyNews, type MergeNews } from './merge-news';
import { withoutErased } from './privacy/find-erased';
import type { Erasures, Gate } from './privacy/erasures';
import { placeEvents, type OurPlace } from './place-events';

interface Dependencies {
  readonly database: Database;
  readonly journal: JournalRepository;
  readonly quarantine: QuarantineRepository;
  readonly phoneNumbers: PhoneNumbers;
  readonly automation: AutomationFactsSource;
  readonly mergeEvents: MergeEvents;
  readonly erasures: Erasures;
  /** Items that were discarded, since the person was erased. */
  readonly countErased: (amount: number) => void;
  readonly announce: (news: MergeNews) => void;
  /** Messages that were known already. */
  readonly countDuplicates: (amount: number) => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** The numbers that events belong to, and what was read before the transaction. */
interface Place extends NumberRows {
  /** Ours at this moment. */
  readonly ours: OurPlace;
  readonly facts: AutomationFacts;
}

/** One webhook taken apart. */
interface OpenedEvent extends ClaimedEvent {
  readonly events: readonly InboundEvent[];
  readonly rejected: readonly RejectedItem[];
  readonly summary: WebhookSummary;
}

const BATCH = 200;
/** After so many failures of a webhook its items are merged one by one, and the bad ones set aside. */
const MAX_TRIES = 3;

/**
 * Merges what waits in the journal: many webhooks in one transaction; if that fails each webhook on its own; if
 * one fails again and again each item on its own. So one bad item never takes its neighbours with it.
 */
export function createProcessEvents({
  database,
  journal,
  quarantine,
  phoneNumbers,
  automation,
  mergeEvents,
  erasures,
  announce,
  countDuplicates,
  countErased,
  logger,
  clock,
}: Dependencies) {
  /** @returns true when there may be more */
  return async function processEvents(): Promise<boolean> {
    const standard = phoneNumbers.current();
    // While not connected nothing can be placed: it waits in the journal.
    if (standard === null) return false;
    const facts = await automation.current();
    // One look: a number that is enabled meanwhile waits for the next portion.
    const numbers = phoneNumbers.enabled();
    const rowIds = new Map(numbers.map(({ phoneNumberId, id }) => [phoneNumberId, id]));
    const ours = { wabaId: standard.wabaId, numbers };
    const place = { rowIdOf: (id: string | null) => rowIds.get(id ?? '') ?? standard.id, facts, ours };
    let failing: readonly number[] = [];
    try {
      const claimed = await inTransaction(async (trx, gate) => {
        const events = await journal.claim(trx, BATCH);
        failing = events.map(({ id }) => id);
        return {
          result: events.length,
          news: await mergeOpened(
            trx,
            events.map((event) => open(event, place.ours)),
            { ...place, gate },
          ),
        };
      });
      return claimed === BATCH;
    } catch (error) {
      if (failing.length === 0) throw error;
      logger.warn(`Merging ${failing.length} webhooks together failed (${describeError(error)}); merging them one by one.`);
    }
    return processOneByOne(place);
  };

  async function processOneByOne(place: Place): Promise<boolean> {
    const failed = new Set<number>();
    for (;;) {
      let event: ClaimedEvent | undefined;
      try {
        await inTransaction(async (trx, gate) => {
          event = (await journal.claim(trx, failed.size + 1)).find(({ id }) => !failed.has(id));
          return { result: null, news: event ? await mergeOpened(trx, [open(event, place.ours)], { ...place, gate }) : emptyNews() };
        });
        if (!event) break;
      } catch (error) {
        if (!event) throw error;
        const isSettled = await afterFailure(event, error, place);
        if (!isSettled) failed.add(event.id);
      }
    }
    if (failed.size > 0) throw new Error(`${failed.size} webhooks wait for another try`);
    return false;
  }

  /** @returns true when the webhook is done with: its good items merged, the bad ones quarantined */
  async function afterFailure(event: ClaimedEvent, error: unknown, place: Place): Promise<boolean> {
    const tries = await database.transaction(({ trx }) => journal.countFailure(trx, event.id));
    logger.warn(`Merging webhook ${event.id} failed, try ${tries} of ${MAX_TRIES}: ${describeError(error)}`);
    if (tries < MAX_TRIES) return false;
    await mergeItemByItem(open(event, place.ours), place);
    return true;
  }

  async function mergeItemByItem(opened: OpenedEvent, place: Place): Promise<void> {
    const rejected: RejectedItem[] = [...opened.rejected];
    for (const item of opened.events) {
      try {
        await inTransaction(async (trx, gate) => {
          const found = await gate.among([item]);
          return { result: null, news: found?.isErased(item) ? emptyNews() : await mergePlaced(trx, [item], place) };
        });
      } catch (error) {
        rejected.push({ path: item.source.path, kind: item.source.field, reason: 'failed', details: describeError(error) });
      }
    }
    await database.transaction(async ({ trx }) => {
      await quarantine.add(
        trx,
        rejected.map((item) => ({ ...item, webhookEventId: opened.id, attempts: opened.replays })),
      );
      await journal.markProcessed(trx, [toProcessed(opened)], clock());
    });
  }

  async function inTransaction<T>(work: (trx: Knex.Transaction, gate: Gate) => Promise<{ result: T; news: MergeNews }>): Promise<T> {
    const { result, news } = await database.transaction(async ({ trx }) => work(trx, await erasures.enter(trx)));
    announce(news);
    if (news.duplicates > 0) countDuplicates(news.duplicates);
    return result;
  }

  async function mergeOpened(trx: Knex.Transaction, all: readonly OpenedEvent[], place: Place & { gate: Gate }): Promise<MergeNews> {
    const opened = await withoutErasedItems(trx, all, place);
    const news = await mergePlaced(
      trx,
      opened.flatMap(({ events }) => events),
      place,
    );
    await quarantine.add(
      trx,
      opened.flatMap(({ id, rejected, replays }) => rejected.map((item) => ({ ...item, webhookEventId: id, attempts: replays }))),
    );
    await journal.markProcessed(trx, opened.map(toProcessed), clock());
    return news;
  }

  /** What speaks of erased people is taken out, of the journal too, before anything is merged. */
  async function withoutErasedItems(
    trx: Knex.Transaction,
    opened: readonly OpenedEvent[],
    { ours, gate }: Place & { gate: Gate },
  ): Promise<readonly OpenedEvent[]> {
    const found = await gate.among(opened.flatMap(({ events }) => events));
    if (!found) return opened;
    const kept: OpenedEvent[] = [];
    for (const each of opened) {
      const erased = each.events.filter(found.isErased).length;
      const cleaned = erased > 0 ? withoutErased(each.body, { ...each, erased: found.erased, mentions: () => false }) : null;
      if (cleaned) await journal.rewrite(trx, each.id, cleaned);
      kept.push(cleaned ? open({ ...each, body: cleaned }, ours) : each);
      countErased(erased);
    }
    return kept;
  }

  async function mergePlaced(trx: Knex.Transaction, events: readonly InboundEvent[], place: Place): Promise<MergeNews> {
    return events.length === 0 ? emptyNews() : mergeEvents(trx, events, { ...place, now: clock() });
  }

  function open({ id, body, receivedAt, replays }: ClaimedEvent, ours: OurPlace): OpenedEvent {
    try {
      const { events, rejected } = normalizeWebhook(parseWebhookBody(body), receivedAt);
      return { id, body, receivedAt, replays, summary: summarizeWebhook(events, rejected), ...placeEvents(events, rejected, ours) };
    } catch {
      const details = 'The body is no JSON in UTF-8.';
      const rejected: RejectedItem[] = [{ path: '', kind: 'body', reason: 'not_json', details }];
      return { id, body, receivedAt, replays, summary: summarizeWebhook([], rejected), events: [], rejected };
    }
  }
}

function toProcessed({ id, summary }: OpenedEvent): ProcessedEvent {
  return { id, ...summary };
}
