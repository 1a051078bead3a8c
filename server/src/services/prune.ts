import { setImmediate as nextTurn } from 'node:timers/promises';

import type { GeneralSettings } from '../../../contracts/general-settings';
import { silentTypes, showsInPreview } from '../../../domain/message-effect';
import type { PreviewRef } from '../../../domain/merge-conversations';
import type { MediaStore } from '../media/media-store';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { PlainKind, Portion, PrunedPortion, RemovedFile, RetentionRepository } from '../repositories/retention-repository';
import type { Knex } from 'knex';
import { describeError, type Logger } from './logger';
import type { WebhookCounters } from './webhook-counters';

interface Dependencies {
  readonly database: Database;
  readonly settings: { current(): Promise<GeneralSettings> };
  readonly retention: RetentionRepository;
  readonly conversations: ConversationRepository;
  readonly messages: Pick<MessageRepository, 'thread'>;
  readonly mediaStore: () => Promise<MediaStore>;
  readonly counters: Pick<WebhookCounters, 'count'>;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** What was removed, by name. */
export type Pruned = Record<'webhooks' | 'runs' | 'audit' | 'counters' | 'unmatched' | 'messages' | 'files', number>;

const PORTION = 500;
const DAY_MS = 24 * 60 * 60 * 1000;
const COUNTERS_KEPT_DAYS = 30;
/** A status whose message has not come in this time speaks of a message that somebody else has sent. */
const UNMATCHED_KEPT_DAYS = 7;

/**
 * Removes what is older than the settings say, in portions, each a transaction of its own: nothing is locked for long,
 * and whatever stops it leaves a consistent rest for the next time.
 */
export function createPrune(dependencies: Dependencies) {
  const { database, settings, retention, conversations, messages, mediaStore, counters, logger, clock } = dependencies;

  /** @param signal ends it between two portions */
  return async function prune(signal?: AbortSignal): Promise<Pruned> {
    const { retention: kept } = await settings.current();
    const now = clock();
    const old = (kind: PlainKind, days: number) =>
      inPortions(signal, (portion, trx) => retention.prune(trx, kind, portion), now - days * DAY_MS);
    const webhooks = await inPortions(signal, (portion, trx) => retention.pruneWebhooks(trx, portion), now - kept.webhooks * DAY_MS);
    const runs = await old('runs', kept.runs);
    const audit = await old('audit', kept.audit);
    const counted = await old('counters', COUNTERS_KEPT_DAYS);
    const unmatched = await old('unmatched', UNMATCHED_KEPT_DAYS);
    if (unmatched > 0) {
      counters.count('unmatched', unmatched);
      logger.info(`${unmatched} statuses and edits were given up: their messages did not come within ${UNMATCHED_KEPT_DAYS} days.`);
    }
    if (kept.files !== null) await retireFiles(signal, kept.files, now);
    const removedMessages = kept.messages === null ? 0 : await pruneMessages(signal, kept.messages, now);
    const files = await removeBytes(signal);
    return { webhooks, runs, audit, counters: counted, unmatched, messages: removedMessages, files };
  };

  async function inPortions(
    signal: AbortSignal | undefined,
    remove: (portion: Portion, trx: Knex) => Promise<PrunedPortion>,
    before: number,
  ): Promise<number> {
    let total = 0;
    let afterId: number | null = 0;
    while (afterId !== null && !signal?.aborted) {
      const portion: Portion = { before, afterId, limit: PORTION };
      const { removed, lastId } = await database.transaction(({ trx }) => remove(portion, trx));
      total += removed;
      afterId = lastId;
      await nextTurn();
    }
    return total;
  }

  async function retireFiles(signal: AbortSignal | undefined, days: number, now: number): Promise<void> {
    const portion = { before: now - days * DAY_MS, limit: PORTION, reason: keptFor('Files are', days), now };
    for (let retired = PORTION; retired === PORTION && !signal?.aborted;) {
      retired = await database.transaction(({ trx }) => retention.retireFiles(trx, portion));
      await nextTurn();
    }
  }

  async function pruneMessages(signal: AbortSignal | undefined, days: number, now: number): Promise<number> {
    const before = now - days * DAY_MS;
    let total = 0;
    let afterId: number | null = 0;
    while (afterId !== null && !signal?.aborted) {
      const portion: Portion = { before, afterId, limit: PORTION };
      const { ids, lastId } = await retention.conversationsWithOlder(database.knex, portion);
      for (const id of ids) {
        for (let removed = PORTION; removed === PORTION && !signal?.aborted;) {
          removed = await database.transaction(({ trx }) => pruneConversation(trx, id, { before, days, now }));
          total += removed;
          await nextTurn();
        }
      }
      afterId = lastId;
    }
    return total;
  }

  /** A portion of one conversation, whose row is locked like by everybody who writes into it. */
  async function pruneConversation(
    trx: Knex.Transaction,
    id: number,
    { before, days, now }: { readonly before: number; readonly days: number; readonly now: number },
  ): Promise<number> {
    const [conversation] = await conversations.lock(trx, [id]);
    if (!conversation) return 0;
    const ids = (await retention.olderMessages(trx, id, { before, limit: PORTION })).map(Number);
    if (ids.length === 0) return 0;
    const { state } = conversation;
    const unread = await retention.unreadAmong(trx, ids, { conversationId: id, unreadCount: state.unreadCount, silentTypes });
    await retention.removeMessages(trx, ids, { reason: keptFor('Messages are', days), now });
    const preview = await previewWithout(trx, conversation, ids);
    await conversations.save(trx, new Map([[id, { ...state, preview, unreadCount: state.unreadCount - unread }]]), now);
    return ids.length;
  }

  /** The list shows the newest message that is left. */
  async function previewWithout(trx: Knex, { id, state }: StoredConversation, removed: readonly number[]): Promise<PreviewRef | null> {
    if (!state.preview || !removed.includes(state.preview.messageId)) return state.preview;
    const newest = (await messages.thread(trx, id, PORTION)).findLast(showsInPreview);
    return newest ? { messageId: newest.id, at: newest.occurredAt, key: newest.correlationId ?? newest.wamid ?? '' } : null;
  }

  /** Of files that were retired just now, or by a run that was cut off. What the store does not give up waits for the next run. */
  async function removeBytes(signal: AbortSignal | undefined): Promise<number> {
    let total = 0;
    let afterId = 0;
    for (;;) {
      const files = signal?.aborted ? [] : await retention.retiredFiles(database.knex, { afterId, limit: PORTION });
      if (files.length === 0) return total;
      const gone = await removeFromStore(files);
      await database.transaction(({ trx }) => retention.forgetFiles(trx, gone));
      total += gone.length;
      afterId = files.at(-1)?.id ?? afterId;
    }
  }

  async function removeFromStore(files: readonly RemovedFile[]): Promise<number[]> {
    const store = await mediaStore();
    const gone: number[] = [];
    for (const { id, key, url } of files) {
      try {
        await store.remove({ key, url });
        gone.push(id);
      } catch (error) {
        logger.warn(`A file could not be removed, and will be tried again: ${describeError(error)}`);
      }
    }
    return gone;
  }
}

function keptFor(what: string, days: number): string {
  return `${what} kept for ${days} ${days === 1 ? 'day' : 'days'}, and this file was removed then.`;
}
