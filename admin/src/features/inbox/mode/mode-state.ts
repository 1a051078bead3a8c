import type { Conversation } from '../../../../../contracts/conversation';

type Facts = Pick<Conversation, 'mode' | 'assistant' | 'assistantEnabled'>;

/** Who answers, as it is shown. */
export type ModeState =
  | { readonly kind: 'manual' }
  | { readonly kind: 'assistant'; readonly name: string; readonly note: string | null }
  /** The contact gets the waiting message only. */
  | { readonly kind: 'waiting-message'; readonly why: 'nobody' }
  /** `disabled`: here, and it can be enabled. `off`: everywhere, by an admin. */
  | { readonly kind: 'waiting-message'; readonly why: 'disabled' | 'off'; readonly name: string };

/** By the same rule as on the server (rule 3 of the architecture). */
export function modeState({ mode, assistant, assistantEnabled }: Facts): ModeState {
  if (mode === 'manual') return { kind: 'manual' };
  if (assistant === null) return { kind: 'waiting-message', why: 'nobody' };
  const { name, note, isEnabled } = assistant;
  if (!isEnabled) return { kind: 'waiting-message', why: 'off', name };
  return assistantEnabled ? { kind: 'assistant', name, note } : { kind: 'waiting-message', why: 'disabled', name };
}
