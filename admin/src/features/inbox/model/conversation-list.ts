import type { Conversation, ConversationView } from '../../../../../contracts/conversation';
import { newerOf } from '../../../live/newest-of';

interface ListSources {
  /** Loaded pages. */
  readonly pages: readonly Conversation[];
  readonly live: ReadonlyMap<string, Conversation>;
  readonly gone: ReadonlySet<string>;
  readonly view: ConversationView;
  /** Meta's id of a business number; null: all of them. */
  readonly number?: string | null;
  /** While searching, live rows only renew what was found. */
  readonly isSearching: boolean;
  readonly hasMore: boolean;
  readonly userId: number | null;
}

/** The list of one scope, newest activity first. */
export function conversationList(sources: ListSources): Conversation[] {
  const { pages, live, gone, view, number = null, isSearching, hasMore, userId } = sources;
  const byId = new Map(pages.map((row) => [row.documentId, newerOf(row, live.get(row.documentId))]));
  const oldest = pages[pages.length - 1]?.lastMessageAt ?? '';
  if (!isSearching) {
    for (const row of live.values()) {
      const isBelowPages = hasMore && (row.lastMessageAt ?? '') < oldest;
      if (!byId.has(row.documentId) && !isBelowPages) byId.set(row.documentId, row);
    }
  }
  return [...byId.values()]
    .filter((row) => !gone.has(row.documentId) && isOfNumber(row, number) && isWhereItBelongs(row, view))
    .filter((row) => isSearching || isInView(row, view, userId))
    .sort(byActivity);
}

function isOfNumber({ phoneNumber }: Conversation, number: string | null): boolean {
  return number === null || phoneNumber.phoneNumberId === number;
}

/** What is archived shows in the archive, and only there. */
function isWhereItBelongs({ archivedAt }: Conversation, view: ConversationView): boolean {
  return (archivedAt !== null) === (view === 'archived');
}

function isInView({ assignedUser, mode }: Conversation, view: ConversationView, userId: number | null): boolean {
  switch (view) {
    case 'all':
    case 'archived':
      return true;
    case 'automatic':
      return mode === 'automatic';
    case 'mine':
      return assignedUser !== null && assignedUser.id === userId;
    case 'unassigned':
      return assignedUser === null;
  }
}

function byActivity(a: Conversation, b: Conversation): number {
  const [first, second] = [a.lastMessageAt ?? '', b.lastMessageAt ?? ''];
  if (first !== second) return first > second ? -1 : 1;
  return a.documentId > b.documentId ? -1 : 1;
}
