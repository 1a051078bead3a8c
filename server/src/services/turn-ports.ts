import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import type { CommitVerdict, TurnToken } from '../../../domain/automation/turn';
import type { TurnMeter, TurnResult } from '../../../domain/automation/turn-result';

/** A turn that this node may run until its lease ends. */
export interface ClaimedTurn<Context = unknown> {
  /** Row id. */
  readonly conversationId: number;
  readonly token: TurnToken;
  readonly leaseToken: number;
  readonly assistant: AnsweringAssistant;
  /** What the model is told; read together with `token`. */
  readonly context: Context;
  /** Row id of the record; null where none is kept. */
  readonly runId: number | null;
}

/** What a look at the turns that are due gave. */
export interface ClaimedTurns<Context = unknown> {
  readonly turns: readonly ClaimedTurn<Context>[];
  /** So many ended without a turn: missed, or handed over by our own rules. */
  readonly settled: number;
}

/** What a turn was given up for. */
export type Interruption = 'contact' | 'person' | 'stop';

export interface FinishedTurn {
  /** Null: it was given up. */
  readonly result: TurnResult | null;
  readonly meter: TurnMeter;
  readonly interruption: Interruption | null;
}

/** Where turns wait and end; one transaction each. */
export interface TurnStore<Context = unknown> {
  /** Takes what is due under a lease. Handoffs by our own rules are done here, without a turn. */
  claimDue(limit: number): Promise<ClaimedTurns<Context>>;
  /** When the next turn may begin, epoch milliseconds; null when none waits. */
  nextDueAt(): Promise<number | null>;
  /** Renews the lease. Null: go on. */
  keepAlive(turn: ClaimedTurn<Context>): Promise<Interruption | null>;
  /** Commits, or settles what was given up. */
  finish(turn: ClaimedTurn<Context>, finished: FinishedTurn): Promise<CommitVerdict>;
}

/** Asks the model; rejects or goes on for ever when `signal` is not heard, which harms nobody. */
export type Think<Context = unknown> = (
  turn: ClaimedTurn<Context>,
  under: { readonly signal: AbortSignal; readonly meter: TurnMeter },
) => Promise<TurnResult>;

/** Timers that a test can hold in its hands. */
export interface Timers {
  now(): number;
  /** @returns cancels it */
  after(ms: number, run: () => void): () => void;
}
