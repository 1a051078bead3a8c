import type { Health } from '../../contracts/health';
import type { MessageError } from '../../contracts/message';

type FailureCount = Health['failures']['byCode'][number];

/** Meta held these back by rules of its own; nobody here can mend them. */
const METAS = new Set(['policy']);

/** Failed messages by Meta's code, the most frequent first. */
export function countFailures(errors: readonly MessageError[]): FailureCount[] {
  const counts = new Map<string, FailureCount>();
  for (const { code, title, category } of errors) {
    const key = code === null ? title : String(code);
    const known = counts.get(key);
    counts.set(key, known ? { ...known, count: known.count + 1 } : { code, title, category, count: 1, isMetas: METAS.has(category) });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count || (left.code ?? 0) - (right.code ?? 0));
}
