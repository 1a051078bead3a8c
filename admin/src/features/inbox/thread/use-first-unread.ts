import { useState } from 'react';

import type { Message } from '../../../../../contracts/message';
import { reactionOf } from '../model/reactions';

export interface FirstUnread {
  readonly documentId: string;
  readonly count: number;
}

/**
 * Where the divider "3 new messages" stands: decided once, when the thread opens, and kept until leaving.
 * Null until the first page is here, and where nothing was unread.
 */
export function useFirstUnread(messages: readonly Message[], unreadCount: number): FirstUnread | null {
  const [decided, setDecided] = useState<{ value: FirstUnread | null } | null>(null);
  if (decided) return decided.value;
  if (messages.length === 0) return null;
  const value = firstUnread(messages, unreadCount);
  setDecided({ value });
  return value;
}

export function firstUnread(messages: readonly Message[], unreadCount: number): FirstUnread | null {
  if (unreadCount <= 0) return null;
  const inbound = messages.filter((message) => message.direction === 'inbound' && !reactionOf(message));
  const first = inbound[Math.max(0, inbound.length - unreadCount)];
  return first ? { documentId: first.documentId, count: Math.min(unreadCount, inbound.length) } : null;
}
