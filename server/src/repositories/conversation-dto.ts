import type { HandoffReason } from '../../../contracts/assistant-tools';
import type { Conversation } from '../../../contracts/conversation';
import type { MessageDirection } from '../../../contracts/message';
import type { MessageStatus } from '../../../contracts/message-statuses';
import { adminName } from '../../../domain/admin-name';
import { withPlus, type IdentityKind } from '../../../domain/contact-address';
import { isScripted } from '../../../domain/automation/is-scripted';
import { customerServiceWindow } from '../../../domain/customer-service-window';
import { newestAddress } from '../../../domain/newest-address';
import { toBoolean, toNumber, type Row } from './rows';

/** Of the joined query in `inbox-repository`: c conversation, k contact, p number, m preview, a assistant, v its provider, u admin user. */
export const conversationColumns = [
  'c.id',
  'c.document_id',
  'c.contact_id',
  'c.mode',
  'c.epoch',
  'c.assistant_enabled',
  'c.turn_due_at',
  'c.turn_lease_until',
  'c.handoff_reason',
  'c.handoff_summary',
  'c.handoff_at',
  'c.missed_at',
  'c.archived_at',
  'c.unread_count',
  'c.last_message_at',
  'c.last_inbound_at',
  'c.free_entry_until',
  'c.changed_at',
  'k.document_id as contact_document_id',
  'k.name as contact_name',
  'k.book_name',
  'k.profile_name',
  'k.language',
  'k.username',
  'k.is_group',
  'k.opted_out_at',
  'k.blocked_at',
  'p.phone_number_id',
  'p.display_phone_number',
  'm.direction as preview_direction',
  'm.type as preview_type',
  'm.text as preview_text',
  'm.status as preview_status',
  'm.revoked_at as preview_revoked_at',
  'a.document_id as assistant_document_id',
  'a.name as assistant_name',
  'a.is_enabled as assistant_is_enabled',
  'v.name as provider_name',
  'u.id as user_id',
  'u.firstname',
  'u.lastname',
  'u.username as user_username',
];

const PREVIEW_LENGTH = 200;

export function toConversationDto(row: Row, identities: readonly Row[], now: number): Conversation {
  const waId = newestPhone(identities);
  const window = customerServiceWindow(toNumber(row.last_inbound_at), now);
  const isGroup = toBoolean(row.is_group);
  return {
    documentId: String(row.document_id),
    contact: {
      documentId: String(row.contact_document_id),
      name: nameOf(row, waId, identities),
      waId,
      username: text(row.username),
      language: text(row.language),
      isGroup,
      optedOutAt: toIso(row.opted_out_at),
      blockedAt: toIso(row.blocked_at),
    },
    phoneNumber: { phoneNumberId: String(row.phone_number_id), displayPhoneNumber: text(row.display_phone_number) },
    assignedUser: toUser(row),
    mode: row.mode === 'manual' ? 'manual' : 'automatic',
    epoch: toNumber(row.epoch) ?? 0,
    assistant: toAssistant(row),
    assistantEnabled: toBoolean(row.assistant_enabled),
    turn: toTurn(row, now),
    handoff: toHandoff(row),
    missedAt: toIso(row.missed_at),
    archivedAt: toIso(row.archived_at),
    unreadCount: toNumber(row.unread_count) ?? 0,
    lastMessageAt: toIso(row.last_message_at),
    preview: toPreview(row),
    window: { state: window.state, expiresAt: toIso(window.expiresAt), freeEntryUntil: toIso(row.free_entry_until) },
    changedAt: toNumber(row.changed_at) ?? 0,
  };
}

function toAssistant(row: Row): Conversation['assistant'] {
  const documentId = text(row.assistant_document_id);
  if (documentId === null) return null;
  const provider = text(row.provider_name);
  return {
    documentId,
    name: String(row.assistant_name),
    isEnabled: toBoolean(row.assistant_is_enabled),
    note: provider !== null && isScripted(provider) ? provider : null,
  };
}

function toTurn(row: Row, now: number): Conversation['turn'] {
  const dueAt = toIso(row.turn_due_at);
  if (dueAt === null || row.mode !== 'automatic') return null;
  return (toNumber(row.turn_lease_until) ?? 0) > now ? { state: 'running', dueAt: null } : { state: 'waiting', dueAt };
}

function toHandoff(row: Row): Conversation['handoff'] {
  const at = toIso(row.handoff_at);
  return at === null ? null : { reason: row.handoff_reason as HandoffReason, at, summary: text(row.handoff_summary) };
}

/** Epoch milliseconds → ISO 8601; null stays null. */
export function toIso(value: unknown): string | null {
  const at = toNumber(value);
  if (at === null) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function toPreview(row: Row): Conversation['preview'] {
  if (row.preview_direction === null || row.preview_direction === undefined) return null;
  const isRevoked = toNumber(row.preview_revoked_at) !== null;
  return {
    direction: row.preview_direction as MessageDirection,
    type: isRevoked ? 'revoked' : String(row.preview_type),
    text: isRevoked ? null : (text(row.preview_text)?.slice(0, PREVIEW_LENGTH).toWellFormed() ?? null),
    status: (row.preview_status as MessageStatus | null) ?? null,
  };
}

/** The phone that was used last. */
export function newestPhone(identities: readonly Row[]): string | null {
  const used = identities.map((row) => ({
    address: { kind: row.kind as IdentityKind, value: String(row.received), received: String(row.received) },
    seenAt: toNumber(row.seen_at),
  }));
  return newestAddress(used, 'wa_id')?.received ?? null;
}

function nameOf(row: Row, waId: string | null, identities: readonly Row[]): string {
  const phone = waId === null ? null : withPlus(waId);
  return (
    text(row.contact_name) ??
    text(row.book_name) ??
    text(row.profile_name) ??
    text(row.username) ??
    phone ??
    text(identities[0]?.received) ??
    '?'
  );
}

function toUser(row: Row): Conversation['assignedUser'] {
  const id = toNumber(row.user_id);
  if (id === null) return null;
  return { id, name: adminName({ firstname: row.firstname, lastname: row.lastname, username: row.user_username }) ?? `#${id}` };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
