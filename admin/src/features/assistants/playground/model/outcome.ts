import type { TriedTurn } from '../../../../../../contracts/playground';
import type { TurnOutcome } from '../../../../../../contracts/assistant-tools';

/** What a turn came to, as people see it. */
export type Outcome = 'answer' | 'handoff' | 'no-reply' | 'void' | 'failure';

interface Ended {
  readonly outcome: TurnOutcome | null;
  readonly handoff: object | null;
}

/** A dry run that said nothing is told apart from one that answered by what it would send. */
export function outcomeOf({ outcome, handoff }: Ended, sent: number): Outcome {
  if (handoff !== null) return 'handoff';
  switch (outcome) {
    case 'sent':
      return 'answer';
    case 'dry-run':
      return sent > 0 ? 'answer' : 'no-reply';
    case 'no-reply':
      return 'no-reply';
    case 'handoff':
      return 'handoff';
    case 'superseded':
    case 'aborted':
    case null:
      return 'void';
    case 'empty':
    case 'invalid':
    case 'budget':
    case 'error':
      return 'failure';
  }
}

export function outcomeOfTurn({ run, contents }: TriedTurn): Outcome {
  return outcomeOf(run, contents.length);
}
