import type { ConversationState } from '../merge-conversations';
import type { AnsweringAssistant } from './answering-assistant';
import { switchToAutomatic, type PersonStep } from './person-acts';

export const INACTIVE_AFTER_MS = 24 * 60 * 60 * 1000;

/** Daily (rule 12). It does not enable an assistant that disabled itself: such a contact gets the waiting message. */
export function reactivate(
  state: ConversationState,
  { assistant, now }: { readonly assistant: AnsweringAssistant | null; readonly now: number },
): PersonStep<ConversationState> {
  const isInactive = state.lastMessageAt !== null && now - state.lastMessageAt > INACTIVE_AFTER_MS;
  if (state.mode !== 'manual' || state.assistantId === null || !isInactive) return { state, event: null };
  return switchToAutomatic(state, { assistant, enables: false, cause: 'inactive', lastInboundAt: null, now });
}
