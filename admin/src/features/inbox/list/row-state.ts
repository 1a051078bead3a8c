import type { Conversation } from '../../../../../contracts/conversation';
import type { AssistantActivity } from '../../../live/turn-store';
import type { RunningActivity } from '../strip/strip-state';

/** What the second line of a row says. */
export type RowState =
  | { readonly kind: 'activity'; readonly name: string; readonly note: string | null; readonly activity: RunningActivity }
  /** `isAsked`: the contact asked for a person; else somebody is needed for another reason. */
  | { readonly kind: 'handoff'; readonly isAsked: boolean; readonly minutes: number }
  | { readonly kind: 'preview' };

interface RowInput {
  readonly conversation: Pick<Conversation, 'assistant' | 'turn' | 'handoff'>;
  readonly activity: AssistantActivity | null;
  readonly now: number;
}

const MINUTE_MS = 60_000;

/** What an assistant does, and who waits for a person, come before the last message. */
export function rowState({ conversation, activity, now }: RowInput): RowState {
  const { assistant, turn, handoff } = conversation;
  if (turn?.state === 'running' && assistant) {
    return { kind: 'activity', name: assistant.name, note: assistant.note, activity: activity?.activity ?? 'answering' };
  }
  if (!handoff) return { kind: 'preview' };
  const minutes = Math.max(0, Math.floor((now - Date.parse(handoff.at)) / MINUTE_MS));
  return { kind: 'handoff', isAsked: handoff.reason === 'asked', minutes };
}
