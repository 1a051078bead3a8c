import type { Conversation } from '../../../../../contracts/conversation';
import type { AssistantActivity } from '../../../live/turn-store';
import { modeState } from '../mode/mode-state';

/** What the strip above the composer says of the assistant. */
export type StripState =
  | { readonly kind: 'none' }
  /** `progress`: how much of the wait is over, from 0 to 1. */
  | { readonly kind: 'waiting'; readonly seconds: number; readonly progress: number }
  /** The wait is over, the turn begins at any moment. */
  | { readonly kind: 'due' }
  /** `seconds` are told from the third on. */
  | { readonly kind: 'running'; readonly activity: RunningActivity; readonly source: string | null; readonly seconds: number | null }
  /** A person answered first: nothing of the turn was sent. */
  | { readonly kind: 'dropped' }
  /** The provider did not answer, a person goes on. */
  | { readonly kind: 'failed' }
  /** Something came while the server was away, and nobody has answered it. */
  | { readonly kind: 'missed' }
  /** Automatic, but its assistant may not answer: here, or anywhere. */
  | { readonly kind: 'asleep'; readonly why: 'disabled' | 'off' };

/** `answering`: it runs, and the stream has not told what it does. */
export type RunningActivity = AssistantActivity['activity'] | 'answering';

interface StripInput {
  readonly conversation: Pick<Conversation, 'mode' | 'assistant' | 'assistantEnabled' | 'turn' | 'handoff' | 'missedAt' | 'archivedAt'>;
  readonly activity: AssistantActivity | null;
  /** When this turn was first seen in its state. */
  readonly seenAt: number;
  /** When a person's message took the place of a running turn. */
  readonly droppedAt: number | null;
  readonly now: number;
}

const SECONDS_FROM = 3;
export const DROPPED_MS = 6_000;

/** It claims to run only while the conversation's row says so; what the stream tells is a detail of that. */
export function stripState({ conversation, activity, seenAt, droppedAt, now }: StripInput): StripState {
  const { turn, handoff, missedAt, archivedAt, mode } = conversation;
  if (turn) return turn.state === 'running' ? running(activity, seenAt, now) : waiting(turn.dueAt, seenAt, now);
  if (droppedAt !== null && now - droppedAt < DROPPED_MS) return { kind: 'dropped' };
  if (handoff?.reason === 'failure' && mode === 'manual') return { kind: 'failed' };
  if (missedAt !== null) return { kind: 'missed' };
  const state = modeState(conversation);
  if (archivedAt === null && state.kind === 'waiting-message' && state.why !== 'nobody') return { kind: 'asleep', why: state.why };
  return { kind: 'none' };
}

function waiting(dueAt: string | null, seenAt: number, now: number): StripState {
  if (dueAt === null) return { kind: 'due' };
  const due = Date.parse(dueAt);
  const seconds = Math.ceil((due - now) / 1000);
  if (seconds <= 0) return { kind: 'due' };
  const whole = Math.max(1, due - seenAt);
  return { kind: 'waiting', seconds, progress: Math.min(1, Math.max(0, (now - seenAt) / whole)) };
}

function running(activity: AssistantActivity | null, seenAt: number, now: number): StripState {
  const seconds = Math.floor((now - (activity?.since ?? seenAt)) / 1000);
  return {
    kind: 'running',
    activity: activity?.activity ?? 'answering',
    source: activity?.activity === 'searching' ? activity.source : null,
    seconds: seconds >= SECONDS_FROM ? seconds : null,
  };
}
