import { useEffect, useState } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { serverNow } from '../../../live/live-store';
import { useAssistantActivity } from '../../../live/turn-store';
import { stripState, type StripState } from './strip-state';

const SECOND_MS = 1000;

/** The strip's state, counted on each second while there is something to count. */
export function useStrip(conversation: Conversation, droppedAt: number | null): StripState {
  const activity = useAssistantActivity(conversation.documentId);
  const seenAt = useSeenAt(conversation);
  const now = useSeconds(conversation.turn !== null || droppedAt !== null);
  // The clock stood still while there was nothing to count.
  return stripState({ conversation, activity, seenAt, droppedAt, now: Math.max(now, seenAt, droppedAt ?? 0) });
}

/** Since when this turn stands as it does, as far as this page knows: the server does not say when it began to wait. */
function useSeenAt({ turn }: Conversation): number {
  const key = turn === null ? '' : `${turn.state} ${turn.dueAt ?? ''}`;
  const [seen, setSeen] = useState(() => ({ key, at: serverNow() }));
  if (seen.key === key) return seen.at;
  const next = { key, at: serverNow() };
  setSeen(next);
  return next.at;
}

function useSeconds(isCounting: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    if (!isCounting) return undefined;
    const timer = setInterval(() => setNow(serverNow()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isCounting]);
  return now;
}
