import type { ConversationMode } from '../../contracts/conversation';
import type { ConversationState } from '../merge-conversations';
import type { AnsweringAssistant } from './answering-assistant';
import { switchToAutomatic, type PersonStep } from './person-acts';

/** What brings a conversation back as it was, unless something newer has happened. */
export interface ArchiveUndo {
  readonly mode: ConversationMode;
  readonly assistantEnabled: boolean;
  /** After the archiving. */
  readonly epoch: number;
}

/** Archiving always switches to automatic and enables the assistant (rule 5). */
export function archive(
  state: ConversationState,
  { assistant, now }: { readonly assistant: AnsweringAssistant | null; readonly now: number },
): PersonStep<ConversationState> & { readonly undo: ArchiveUndo } {
  const { mode, assistantEnabled } = state;
  const step = switchToAutomatic(state, { assistant, enables: true, cause: 'archive', lastInboundAt: null, now });
  const archived = { ...step.state, archivedAt: now, handoff: null, missedAt: null, unreadCount: 0, unreadSince: null };
  return { state: archived, event: step.event, undo: { mode, assistantEnabled, epoch: archived.epoch } };
}

export function unarchive(
  state: ConversationState,
  { undo, now }: { readonly undo: ArchiveUndo | null; readonly now: number },
): PersonStep<ConversationState> {
  const back = { ...state, archivedAt: null };
  const isSame = undo && undo.epoch === state.epoch && (undo.mode !== state.mode || undo.assistantEnabled !== state.assistantEnabled);
  if (!isSame) return { state: back, event: null };
  const { mode, assistantEnabled } = undo;
  return {
    state: { ...back, mode, assistantEnabled, modeChangedAt: now, epoch: state.epoch + 1 },
    event: { kind: 'mode', mode, cause: 'undo', assistant: null },
  };
}
