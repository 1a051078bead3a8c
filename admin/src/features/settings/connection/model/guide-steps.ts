import { connectionSteps, type ConnectionStep, type StepState } from '../../../../../../contracts/connection';

/** As the person reads it: 0 is the choice, 7 the last. */
export function stepNumber(step: ConnectionStep): number {
  return connectionSteps.indexOf(step);
}

export function findStep(steps: readonly StepState[], step: ConnectionStep): StepState {
  const found = steps.find((each) => each.step === step);
  return found ?? { step, state: 'not-started', needs: null, checkedAt: null, found: [], troubles: [] };
}

/** Where the guide goes on: the first step that can be done, else the first that failed, else the last. */
export function openStep(steps: readonly StepState[]): ConnectionStep {
  const next = steps.find(({ state, needs }) => needs === null && (state === 'not-started' || state === 'partly'));
  const failed = steps.find(({ state }) => state === 'failed');
  return (next ?? failed ?? steps.at(-1))?.step ?? 'choose';
}

/** Those that stand on top of the open one, in order. */
export function failedAbove(steps: readonly StepState[], open: ConnectionStep): StepState[] {
  return steps.filter(({ step, state }) => state === 'failed' && step !== open);
}

export function verifiedCount(steps: readonly StepState[]): number {
  return steps.filter(({ state }) => state === 'verified').length;
}

/** What a failed step leaves open: those that can go on, and those that wait for it. */
export function afterFailure(steps: readonly StepState[], failed: ConnectionStep): { readonly goOn: number[]; readonly wait: number[] } {
  const open = steps.filter(({ step, state }) => step !== failed && state !== 'verified' && state !== 'failed');
  return {
    goOn: open.filter(({ needs }) => needs === null).map(({ step }) => stepNumber(step)),
    wait: open.filter(({ needs }) => needs === failed).map(({ step }) => stepNumber(step)),
  };
}
