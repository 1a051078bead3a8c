import type { AssistantRun, RunStep } from '../../../../../contracts/assistant-run';
import type { ChipTone } from '../../../components/page/StateChip';

/** `null`: it has not ended, or nobody wrote how. */
export type RunOutcome = NonNullable<AssistantRun['outcome']> | 'running';

export function outcomeOf({ outcome }: AssistantRun): RunOutcome {
  return outcome ?? 'running';
}

const tones: Readonly<Record<RunOutcome, ChipTone>> = {
  sent: 'good',
  'no-reply': 'quiet',
  handoff: 'info',
  superseded: 'quiet',
  aborted: 'quiet',
  empty: 'warn',
  invalid: 'warn',
  budget: 'warn',
  error: 'bad',
  'dry-run': 'quiet',
  running: 'info',
};

export function outcomeTone(outcome: RunOutcome): ChipTone {
  return tones[outcome];
}

/** From begin to end; null while it runs. */
export function runMs({ startedAt, endedAt }: AssistantRun): number | null {
  return endedAt === null ? null : Math.max(0, Date.parse(endedAt) - Date.parse(startedAt));
}

export type StepMark = 'ours' | 'model' | 'tool' | 'handoff' | 'done' | 'failed';

/** Round marks are ours, square ones the model's. */
export function stepMark({ kind, name, error }: RunStep): StepMark {
  if (error !== null) return 'failed';
  switch (kind) {
    case 'rule':
    case 'guard':
      return 'ours';
    case 'model':
      return 'model';
    case 'tool':
      return name === 'handoff_to_human' ? 'handoff' : 'tool';
    case 'result':
      return 'done';
  }
}

/** A tool's arguments, one on each line; what has an inside of its own is written as JSON. */
export function argumentLines(given: unknown): readonly { readonly name: string; readonly value: string }[] {
  if (given === null || given === undefined) return [];
  if (typeof given !== 'object' || Array.isArray(given)) return [{ name: '', value: JSON.stringify(given) }];
  return Object.entries(given).map(([name, value]) => ({ name, value: JSON.stringify(value) ?? 'null' }));
}
