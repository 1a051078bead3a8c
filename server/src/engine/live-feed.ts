import type { LiveEvent } from '../../../contracts/live-events';

/** An event with what decides who may see it. */
export interface FeedEvent extends LiveEvent {
  /** Row id of the conversation's owner; null: unassigned. */
  readonly assignedUserId: number | null;
}

export type FeedListener = (event: FeedEvent) => void;

/** Tells open streams what changed. Embedded: within this process. */
export interface LiveFeed {
  publish(event: FeedEvent): void;
  /** @param userId who listens */
  subscribe(listener: FeedListener, userId: number): () => void;
  /** This user has a stream open, on this node. */
  isOnline(userId: number): boolean;
  readonly size: number;
}

export function createLiveFeed(): LiveFeed {
  const listeners = new Map<FeedListener, number>();
  return {
    publish(event) {
      for (const listener of listeners.keys()) {
        try {
          listener(event);
        } catch {
          // A stream that cannot be written to is gone: it asks for the changes when it is back.
          listeners.delete(listener);
        }
      }
    },
    isOnline: (userId) => [...listeners.values()].includes(userId),
    subscribe(listener, userId) {
      listeners.set(listener, userId);
      return () => listeners.delete(listener);
    },
    get size() {
      return listeners.size;
    },
  };
}
