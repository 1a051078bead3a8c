import { useEffect, useRef, useState } from 'react';

import { useWhatsappReadMutation } from '../../../api/inbox-api';
import { entities } from '../../../live/entities';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import { PENDING_PREFIX } from '../outgoing/outgoing-message';

interface MarkReadInput {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  /** Whether the end of the thread is in sight. */
  readonly isAtEnd: boolean;
}

/** What a person has seen is read: the thread is open, the page visible, and its end in sight. */
export function useMarkRead({ conversation, messages, isAtEnd }: MarkReadInput): void {
  const isVisible = useIsPageVisible();
  const [read] = useWhatsappReadMutation();
  const sentUpTo = useRef<string | null>(null);
  const upTo = newestStored(messages);
  const { documentId, unreadCount } = conversation;

  useEffect(() => {
    if (!isVisible || !isAtEnd || unreadCount === 0 || upTo === null || sentUpTo.current === upTo) return;
    sentUpTo.current = upTo;
    read({ documentId, upTo })
      .unwrap()
      .then(({ data }) => entities.apply({ conversations: [data] }))
      .catch(() => {
        // Asked again with the next message or the next opening; unread stays what the server says.
        sentUpTo.current = null;
      });
  }, [documentId, isAtEnd, isVisible, read, unreadCount, upTo]);
}

function newestStored(messages: readonly Message[]): string | null {
  return messages.findLast(({ documentId }) => !documentId.startsWith(PENDING_PREFIX))?.documentId ?? null;
}

function useIsPageVisible(): boolean {
  const [isVisible, setIsVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const update = () => setIsVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return isVisible;
}
