import type { HandoffReason } from '../../../contracts/assistant-tools';
import type { ConversationMode } from '../../../contracts/conversation';
import type { ConversationState } from '../../../domain/merge-conversations';
import { textOrNull, toBoolean, toNumber, type Row } from './rows';

export interface StoredConversation {
  readonly id: number;
  readonly documentId: string;
  readonly contactId: number | null;
  readonly phoneNumberId: number;
  readonly assignedUserId: number | null;
  readonly mergedIntoId: number | null;
  /** The fencing token of the turn that was claimed last. */
  readonly turnLeaseToken: number;
  readonly state: ConversationState;
}

export function toConversation(row: Row): StoredConversation {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    contactId: toNumber(row.contact_id),
    phoneNumberId: Number(row.phone_number_id),
    assignedUserId: toNumber(row.assigned_user_id),
    mergedIntoId: toNumber(row.merged_into_id),
    turnLeaseToken: toNumber(row.turn_lease_token) ?? 0,
    state: toState(row),
  };
}

function toState(row: Row): ConversationState {
  const previewId = toNumber(row.preview_message_id);
  const handoffAt = toNumber(row.handoff_at);
  return {
    mode: row.mode as ConversationMode,
    modeChangedAt: toNumber(row.mode_changed_at),
    epoch: toNumber(row.epoch) ?? 0,
    assistantId: toNumber(row.assistant_id),
    assistantEnabled: toBoolean(row.assistant_enabled),
    sessionStartedAt: toNumber(row.session_started_at),
    turnDueAt: toNumber(row.turn_due_at),
    burstStartedAt: toNumber(row.burst_started_at),
    burstAborts: toNumber(row.burst_aborts) ?? 0,
    inboundVersion: toNumber(row.inbound_version) ?? 0,
    newestInboundId: toNumber(row.newest_inbound_id) ?? 0,
    answeredUpTo: toNumber(row.answered_up_to) ?? 0,
    turnsInSession: toNumber(row.turns_in_session) ?? 0,
    waitingSentAt: toNumber(row.waiting_sent_at),
    fallbackSentAt: toNumber(row.fallback_sent_at),
    disclosedAt: toNumber(row.disclosed_at),
    handoff:
      handoffAt === null ? null : { reason: row.handoff_reason as HandoffReason, summary: textOrNull(row.handoff_summary), at: handoffAt },
    missedAt: toNumber(row.missed_at),
    spent: {
      day: toNumber(row.spent_day) ?? 0,
      tokens: toNumber(row.spent_tokens) ?? 0,
      messages: toNumber(row.spent_messages) ?? 0,
    },
    archivedAt: toNumber(row.archived_at),
    lastMessageAt: toNumber(row.last_message_at),
    lastInboundAt: toNumber(row.last_inbound_at),
    freeEntryUntil: toNumber(row.free_entry_until),
    unreadCount: toNumber(row.unread_count) ?? 0,
    unreadSince: toNumber(row.unread_since),
    preview:
      previewId === null
        ? null
        : { messageId: previewId, at: toNumber(row.preview_at) ?? 0, key: typeof row.preview_key === 'string' ? row.preview_key : '' },
  };
}

export function toConversationRow(state: ConversationState): Row {
  return {
    mode: state.mode,
    mode_changed_at: state.modeChangedAt,
    epoch: state.epoch,
    assistant_id: state.assistantId,
    assistant_enabled: state.assistantEnabled,
    session_started_at: state.sessionStartedAt,
    turn_due_at: state.turnDueAt,
    burst_started_at: state.burstStartedAt,
    burst_aborts: state.burstAborts,
    inbound_version: state.inboundVersion,
    newest_inbound_id: state.newestInboundId,
    answered_up_to: state.answeredUpTo,
    turns_in_session: state.turnsInSession,
    waiting_sent_at: state.waitingSentAt,
    fallback_sent_at: state.fallbackSentAt,
    disclosed_at: state.disclosedAt,
    handoff_reason: state.handoff?.reason ?? null,
    handoff_summary: state.handoff?.summary ?? null,
    handoff_at: state.handoff?.at ?? null,
    missed_at: state.missedAt,
    spent_day: state.spent.day,
    spent_tokens: state.spent.tokens,
    spent_messages: state.spent.messages,
    archived_at: state.archivedAt,
    last_message_at: state.lastMessageAt,
    last_inbound_at: state.lastInboundAt,
    free_entry_until: state.freeEntryUntil,
    unread_count: state.unreadCount,
    unread_since: state.unreadSince,
    preview_message_id: state.preview?.messageId ?? null,
    preview_at: state.preview?.at ?? null,
    preview_key: state.preview?.key ?? null,
  };
}
