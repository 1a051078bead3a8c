import type { MessageError } from '../../../contracts/message';
import { decideSend } from '../../../domain/decide-send';
import { nextAttempt, type AttemptDecision } from '../../../domain/next-attempt';
import type { SendFailure } from '../../../domain/send-failure';
import type { SendRates } from '../engine/send-rates';
import { buildMessagePayload } from '../meta/build-message-payload';
import { GRAPH_TIMEOUT_MS } from '../meta/graph-client';
import { sendOutcomeOf, type SendOutcome } from '../meta/send-outcome';
import { LEASE_MS, type OutboxRepository } from '../repositories/outbox-repository';
import type { Connection, Connections } from './connection';
import { describeError, type Logger } from './logger';
import type { ClaimOutbox, ClaimedMessage } from './claim-outbox';
import type { PhoneNumbers } from './phone-numbers';
import type { PostToGraph, RecordResult, SendResult } from './send-ports';
import type { UploadFiles } from './upload-files';

interface Dependencies {
  readonly connections: Connections;
  readonly phoneNumbers: Pick<PhoneNumbers, 'enabled' | 'metaIdOf'>;
  readonly outbox: OutboxRepository;
  readonly claimOutbox: ClaimOutbox;
  readonly postToGraph: PostToGraph;
  readonly recordResult: RecordResult;
  readonly rates: SendRates;
  readonly uploads: Pick<UploadFiles, 'ensure' | 'forget'>;
  readonly wake: () => void;
  readonly wakeAt: (at: number) => void;
  readonly logger: Logger;
  readonly clock: () => number;
  /** Does not jump when the machine's clock is set. Milliseconds. */
  readonly elapsed: () => number;
}

/** Requests to Meta under way at once. */
const MAX_IN_FLIGHT = 64;
/** A finished upload wakes its message; if that is missed, this finds it. */
const UPLOAD_POLL_MS = 2_000;
/** A request begun later than this after the claim could end after the lease. */
const LATEST_START_MS = LEASE_MS - GRAPH_TIMEOUT_MS - 5_000;

/**
 * Sends what waits in the outbox: claims the oldest row of each conversation under a lease, posts it, and records
 * what became of it. What may have arrived is never sent again by itself (reliability, P7).
 */
export function createDeliverOutbox(dependencies: Dependencies) {
  const {
    connections,
    phoneNumbers,
    outbox,
    claimOutbox,
    postToGraph,
    recordResult,
    rates,
    uploads,
    wake,
    wakeAt,
    logger,
    clock,
    elapsed,
  } = dependencies;
  const inFlight = new Set<Promise<void>>();

  async function deliverPortion(): Promise<boolean> {
    const connection = connections.current();
    if (!connection) return false;
    const limit = Math.min(MAX_IN_FLIGHT - inFlight.size, await available());
    const claimedAt = elapsed();
    const claimed = limit > 0 ? await claimOutbox(limit) : [];
    for (const message of claimed) {
      const phoneNumberId = phoneNumbers.metaIdOf(message.row.phoneNumberId) ?? connection.phoneNumberId;
      const delivery = deliver(message, { connection: { ...connection, phoneNumberId }, claimedAt }).finally(() => {
        inFlight.delete(delivery);
        wake();
      });
      inFlight.add(delivery);
    }
    if (claimed.length === 0) await scheduleNext(limit);
    return claimed.length > 0;
  }

  /** How many messages may leave now, over all numbers; a number that is at its limit gives its rows back. */
  async function available(): Promise<number> {
    const each = await Promise.all(phoneNumbers.enabled().map(({ phoneNumberId }) => rates.available(phoneNumberId)));
    return each.reduce((sum, count) => sum + count, 0);
  }

  async function scheduleNext(limit: number): Promise<void> {
    const dueAt = await outbox.nextDueAt();
    // Out of rate, or the oldest of a conversation is in flight: its end wakes us, the clock is the fallback.
    if (dueAt !== null) wakeAt(Math.max(dueAt, clock() + (limit > 0 ? 1_000 : 100)));
  }

  async function deliver(claimed: ClaimedMessage, { connection, claimedAt }: { connection: Connection; claimedAt: number }): Promise<void> {
    try {
      const result = await attempt(claimed, { connection, claimedAt });
      const isRecorded = await recordResult(claimed.row, result);
      if (!isRecorded) logger.warn('A lease ended before the result of a send was recorded; a status of Meta will settle it.');
      if (result.kind === 'retry') wakeAt(result.retryAt);
    } catch (error) {
      // The row stays leased: when the lease ends the message becomes uncertain, which is what we know.
      logger.error(`Recording the result of a send failed: ${describeError(error)}`);
    }
  }

  async function attempt(
    claimed: ClaimedMessage,
    { connection, claimedAt }: { connection: Connection; claimedAt: number },
  ): Promise<SendResult> {
    const { row, address, content, contact, isVoid, lastInboundAt, template, files, replyToWamid, correlationId } = claimed;
    if (isVoid) return failed({ code: null, title: 'A person took over', details: null, category: 'taken-over' });
    if (!content || !address || correlationId === null) {
      return failed({ code: null, title: 'Nothing to send, or nobody to send it to', details: null, category: 'content' });
    }
    const now = clock();
    const conversation = { ...contact, lastInboundAt, hasPhone: address.kind === 'wa_id' };
    const decision = decideSend({ content, conversation, template, files, isFromMessageObject: true, now });
    if (!decision.allowed) {
      const category = decision.reason === 'whatsapp.window_closed' ? 'window' : 'content';
      return failed({ code: null, title: decision.message, details: decision.reason, category });
    }
    const upload = uploads.ensure(files, connection);
    if (upload.kind === 'waiting') return { kind: 'retry', retryAt: clock() + UPLOAD_POLL_MS, countsAsAttempt: false };
    if (upload.kind === 'failed') return toResult(upload, row.attempts);
    const waitMs = await rates.take(connection.phoneNumberId, address.value);
    if (waitMs > 0) return { kind: 'retry', retryAt: now + waitMs, countsAsAttempt: false };
    if (elapsed() - claimedAt > LATEST_START_MS) return { kind: 'retry', retryAt: clock(), countsAsAttempt: false };

    const payload = buildMessagePayload({ to: address, content, template, mediaIds: upload.mediaIds, replyToWamid, correlationId });
    const outcome = sendOutcomeOf(await postToGraph(connection, payload));
    if (outcome.kind === 'failed' && outcome.failure.category === 'media') await uploads.forget(files);
    return toResult(outcome, row.attempts);
  }

  function toResult(outcome: SendOutcome, attempts: number): SendResult {
    if (outcome.kind === 'accepted') return outcome;
    const { failure } = outcome;
    const decision: AttemptDecision = nextAttempt({ attempts, failure, now: clock(), jitter: Math.random() });
    switch (decision.kind) {
      case 'retry':
        return { kind: 'retry', retryAt: decision.retryAt, countsAsAttempt: true };
      case 'failed':
        return failed(toError(failure));
      case 'uncertain':
        return { kind: 'uncertain', error: toError(failure) };
    }
  }

  return {
    /** @returns true when more may be due */
    deliverPortion,
    /** Resolves when no request is under way. */
    async settled(): Promise<void> {
      await Promise.all(inFlight);
    },
  };
}

function failed(error: MessageError): SendResult {
  return { kind: 'failed', error };
}

function toError({ code, title, details, category }: SendFailure): MessageError {
  return { code, title, details, category };
}
