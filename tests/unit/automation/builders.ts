import { assistantDraft, type AssistantDraftInput } from '../../../contracts/assistant';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import { newAutomation } from '../../../domain/automation/automation-state';
import type { InboundFacts } from '../../../domain/automation/receive-inbound';
import type { ConversationState } from '../../../domain/merge-conversations';

export const NOW = Date.UTC(2026, 10, 24, 12, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function assistant(draft: Partial<AssistantDraftInput> = {}, isEnabled = true): AnsweringAssistant {
  return { id: 7, documentId: 'a'.repeat(24), isEnabled, version: 1, draft: assistantDraft.parse({ name: 'Sofía', ...draft }) };
}

export function state(changes: Partial<ConversationState> = {}): ConversationState {
  const rest = {
    archivedAt: null,
    lastMessageAt: null,
    lastInboundAt: NOW,
    freeEntryUntil: null,
    unreadCount: 0,
    unreadSince: null,
    preview: null,
  };
  return { ...newAutomation(7), ...rest, ...changes };
}

export function inbound(
  changes: Partial<InboundFacts> & { readonly text?: string | null; readonly type?: string; readonly at?: number } = {},
): InboundFacts {
  const { text = 'Hello', type = 'text', at = NOW, ...facts } = changes;
  return {
    message: { id: 1, type, text, tappedId: null, occurredAt: at },
    contact: { locale: null, isGroup: false, isBlocked: false, isOptedOut: false },
    tapAction: null,
    previousInboundAt: null,
    assistant: assistant(),
    handoffTo: { name: null, assignTo: null },
    optOutWords: { stop: {}, start: {} },
    sendsWaitingMessages: true,
    now: NOW,
    ...facts,
  };
}
