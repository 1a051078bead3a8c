import type { TaskResult } from '../../../../../contracts/scheduled-task';
import { useOptionalText, useText } from '../../../components/use-text';
import { doneCounts } from './model/result-words';
import { clockOf, readRule } from './model/rule-words';

/** Rules and results of tasks in plain words. */
export function useTaskWords() {
  const t = useText();
  const optional = useOptionalText();

  const rule = (text: string): string => {
    const read = readRule(text);
    switch (read.kind) {
      case 'minutes':
        return t('tasks.rule.minutes', { every: read.every });
      case 'hourly':
        return t('tasks.rule.hourly', { minute: String(read.minute).padStart(2, '0') });
      case 'daily':
        return t('tasks.rule.daily', { time: clockOf(read.hour, read.minute) });
      case 'other':
        return text;
    }
  };

  /** What was done, or why it was not. */
  const result = ({ outcome, counts, reason }: TaskResult): string | null => {
    if (outcome === 'lost') return t('tasks.lost.reason');
    if (outcome !== 'done') return reason;
    const done = doneCounts({ counts }).map(({ name, count }) => optional(`tasks.count.${name}`, { count }) ?? `${name}: ${count}`);
    return done.length === 0 ? t('tasks.nothing') : done.join(' · ');
  };

  return { rule, result };
}
