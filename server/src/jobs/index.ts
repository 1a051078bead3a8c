import { scheduledTasks } from '../../../contracts/scheduled-task';
import { cronRule } from '../../../domain/schedule';
import type { Container } from '../container';

interface Job {
  /** Cron rule, with seconds in front. */
  readonly rule: string;
  run(container: Container): Promise<void>;
}

/** On every node: they only read, or wake up what is found in the database. */
const everywhere: Readonly<Record<string, Job>> = {
  sweep: { rule: '*/10 * * * * *', run: ({ sweep }) => sweep() },
  // A change on another node applies here within five seconds.
  'refresh-connection': { rule: '*/4 * * * * *', run: ({ refreshConnection }) => refreshConnection() },
};

/** Every node is called; one of them does it. */
export function jobsOf({ tasks }: Pick<Container, 'tasks'>): Readonly<Record<string, Job>> {
  const once = scheduledTasks.map((name): [string, Job] => [
    name,
    { rule: cronRule(tasks.scheduleOf(name)), run: (container) => container.tasks.tick(name) },
  ]);
  return { ...everywhere, ...Object.fromEntries(once) };
}
