import type { MessageError } from '../../../contracts/message';
import { advanceStatus, type StatusReport } from '../../../domain/message-status';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { ClaimedRow, OutboxRepository } from '../repositories/outbox-repository';
import type { WaitingStatusRepository } from '../repositories/waiting-status-repository';
import type { Announce } from './announce';
import type { ApplyMessageChanges } from './apply-message-changes';
import { emptyNews } from './merge-news';
import type { RecordResult, SendResult } from './send-ports';

interface Dependencies {
  readonly database: Database;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly waitingStatuses: WaitingStatusRepository;
  readonly applyMessageChanges: ApplyMessageChanges;
  readonly announce: Announce;
  readonly clock: () => number;
}

const LEASE_ENDED: MessageError = {
  code: null,
  title: 'WhatsApp did not confirm',
  details: 'The server stopped while the message was being sent.',
  category: 'ambiguous',
};

export function createRecordResult({
  database,
  conversations,
  messages,
  outbox,
  waitingStatuses,
  applyMessageChanges,
  announce,
  clock,
}: Dependencies) {
  const recordResult: RecordResult = (row, result) => database.transaction((transaction) => record(transaction, row, result));

  async function record(transaction: Transaction, row: ClaimedRow, result: SendResult): Promise<boolean> {
    const { trx } = transaction;
    if (result.kind === 'retry') return outbox.release(trx, row, result);
    if (!(await outbox.complete(trx, row))) return false;
    await settle(transaction, row.messageId, result);
    return true;
  }

  async function settle(
    { trx, afterCommit }: Transaction,
    messageId: number,
    result: Exclude<SendResult, { kind: 'retry' }>,
  ): Promise<void> {
    const message = await messages.lock(trx, messageId);
    if (!message?.state) return;
    const now = clock();
    const wamid = result.kind === 'accepted' ? result.wamid : message.wamid;
    const state = advanceStatus(message.state, toReport(result, now));
    await messages.saveStates(trx, [{ id: messageId, wamid, state }], now);
    // Statuses may have come before our own answer was written.
    if (wamid !== null) await applyMessageChanges(trx, await waitingStatuses.take(trx, [wamid]), now);
    const touched = await conversations.idsWithPreview(trx, [messageId]);
    await conversations.touch(trx, touched, now);
    afterCommit(() =>
      announce({
        ...emptyNews(),
        statuses: [{ documentId: message.documentId, conversationId: message.conversationId, wamid, status: state.status }],
        messages: new Map([[message.documentId, message.conversationId]]),
        conversationIds: new Set(touched),
      }),
    );
  }

  return {
    recordResult,

    /** Rows whose lease ended: their requests may have begun, so their messages are uncertain. */
    async settleExpired(limit: number): Promise<number> {
      return database.transaction(async (transaction) => {
        const rows = await outbox.expired(transaction.trx, limit);
        for (const row of rows) {
          if (await outbox.complete(transaction.trx, row)) {
            await settle(transaction, row.messageId, { kind: 'uncertain', error: LEASE_ENDED });
          }
        }
        return rows.length;
      });
    },
  };
}

function toReport(result: Exclude<SendResult, { kind: 'retry' }>, at: number): StatusReport {
  return result.kind === 'accepted' ? { status: 'accepted', at } : { status: result.kind, at, error: result.error };
}
