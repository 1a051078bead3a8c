import { randomUUID } from 'node:crypto';

import { scheduledTasks, type ScheduledTask, type ScheduledTaskName, type TaskResult } from '../../../contracts/scheduled-task';
import { errorCodes } from '../../../contracts/error-codes';
import { cronRule, nextRunAfter, slotOf, type Schedule } from '../../../domain/schedule';
import { MetaApiError } from '../meta/meta-api-error';
import { toIso } from '../repositories/conversation-dto';
import { TASK_LEASE_MS, type ScheduledTaskRepository } from '../repositories/scheduled-task-repository';
import { describeError, type Logger } from './logger';
import { WhatsAppError } from './whatsapp-error';

/** What a run did, by name, such as `{ reactivated: 11 }`; or why there was nothing to do. */
export type TaskOutcome = { readonly counts: Readonly<Record<string, number>> } | { readonly skipped: string };

export interface TaskDefinition {
  readonly schedule: Schedule;
  /** Stops between portions once the signal is aborted: then another node has taken over, or Strapi stops. */
  run(signal: AbortSignal): Promise<TaskOutcome>;
}

interface Dependencies {
  readonly taskRepository: ScheduledTaskRepository;
  readonly tasks: Readonly<Record<ScheduledTaskName, TaskDefinition>>;
  /** False while the database cannot be written. */
  readonly isWritable: () => boolean;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Jobs on a clock: once across all nodes for each time on the clock, never beside themselves. */
export function createScheduledTasks({ taskRepository, tasks, isWritable, logger, clock }: Dependencies) {
  const owner = randomUUID();
  const underWay = new Map<Promise<unknown>, AbortController>();
  let isEnsured = false;
  let isStopped = false;

  async function ensure(): Promise<void> {
    if (isEnsured) return;
    await taskRepository.ensure(scheduledTasks);
    isEnsured = true;
  }

  /** @returns null: it runs elsewhere, or has run for this time */
  async function run(name: ScheduledTaskName, slot: number | null): Promise<TaskResult | null> {
    await ensure();
    const token = await taskRepository.take(name, { owner, slot, at: clock() });
    if (token === null) return null;
    const abort = new AbortController();
    const heartbeat = setInterval(() => void renew(name, token, abort), TASK_LEASE_MS / 3);
    const work = perform(name, abort.signal);
    underWay.set(work, abort);
    try {
      const result = await work;
      await taskRepository.finish(name, { token, result, at: clock() });
      return result;
    } finally {
      clearInterval(heartbeat);
      underWay.delete(work);
    }
  }

  async function renew(name: ScheduledTaskName, token: number, abort: AbortController): Promise<void> {
    try {
      if (!(await taskRepository.renew(name, token))) abort.abort();
    } catch (error) {
      logger.warn(`The lease of ${name} could not be renewed: ${describeError(error)}`);
    }
  }

  async function perform(name: ScheduledTaskName, signal: AbortSignal): Promise<TaskResult> {
    try {
      const outcome = await tasks[name].run(signal);
      if ('skipped' in outcome) return { outcome: 'skipped', counts: {}, reason: outcome.skipped };
      return { outcome: 'done', counts: { ...outcome.counts }, reason: null };
    } catch (error) {
      logger.warn(`The task ${name} failed: ${describeError(error)}`);
      return { outcome: 'failed', counts: {}, reason: reasonOf(error) };
    }
  }

  async function list(): Promise<ScheduledTask[]> {
    await ensure();
    const stored = new Map((await taskRepository.list()).map((task) => [task.name, task]));
    return scheduledTasks.map((name) => {
      const task = stored.get(name);
      const { schedule } = tasks[name];
      return {
        name,
        rule: cronRule(schedule),
        isRunning: task?.isRunning ?? false,
        lastStartedAt: toIso(task?.lastStartedAt ?? null),
        lastEndedAt: toIso(task?.lastEndedAt ?? null),
        nextRunAt: toIso(nextRunAfter(schedule, clock())),
        result: task?.result ?? null,
      };
    });
  }

  return {
    list,

    scheduleOf: (name: ScheduledTaskName): Schedule => tasks[name].schedule,

    /** By the clock: on every node, of which one does it. */
    async tick(name: ScheduledTaskName): Promise<void> {
      if (isStopped || !isWritable()) return;
      await run(name, slotOf(tasks[name].schedule, clock()));
    },

    /**
     * Because somebody asks for it.
     * @throws WhatsAppError 409 while it is running
     */
    async runNow(name: ScheduledTaskName): Promise<ScheduledTask> {
      if ((await run(name, null)) === null) {
        throw new WhatsAppError(errorCodes.taskRunning, 'This task is running already. Wait for it to end.', { status: 409 });
      }
      const task = (await list()).find((each) => each.name === name);
      if (!task) throw new Error('[whatsapp] The task ran but cannot be read.');
      return task;
    },

    async stop(): Promise<void> {
      isStopped = true;
      for (const abort of underWay.values()) abort.abort();
      await Promise.allSettled(underWay.keys());
    },
  };
}

export type ScheduledTasks = ReturnType<typeof createScheduledTasks>;

/** Our own words and Meta's go to the panel; a driver's could quote what customers wrote. */
function reasonOf(error: unknown): string {
  return error instanceof WhatsAppError || error instanceof MetaApiError
    ? error.message
    : 'It failed; the log of the server names the place.';
}
