import { z } from 'zod';

import { defineEndpoint, instant } from './endpoint';

/** Each runs once across all nodes and never overlaps itself. */
export const scheduledTasks = [
  'notify-waiting',
  'reactivate-inactive',
  'refresh-access-token',
  'sync-templates',
  'check-health',
  'sync-numbers',
  'tidy-files',
  'tidy-runs',
  'prune',
] as const;
export type ScheduledTaskName = (typeof scheduledTasks)[number];

/**
 * How a run ended. `skipped`: nothing to do, e.g. not connected. `counts` say what was done, by name, such as
 * `{ reactivated: 11 }`.
 */
const taskResult = z.object({
  outcome: z.enum(['done', 'skipped', 'failed', 'lost']),
  counts: z.record(z.string(), z.number().int()),
  /** Plain words, for `skipped` and `failed`; never a person's data. */
  reason: z.string().nullable(),
});
export type TaskResult = z.output<typeof taskResult>;

export const scheduledTask = z.object({
  name: z.enum(scheduledTasks),
  /** Cron rule with seconds in front, in the server's time zone. */
  rule: z.string(),
  isRunning: z.boolean(),
  lastStartedAt: instant.nullable(),
  lastEndedAt: instant.nullable(),
  nextRunAt: instant.nullable(),
  result: taskResult.nullable(),
});
export type ScheduledTask = z.output<typeof scheduledTask>;

export const listTasks = defineEndpoint({
  method: 'GET',
  path: '/tasks',
  response: z.object({ data: z.array(scheduledTask) }),
});

/** Runs it now, and answers when it has ended; 409 while it is running already. */
export const runTask = defineEndpoint({
  method: 'POST',
  path: '/tasks/:name/run',
  params: z.object({ name: z.enum(scheduledTasks) }),
  response: z.object({ data: scheduledTask }),
});
