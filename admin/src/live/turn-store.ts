import { useSyncExternalStore } from 'react';

import type { LiveEvent, TurnActivity } from '../../../contracts/live-events';

/** What an assistant does in a conversation just now, as the stream told it. */
export interface AssistantActivity {
  readonly activity: Exclude<TurnActivity, 'idle'>;
  /** The key of what it searches. */
  readonly source: string | null;
  /** Epoch milliseconds of the server's clock. */
  readonly since: number;
}

let activities: ReadonlyMap<string, AssistantActivity> = new Map();
const listeners = new Set<() => void>();

/** Nothing here is kept anywhere: whether there is a turn at all stands in the conversation's row. */
export const turnStore = {
  get: (): ReadonlyMap<string, AssistantActivity> => activities,
  tell({ conversation, activity, source: found }: Pick<LiveEvent, 'conversation' | 'activity' | 'source'>, now: number): void {
    if (conversation === undefined || activity === undefined) return;
    const source = found ?? null;
    const known = activities.get(conversation);
    if (known?.activity === activity && known.source === source) return;
    const next = new Map(activities);
    if (activity === 'idle') next.delete(conversation);
    else next.set(conversation, { activity, source, since: now });
    publish(next);
  },
  /** After a gap nobody knows. */
  clear(): void {
    if (activities.size > 0) publish(new Map());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useAssistantActivity(conversation: string): AssistantActivity | null {
  return useSyncExternalStore(turnStore.subscribe, () => activities.get(conversation) ?? null);
}

function publish(next: ReadonlyMap<string, AssistantActivity>): void {
  activities = next;
  listeners.forEach((listener) => listener());
}
