import type { TaskResult } from '../../../../../../contracts/scheduled-task';

/** What a run did, the most first; what it did not do is not worth a word. */
export function doneCounts({ counts }: Pick<TaskResult, 'counts'>): { readonly name: string; readonly count: number }[] {
  return Object.entries(counts)
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
}
