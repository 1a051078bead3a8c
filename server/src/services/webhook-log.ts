import { createHash } from 'node:crypto';

import { errorCodes } from '../../../contracts/error-codes';
import type { WebhookDetail, WebhookRow } from '../../../contracts/webhook-log';
import { MASK } from '../../../domain/masking';
import { aboutWebhook } from '../meta/about-webhook';
import { parseWebhookBody } from '../meta/parse-webhook-body';
import { redactWebhook } from '../meta/redact-webhook';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { Page } from '../repositories/inbox-repository';
import type { LoggedItem, LoggedWebhook, WebhookFilter, WebhookLogRepository } from '../repositories/webhook-log-repository';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import type { WebhookCounters } from './webhook-counters';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly webhookLogRepository: WebhookLogRepository;
  readonly counters: Pick<WebhookCounters, 'lastDay'>;
  readonly audit: Pick<Audit, 'record'>;
  readonly wakeProjection: () => void;
  readonly clock: () => number;
}

const PORTION = 200;

/** The journal for people: what came, how far it got, and what was set aside. Nothing in it names a person. */
export function createWebhookLog({ database, webhookLogRepository, counters, audit, wakeProjection, clock }: Dependencies) {
  async function find(documentId: string): Promise<WebhookDetail> {
    const webhook = await webhookLogRepository.find(database.knex, documentId);
    if (!webhook) throw notFound();
    return toDetail(webhook);
  }

  return {
    async list(filter: WebhookFilter): Promise<Page<WebhookRow>> {
      const { data, nextCursor } = await webhookLogRepository.list(database.knex, filter);
      return { data: data.map((webhook) => toRow(webhook, parsed(webhook.body), webhook.openReason)), nextCursor };
    },

    async counts() {
      const of = await counters.lastDay();
      return {
        received: of('received'),
        ...(await webhookLogRepository.counts(database.knex)),
        duplicates: of('duplicates'),
        unmatched: of('unmatched'),
        refused: {
          signatureMissing: of('signatureMissing'),
          signatureWrong: of('signatureWrong'),
          tooLarge: of('tooLarge'),
          tooSlow: of('tooSlow'),
          encoded: of('encoded'),
          notConnected: of('notConnected'),
          unavailable: of('unavailable'),
        },
      };
    },

    find,

    /**
     * Puts a webhook back into the journal, from where it is merged like any other. Its row is locked meanwhile: who
     * comes second, on whichever node, finds that it waits already.
     */
    async replay(documentId: string, actor: Actor): Promise<WebhookDetail> {
      await database.transaction(async ({ trx }) => {
        const webhook = await webhookLogRepository.lock(trx, documentId);
        if (!webhook) throw notFound();
        if (webhook.isWaiting) throw refusal('This webhook waits to be merged already. Look again in a moment.');
        if (!(await webhookLogRepository.hasItems(trx, webhook.id))) {
          throw refusal('Nothing of this webhook was set aside: all of it is merged.');
        }
        await webhookLogRepository.reopen(trx, [webhook.id]);
        await audit.record(trx, { action: 'webhook.replayed', actor, details: { webhook: documentId } });
      });
      wakeProjection();
      return find(documentId);
    },

    /** All with an open item of this reason, or of any; each portion on its own, so that nothing is locked for long. */
    async replayAll(reason: string | undefined, actor: Actor): Promise<number> {
      let queued = 0;
      let afterId: number | null = 0;
      while (afterId !== null) {
        const from: number = afterId;
        const portion = await database.transaction(async ({ trx }) => {
          const found = await webhookLogRepository.lockQuarantined(trx, { reason, afterId: from, limit: PORTION });
          await webhookLogRepository.reopen(trx, found.ids);
          // One entry for the act, with what it did first.
          if (queued === 0 && found.ids.length > 0) {
            await audit.record(trx, { action: 'webhook.replayed', actor, details: { all: true, reason: reason ?? null } });
          }
          return found;
        });
        queued += portion.ids.length;
        afterId = portion.lastId;
        if (portion.ids.length > 0) wakeProjection();
      }
      return queued;
    },

    /** Sets aside for good. Again changes nothing. */
    async settle(documentId: string, actor: Actor): Promise<WebhookDetail> {
      await database.transaction(async ({ trx }) => {
        const webhook = await webhookLogRepository.lock(trx, documentId);
        if (!webhook) throw notFound();
        if (!(await webhookLogRepository.hasItems(trx, webhook.id))) throw refusal('Nothing of this webhook is in quarantine.');
        const settled = await webhookLogRepository.settle(trx, webhook.id, { userId: actor.userId, now: clock() });
        if (settled === 0) return;
        await audit.record(trx, { action: 'webhook.settled', actor, details: { webhook: documentId, items: settled } });
      });
      return find(documentId);
    },
  };
}

const NOT_JSON = Symbol('not JSON');

function parsed(body: Buffer | null): unknown {
  if (!body) return NOT_JSON;
  try {
    return parseWebhookBody(body);
  } catch {
    return NOT_JSON;
  }
}

function toRow(webhook: LoggedWebhook, body: unknown, reason: string | null): WebhookRow {
  const { documentId, receivedAt, processedAt, isWaiting, kind, detail, size, isUnsigned } = webhook;
  return {
    documentId,
    receivedAt: toIso(receivedAt) ?? new Date(0).toISOString(),
    kind,
    detail,
    about: body === NOT_JSON ? null : aboutWebhook(body),
    state: isWaiting ? 'received' : reason === null ? 'processed' : 'quarantined',
    reason: isWaiting ? null : reason,
    ms: processedAt === null ? null : Math.max(0, processedAt - receivedAt),
    size,
    isUnsigned,
  };
}

function toDetail({ items, ...webhook }: LoggedWebhook & { readonly items: readonly LoggedItem[] }): WebhookDetail {
  const body = parsed(webhook.body);
  const open = items.find(({ settledAt }) => settledAt === null);
  const redacted =
    body === NOT_JSON
      ? { changes: null, isCut: false }
      : redactWebhook(
          body,
          items.map(({ path }) => path),
        );
  return {
    ...toRow(webhook, body, open?.reason ?? null),
    sha256: createHash('sha256')
      .update(webhook.body ?? '')
      .digest('hex'),
    changes: redacted.changes && [...redacted.changes],
    isCut: redacted.isCut,
    items: items.map(({ path, kind, settledAt, ...item }) => ({
      ...item,
      path: wordsOnly(path),
      kind: wordsOnly(kind),
      settledAt: toIso(settledAt),
    })),
  };
}

/** Steps of a path are keys of the body: Meta's words, unless somebody else wrote them. */
function wordsOnly(path: string): string {
  return path
    .split('.')
    .map((step) => (/^[A-Za-z0-9_]{0,64}$/.test(step) ? step : MASK))
    .join('.');
}

function notFound(): WhatsAppError {
  return new WhatsAppError(errorCodes.notFound, 'There is no such webhook; it may have been removed by now.', { status: 404 });
}

function refusal(message: string): WhatsAppError {
  return new WhatsAppError(errorCodes.webhookNotQuarantined, message, { status: 409 });
}
