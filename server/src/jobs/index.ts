import type { Container } from '../container';

interface Job {
  /** Cron rule, with seconds in front. */
  readonly rule: string;
  run(container: Container): Promise<void>;
}

/** What runs on a clock. Each may run on several nodes at once: all are merges or wake-ups. */
export const jobs: Readonly<Record<string, Job>> = {
  sweep: { rule: '*/10 * * * * *', run: ({ sweep }) => sweep() },
  'tidy-files': { rule: '0 17 * * * *', run: ({ tidy }) => tidy() },
  'sync-templates': { rule: '0 7 * * * *', run: async ({ refreshers }) => refreshers.template.wake() },
  'reactivate-inactive': {
    rule: '0 0 3 * * *',
    run: async ({ reactivate }) => {
      await reactivate();
    },
  },
  'tidy-runs': { rule: '30 */5 * * * *', run: ({ tidyRuns }) => tidyRuns() },
  'sync-phone-number': { rule: '0 37 * * * *', run: async ({ refreshers }) => refreshers['phone-number'].wake() },
};
