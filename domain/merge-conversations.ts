import { joinAutomation, type AutomationState } from './automation/automation-state';
import { FREE_ENTRY_MS } from './message-effect';

const SECOND_MS = 1_000;

/** What of a conversation is merged. Instants in epoch milliseconds. */
export interface ConversationState extends AutomationState {
  readonly archivedAt: number | null;
  readonly lastMessageAt: number | null;
  readonly lastInboundAt: number | null;
  /** The customer came from an advertisement: free of charge until then. */
  readonly freeEntryUntil: number | null;
  readonly unreadCount: number;
  /** When the oldest unread message arrived here, by our clock; null while there is none. */
  readonly unreadSince: number | null;
  /** The newest message by (at, key), for the list. */
  readonly preview: PreviewRef | null;
}

export interface PreviewRef {
  readonly messageId: number;
  readonly at: number;
  /** Orders messages of the same millisecond alike on every node: the wamid, else our own id. */
  readonly key: string;
}

/** What a new message does to its conversation. */
export interface MessageEffect {
  readonly messageId: number;
  readonly key: string;
  readonly occurredAt: number;
  /** By our clock, not Meta's. */
  readonly arrivedAt: number;
  readonly opensWindow: boolean;
  readonly opensFreeEntry: boolean;
  readonly countsAsUnread: boolean;
  readonly showsInPreview: boolean;
}

/** Merges a new message: the same result in any order of arrival. Each message is folded in once. */
export function foldMessage(state: ConversationState, message: MessageEffect): ConversationState {
  const { occurredAt, messageId, key } = message;
  const preview = { messageId, at: occurredAt, key };
  return {
    ...state,
    archivedAt: message.countsAsUnread && !isFromBefore(occurredAt, state.archivedAt) ? null : state.archivedAt,
    lastMessageAt: message.showsInPreview ? latest(state.lastMessageAt, occurredAt) : state.lastMessageAt,
    lastInboundAt: message.opensWindow ? latest(state.lastInboundAt, occurredAt) : state.lastInboundAt,
    freeEntryUntil: message.opensFreeEntry ? latest(state.freeEntryUntil, occurredAt + FREE_ENTRY_MS) : state.freeEntryUntil,
    unreadCount: state.unreadCount + (message.countsAsUnread ? 1 : 0),
    unreadSince: message.countsAsUnread && state.unreadCount === 0 ? message.arrivedAt : state.unreadSince,
    preview: message.showsInPreview ? newer(state.preview, preview) : state.preview,
  };
}

/** Two conversations of one person on one number become one (architecture, "Joining contacts"). */
export function joinConversations(survivor: ConversationState, other: ConversationState): ConversationState {
  return {
    ...joinAutomation(survivor, other),
    archivedAt: survivor.archivedAt === null || other.archivedAt === null ? null : latest(survivor.archivedAt, other.archivedAt),
    lastMessageAt: latest(survivor.lastMessageAt, other.lastMessageAt),
    lastInboundAt: latest(survivor.lastInboundAt, other.lastInboundAt),
    freeEntryUntil: latest(survivor.freeEntryUntil, other.freeEntryUntil),
    unreadCount: survivor.unreadCount + other.unreadCount,
    unreadSince: earliest(survivor.unreadSince, other.unreadSince),
    preview: other.preview ? newer(survivor.preview, other.preview) : survivor.preview,
  };
}

/**
 * A message from before the archiving that arrived late is no reason to come back. WhatsApp tells whole seconds, so one
 * of the archiving's own second may have been written after it: nobody would see it in the archive.
 */
function isFromBefore(occurredAt: number, archivedAt: number | null): boolean {
  return archivedAt !== null && occurredAt < Math.floor(archivedAt / SECOND_MS) * SECOND_MS;
}

function newer(known: PreviewRef | null, candidate: PreviewRef): PreviewRef {
  if (!known) return candidate;
  const isNewer = candidate.at > known.at || (candidate.at === known.at && candidate.key > known.key);
  return isNewer ? candidate : known;
}

function earliest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.min(left, right);
}

function latest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.max(left, right);
}
