import type { AnsweringAssistant } from './answering-assistant';
import type { AutomationState } from './automation-state';

export type Answerer = 'person' | 'assistant' | 'waiting-message';

/**
 * Who answers what comes in (rule 3). There is no other "enabled" than the conversation's and the admin's master switch.
 * @param assistant the one of `state.assistantId`, null when it is gone
 */
export function whoAnswers(
  { mode, assistantEnabled }: Pick<AutomationState, 'mode' | 'assistantEnabled'>,
  assistant: Pick<AnsweringAssistant, 'isEnabled'> | null,
): Answerer {
  if (mode === 'manual') return 'person';
  return assistant?.isEnabled && assistantEnabled ? 'assistant' : 'waiting-message';
}
