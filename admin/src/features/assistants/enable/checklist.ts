import type { AssistantDraft } from '../../../../../contracts/assistant';
import type { EditorTab } from '../model/tabs';

export interface CheckItem {
  readonly key: 'model' | 'tried' | 'disclosure' | 'handoff-message' | 'person';
  /** `needed`: without it the assistant cannot be enabled. `open`: it can, but better not. */
  readonly state: 'done' | 'open' | 'needed';
  /** Where it can be done; null: in the playground. */
  readonly tab: EditorTab | null;
}

/** What should be true before it answers real people. */
export function enableChecklist(draft: AssistantDraft, isTried: boolean): CheckItem[] {
  const open = (isDone: boolean) => (isDone ? 'done' : 'open');
  const hasModel = draft.provider !== null && draft.model.trim() !== '';
  return [
    { key: 'model', state: hasModel ? 'done' : 'needed', tab: 'instructions' },
    { key: 'tried', state: open(isTried), tab: null },
    { key: 'disclosure', state: open(draft.disclosure.when !== 'off'), tab: 'instructions' },
    { key: 'handoff-message', state: open(Object.keys(draft.handoff.messages).length > 0), tab: 'handoff' },
    { key: 'person', state: open(draft.handoff.assignTo !== null), tab: 'handoff' },
  ];
}

export function canEnable(items: readonly CheckItem[]): boolean {
  return items.every(({ state }) => state !== 'needed');
}
