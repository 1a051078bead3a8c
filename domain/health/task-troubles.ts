import type { ScheduledTask } from '../../contracts/scheduled-task';
import type { Trouble } from '../../contracts/trouble';
import type { HealthFacts } from './facts';
import { attention } from './meta-trouble';

const HOUR_MS = 60 * 60 * 1000;
/** Synchronised every hour: after so long something is wrong. */
const OLD_TEMPLATES_MS = 3 * HOUR_MS;
/** Meta's clock and ours: more than this, and windows and leases are judged wrongly. */
const SKEW_MS = 30_000;
/** A task that has not ended for so long after it began hangs. */
const LATE_MS = HOUR_MS;

/** Jobs, clock, assistants, files: what keeps the house in order. */
export function taskTroubles(facts: HealthFacts): Trouble[] {
  const { tasks, templatesSyncedAt, clockSkewMs, assistantsWithoutPerson, areFilesWritable, emailProblem, now } = facts;
  const isOld = templatesSyncedAt !== null && now - templatesSyncedAt > OLD_TEMPLATES_MS;
  return [
    ...tasks.flatMap((task) => troubleOfTask(task, now)),
    ...(isOld ? [attention('templates-old', null, { hours: Math.floor((now - templatesSyncedAt) / HOUR_MS) })] : []),
    ...(clockSkewMs !== null && Math.abs(clockSkewMs) > SKEW_MS
      ? [attention('clock-wrong', null, { seconds: Math.round(clockSkewMs / 1000) })]
      : []),
    ...(assistantsWithoutPerson.length > 0
      ? [attention('assistant-without-person', null, { names: assistantsWithoutPerson.join(', ') })]
      : []),
    ...(areFilesWritable ? [] : [attention('files-not-writable', null)]),
    ...(emailProblem === null ? [] : [attention('email-failing', null, { reason: emailProblem })]),
  ];
}

function troubleOfTask({ name, result, isRunning, lastStartedAt }: ScheduledTask, now: number): Trouble[] {
  if (isRunning) {
    const isLate = lastStartedAt !== null && now - Date.parse(lastStartedAt) > LATE_MS;
    return isLate ? [attention('task-late', null, { task: name, reason: '' })] : [];
  }
  if (result?.outcome !== 'failed' && result?.outcome !== 'lost') return [];
  return [attention('task-failed', null, { task: name, reason: result.reason ?? '' })];
}
