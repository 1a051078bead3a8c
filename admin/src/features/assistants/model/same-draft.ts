import type { AssistantDraft } from '../../../../../contracts/assistant';
import { isSameValue } from '../../../components/same-value';

/** What was tried is what is written: how it is called changes no answer. */
export function isSameTrial(a: AssistantDraft, b: AssistantDraft): boolean {
  const nameless = { name: '', description: '' };
  return isSameValue({ ...a, ...nameless }, { ...b, ...nameless });
}
