import { useSyncExternalStore } from 'react';

import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { liveStore } from './live-store';
import { mergeRows } from './newest-of';

/**
 * Rows that came by the live stream or as answers, newer than the pages that were loaded.
 * A page row is shown with the newest version from here (`newerOf`).
 */
interface EntityState {
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** By conversation, then by message. */
  readonly messages: ReadonlyMap<string, ReadonlyMap<string, Message>>;
  /** Conversations that left this person's scope, or were removed. */
  readonly gone: ReadonlySet<string>;
  /** Grows when one of them comes back: a search of before does not have it. */
  readonly returns: number;
}

interface EntityChanges {
  readonly conversations?: readonly Conversation[];
  readonly messages?: readonly Message[];
  readonly gone?: readonly string[];
}

/** Beyond this everything is loaded anew: rows are never dropped one by one, that would leave holes. */
const MAX_MESSAGES = 5_000;

const empty: EntityState = { conversations: new Map(), messages: new Map(), gone: new Set(), returns: 0 };
const noMessages: ReadonlyMap<string, Message> = new Map();

let state = empty;
const listeners = new Set<() => void>();

export const entities = {
  get: (): EntityState => state,
  apply(changes: EntityChanges): void {
    const gone = mergeGone(state.gone, changes);
    // An answer that was on its way when its conversation left brings nothing back.
    const messages = (changes.messages ?? []).filter(({ conversation }) => !gone.has(conversation));
    const next: EntityState = {
      conversations: without(mergeRows(state.conversations, changes.conversations ?? []), changes.gone ?? []),
      messages: mergeMessages(without(state.messages, changes.gone ?? []), messages),
      gone,
      returns: state.returns + ([...state.gone].some((id) => !gone.has(id)) ? 1 : 0),
    };
    if (next.conversations === state.conversations && next.messages === state.messages && next.gone === state.gone) return;
    if (countMessages(next.messages) > MAX_MESSAGES) {
      entities.clear();
      liveStore.set({ epoch: liveStore.get().epoch + 1 });
      return;
    }
    publish(next);
  },
  clear(): void {
    publish({ ...empty, returns: state.returns });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useEntities<T>(select: (state: EntityState) => T): T {
  return useSyncExternalStore(entities.subscribe, () => select(state));
}

export function liveMessagesOf(conversation: string): (state: EntityState) => ReadonlyMap<string, Message> {
  return ({ messages }) => messages.get(conversation) ?? noMessages;
}

function publish(next: EntityState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

function mergeMessages(known: EntityState['messages'], rows: readonly Message[]): EntityState['messages'] {
  const byConversation = new Map<string, Message[]>();
  for (const row of rows) byConversation.set(row.conversation, [...(byConversation.get(row.conversation) ?? []), row]);
  let merged: Map<string, ReadonlyMap<string, Message>> | null = null;
  for (const [conversation, messages] of byConversation) {
    const before = known.get(conversation) ?? noMessages;
    const after = mergeRows(before, messages);
    if (after === before) continue;
    merged ??= new Map(known);
    merged.set(conversation, after);
  }
  return merged ?? known;
}

function without<Value>(known: ReadonlyMap<string, Value>, gone: readonly string[]): ReadonlyMap<string, Value> {
  const left = gone.filter((id) => known.has(id));
  if (left.length === 0) return known;
  const rest = new Map(known);
  left.forEach((id) => rest.delete(id));
  return rest;
}

/** What came back into the scope is no longer gone. */
function mergeGone(known: EntityState['gone'], { gone = [], conversations = [] }: EntityChanges): EntityState['gone'] {
  const returned = conversations.filter(({ documentId }) => known.has(documentId) && !gone.includes(documentId));
  const left = gone.filter((id) => !known.has(id));
  if (returned.length === 0 && left.length === 0) return known;
  const merged = new Set([...known, ...left]);
  returned.forEach(({ documentId }) => merged.delete(documentId));
  return merged;
}

function countMessages(messages: EntityState['messages']): number {
  let count = 0;
  for (const rows of messages.values()) count += rows.size;
  return count;
}
