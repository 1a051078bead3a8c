import type { PlaygroundLine, TriedTurn } from '../../../../../../contracts/playground';

/** What the contact does: writes, or taps a button or row. */
export interface ContactAct {
  readonly text: string;
  readonly tapped?: { readonly id: string; readonly title: string };
}

export type Entry =
  | ({ readonly kind: 'contact'; readonly at: number } & ContactAct)
  /** `joined`: so many lines of the contact were answered at once. */
  | { readonly kind: 'turn'; readonly at: number; readonly joined: number; readonly tried: TriedTurn };

export type TurnEntry = Extract<Entry, { kind: 'turn' }>;

/** As the contract takes it; older lines are dropped. */
const MAX_LINES = 60;

export function withActs(entries: readonly Entry[], acts: readonly ContactAct[], at: number): Entry[] {
  return [...entries, ...acts.map((act) => ({ kind: 'contact' as const, at, ...act }))];
}

export function withTurn(entries: readonly Entry[], tried: TriedTurn, at: number): Entry[] {
  return [...entries, { kind: 'turn', at, joined: unanswered(entries), tried }];
}

/** Lines of the contact that no turn has covered yet. */
export function unanswered(entries: readonly Entry[]): number {
  const last = entries.findLastIndex(({ kind }) => kind === 'turn');
  return entries.length - 1 - last;
}

export function turnsOf(entries: readonly Entry[]): TurnEntry[] {
  return entries.filter((entry) => entry.kind === 'turn');
}

/** The conversation as the server is told it. */
export function linesOf(entries: readonly Entry[]): PlaygroundLine[] {
  return entries.flatMap(toLines).slice(-MAX_LINES);
}

/** All that was said before the answer of a turn: what a case asks again. */
export function linesBefore(entries: readonly Entry[], turn: TurnEntry): PlaygroundLine[] {
  return linesOf(entries.slice(0, entries.indexOf(turn)));
}

function toLines(entry: Entry): PlaygroundLine[] {
  if (entry.kind === 'turn') return entry.tried.contents.map((content) => ({ from: 'assistant', content }));
  const { text, tapped } = entry;
  return [tapped ? { from: 'contact', text: '', tapped } : { from: 'contact', text }];
}
