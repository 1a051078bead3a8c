import type { CaseExpectation, TriedTurn } from '../../../../../../contracts/playground';
import { outcomeOfTurn } from './outcome';

/** What a case asks for when nobody says otherwise: that the same happens again. */
export function firstExpectation(tried: TriedTurn): CaseExpectation {
  const outcome = outcomeOfTurn(tried);
  return {
    outcome: outcome === 'answer' || outcome === 'handoff' || outcome === 'no-reply' ? outcome : null,
    tool: null,
    contains: [],
    lacks: [],
  };
}

/** Tools that were called, each once: one of them may be asked for. */
export function calledTools({ run }: TriedTurn): string[] {
  return [...new Set(run.steps.filter(({ kind }) => kind === 'tool').map(({ name }) => name))];
}

const NAME_LENGTH = 60;

/** The first words of the contact. */
export function caseName(texts: readonly string[]): string {
  const words = texts.join(' ').trim().replace(/\s+/g, ' ');
  return words.length <= NAME_LENGTH ? words : `${words.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}

/** Whether a case would check anything at all. */
export function isEmptyExpectation({ outcome, tool, contains, lacks }: CaseExpectation): boolean {
  return outcome === null && tool === null && contains.length === 0 && lacks.length === 0;
}
