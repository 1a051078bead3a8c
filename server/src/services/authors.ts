import type { StoredAssistant } from '../repositories/assistant-repository';
import type { MessageAuthor } from '../repositories/message-row';

/** A person of the panel. */
export function personAuthor({ userId, name }: { readonly userId: number; readonly name: string }): MessageAuthor {
  return { kind: 'user', userId, name };
}

/** The assistant, or else "the system". */
export function automaticAuthor(assistant: StoredAssistant | null): MessageAuthor {
  return assistant ? { kind: 'assistant', userId: null, name: assistant.draft.name } : { kind: 'system', userId: null, name: null };
}
