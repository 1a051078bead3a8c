import type { TurnOutcome } from '../../contracts/assistant-tools';
import type { CaseExpectation } from '../../contracts/playground';

export interface CaseResult {
  readonly outcome: TurnOutcome;
  /** Names of the tools that were called. */
  readonly tools: readonly string[];
  /** All that the contact would read. */
  readonly text: string;
}

/** One sentence for each expectation that does not hold; empty: the case passes. */
export function judgeCase({ outcome, tool, contains, lacks }: CaseExpectation, result: CaseResult): string[] {
  const text = result.text.toLowerCase();
  return [
    ...(outcome === null || outcome === answerOf(result.outcome)
      ? []
      : [`It should end with "${outcome}", but ended with "${result.outcome}".`]),
    ...(tool === null || result.tools.includes(tool)
      ? []
      : [`It should call ${tool}, but called ${result.tools.join(', ') || 'nothing'}.`]),
    ...contains.filter((words) => !text.includes(words.toLowerCase())).map((words) => `The answer should hold "${words}".`),
    ...lacks.filter((words) => text.includes(words.toLowerCase())).map((words) => `The answer should not hold "${words}".`),
  ];
}

function answerOf(outcome: TurnOutcome): CaseExpectation['outcome'] | 'other' {
  if (outcome === 'dry-run' || outcome === 'sent') return 'answer';
  if (outcome === 'handoff' || outcome === 'budget' || outcome === 'error' || outcome === 'empty' || outcome === 'invalid') {
    return 'handoff';
  }
  return outcome === 'no-reply' ? 'no-reply' : 'other';
}
