import { createHash } from 'node:crypto';

import type { AssistantDraft } from '../../../contracts/assistant';

const REMEMBERED = 200;

/** Drafts that were tried in the playground on this node, also before they were saved for the first time. */
export function createTriedDrafts() {
  const tried = new Set<string>();
  return {
    remember(draft: AssistantDraft): void {
      tried.add(keyOf(draft));
      const [oldest] = tried;
      if (tried.size > REMEMBERED && oldest !== undefined) tried.delete(oldest);
    },
    has: (draft: AssistantDraft): boolean => tried.has(keyOf(draft)),
  };
}

export type TriedDrafts = ReturnType<typeof createTriedDrafts>;

function keyOf(draft: AssistantDraft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('hex');
}
