import type { AiProvider } from '../../../../../contracts/ai-provider';
import { assistantDraft, type AssistantDraft } from '../../../../../contracts/assistant';

/** A working assistant but for its name: the contract's own defaults, and the one provider if there is only one. */
export function newDraft(providers: readonly AiProvider[]): AssistantDraft {
  const defaults = { ...assistantDraft.parse({ name: '-' }), name: '' };
  const [only, ...others] = providers;
  return only && others.length === 0 ? withProvider(defaults, only) : defaults;
}

/** Its first model comes along, or the one it was tested with, unless the draft has one that may stay. */
export function withProvider(draft: AssistantDraft, provider: AiProvider): AssistantDraft {
  const models = provider.lastCheck?.models ?? [];
  const stays = draft.model !== '' && (draft.provider === provider.documentId || models.includes(draft.model));
  return { ...draft, provider: provider.documentId, model: stays ? draft.model : (models[0] ?? provider.lastCheck?.model ?? '') };
}
