import type { Knex } from 'knex';

import { inboundChanged, interruptsTurn } from '../../../domain/automation/turn';
import { applyEdit, applyRevoke, type ChangeableMessage } from '../../../domain/message-change';
import { advanceStatus, type MessageState } from '../../../domain/message-status';
import { messageText } from '../../../domain/message-text';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { MessageRepository, StateChange } from '../repositories/message-repository';
import type { StoredMessage } from '../repositories/message-row';
import type { OutboxRepository } from '../repositories/outbox-repository';
import { targetOf, type WaitingChange, type WaitingStatusRepository } from '../repositories/waiting-status-repository';
import { emptyNews, type MergeNews, type TurnNews } from './merge-news';

interface Dependencies {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly waitingStatuses: WaitingStatusRepository;
}

/**
 * Applies statuses, edits and revokes to their messages; what has no message yet waits for it. A status that
 * carries our correlation id settles a message whose answer from Meta was lost or has not been written yet.
 */
export function createApplyMessageChanges({ conversations, messages, outbox, waitingStatuses }: Dependencies) {
  return async function applyMessageChanges(trx: Knex.Transaction, changes: readonly WaitingChange[], now: number): Promise<MergeNews> {
    if (changes.length === 0) return emptyNews();
    const targets = await messages.lockByWamidOrCorrelation(trx, unique(changes.map(targetOf)), unique(changes.map(correlationOf)));
    const byWamid = new Map(targets.flatMap((target) => (target.wamid === null ? [] : [[target.wamid, target]])));
    const byCorrelation = new Map(targets.flatMap((target) => (target.correlationId === null ? [] : [[target.correlationId, target]])));

    const grouped = new Map<StoredMessage, WaitingChange[]>();
    const waiting: WaitingChange[] = [];
    for (const change of changes) {
      const correlationId = correlationOf(change);
      const target = byWamid.get(targetOf(change)) ?? (correlationId === null ? undefined : byCorrelation.get(correlationId));
      if (target) grouped.set(target, [...(grouped.get(target) ?? []), change]);
      else waiting.push(change);
    }
    await waitingStatuses.add(trx, waiting, now);

    const advanced = [...grouped].flatMap(([target, own]) => mergeStatuses(target, own));
    await messages.saveStates(trx, advanced, now);
    const edited: StoredMessage[] = [];
    for (const [target, own] of grouped) {
      const change = mergeEdits(target, own);
      if (!change) continue;
      await messages.saveChange(trx, target.id, { change, text: messageText(change.content), now });
      edited.push(target);
    }
    // Whatever Meta reports of a message, it has reached Meta: it must not be sent again.
    const reported = [...grouped].filter(([, own]) => own.some(({ kind }) => kind === 'status'));
    await outbox.dropForMessages(
      trx,
      reported.map(([{ id }]) => id),
    );
    const changed = [...advanced, ...edited];
    const touched = await touchPreviews(trx, changed, now);
    const turns = await noteInTurns(trx, edited, now);
    return {
      ...emptyNews(),
      statuses: advanced.map(({ documentId, conversationId, wamid, state }) => ({
        documentId,
        conversationId,
        wamid,
        status: state.status,
      })),
      messages: new Map(changed.map(({ documentId, conversationId }) => [documentId, conversationId])),
      conversationIds: touched,
      turns,
    };
  };

  /** A change of what a waiting or running turn looks at counts as something newer. */
  async function noteInTurns(trx: Knex.Transaction, edited: readonly StoredMessage[], now: number): Promise<Map<number, TurnNews>> {
    const ids = [...new Set(edited.filter(({ direction }) => direction === 'inbound').map(({ conversationId }) => conversationId))];
    const locked = await conversations.lock(
      trx,
      ids.sort((left, right) => left - right),
    );
    const waiting = locked.filter(({ state }) => state.turnDueAt !== null);
    await conversations.save(trx, new Map(waiting.map(({ id, state }) => [id, inboundChanged(state)])), now);
    return new Map(waiting.map(({ id, state }) => [id, { dueAt: state.turnDueAt ?? now, interrupts: interruptsTurn(state) }]));
  }

  /** A list row shows the newest message's ticks and words. */
  async function touchPreviews(trx: Knex.Transaction, changed: readonly { readonly id: number }[], now: number): Promise<Set<number>> {
    const touched = await conversations.idsWithPreview(
      trx,
      changed.map(({ id }) => id),
    );
    await conversations.touch(trx, touched, now);
    return new Set(touched);
  }
}

interface AdvancedMessage extends StateChange {
  readonly documentId: string;
  readonly conversationId: number;
}

/** Empty when the reports tell nothing new. Statuses are about our messages; a customer's own message has none. */
function mergeStatuses(
  { id, documentId, conversationId, wamid, state: before }: StoredMessage,
  changes: readonly WaitingChange[],
): AdvancedMessage[] {
  const reports = changes.filter((change) => change.kind === 'status');
  const [first] = reports;
  if (!first || !before) return [];
  const state = reports.reduce((merged, { report }) => advanceStatus(merged, report), before);
  return isSame(before, state) ? [] : [{ id, documentId, conversationId, wamid: wamid ?? first.wamid, state }];
}

/** Null when the edits and revokes tell nothing new. */
function mergeEdits(before: ChangeableMessage, changes: readonly WaitingChange[]): ChangeableMessage | null {
  const own = changes.filter((change) => change.kind !== 'status');
  const after = own.reduce(
    (message, change) =>
      change.kind === 'edit'
        ? applyEdit(message, { wamid: change.wamid, at: change.occurredAt, content: change.content })
        : applyRevoke(message, change.occurredAt),
    before,
  );
  return after === before ? null : after;
}

export type ApplyMessageChanges = ReturnType<typeof createApplyMessageChanges>;

function correlationOf(change: WaitingChange): string | null {
  return change.kind === 'status' ? change.correlationId : null;
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function isSame(left: MessageState, right: MessageState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
