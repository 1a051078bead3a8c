import { useSyncExternalStore } from 'react';

import { entities } from '../../../live/entities';
import { liveStore } from '../../../live/live-store';
import { createOutgoing, type Outgoing, type PostResult } from './create-outgoing';
import type { OutgoingMessage } from './outgoing-message';

type Post = (message: OutgoingMessage) => Promise<PostResult>;

let messages: readonly OutgoingMessage[] = [];
let outgoing: { user: string; queue: Outgoing } | null = null;
let currentPost: Post = () => Promise.resolve({ kind: 'waiting' });
const listeners = new Set<() => void>();

/** The queue outlives the page: leaving the inbox must not lose what was just written. */
export function outgoingQueue(user: string, post: Post): Outgoing {
  currentPost = post;
  if (outgoing?.user === user) return outgoing.queue;
  const initial = restore(user);
  messages = initial;
  const queue = createOutgoing({
    post: (message) => currentPost(message),
    onStored: (message) => entities.apply({ messages: [message] }),
    onChange: (next) => {
      messages = next;
      save(user, next);
      listeners.forEach((listener) => listener());
    },
    initial,
  });
  outgoing = { user, queue };
  // The connection may have come back before anybody asked for the queue. Not while a page is being drawn.
  if (wasLive && initial.length > 0) queueMicrotask(() => queue.flush());
  return queue;
}

/** Of a person that is erased nothing waits here any more. */
export function forgetOutgoing(user: string, conversation: string): void {
  if (outgoing?.user !== user) {
    save(
      user,
      restore(user).filter((message) => message.conversation !== conversation),
    );
    return;
  }
  const { queue } = outgoing;
  messages.filter((message) => message.conversation === conversation).forEach(({ correlationId }) => queue.discard(correlationId));
}

export function useOutgoingMessages(): readonly OutgoingMessage[] {
  return useSyncExternalStore(subscribe, () => messages);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Back on line: send what waits, once, from this module and not from every mounted page.
let wasLive = false;
liveStore.subscribe(() => {
  const isLive = liveStore.get().connection === 'live';
  if (isLive && !wasLive) outgoing?.queue.flush();
  wasLive = isLive;
});
if (typeof window !== 'undefined') window.addEventListener('online', () => outgoing?.queue.flush());

const storageKey = (user: string): string => `whatsapp.outgoing.${user}`;

function save(user: string, unsent: readonly OutgoingMessage[]): void {
  try {
    if (unsent.length === 0) localStorage.removeItem(storageKey(user));
    else localStorage.setItem(storageKey(user), JSON.stringify(unsent));
  } catch {
    // Storage is full or forbidden: the messages live as long as the page.
  }
}

/** After a reload nobody knows whether the request arrived; with the same correlationId asking again is safe. */
function restore(user: string): readonly OutgoingMessage[] {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey(user)) ?? '[]') as OutgoingMessage[];
    return stored.map((message) => ({
      // What an older version of the panel kept knew fewer parts.
      ...{ messageObject: null, media: [], targetWamid: null },
      ...message,
      state: message.state.kind === 'sending' ? { kind: 'waiting' as const } : message.state,
    }));
  } catch {
    return [];
  }
}
