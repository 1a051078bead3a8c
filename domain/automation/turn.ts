import type { HandoffReason } from '../../contracts/assistant-tools';
import type { AnsweringAssistant } from './answering-assistant';
import { MAX_AGE_MS } from './arm-turn';
import { addSpent, dayOf, isUnanswered, type AutomationState } from './automation-state';
import { disarm } from './hand-off';
import { whoAnswers } from './who-answers';

/** The contact's messages of a burst may make a turn void so often; then what is ready is sent. */
export const MAX_BURST_ABORTS = 2;

export type BeginDecision =
  | { readonly kind: 'run' }
  /** There is nothing to answer, or it is for somebody else. */
  | { readonly kind: 'drop' }
  /** Too old to be answered by itself. */
  | { readonly kind: 'missed' }
  | { readonly kind: 'handoff'; readonly reason: HandoffReason };

export interface BeginFacts {
  readonly assistant: AnsweringAssistant | null;
  /** The contact's newest message, epoch milliseconds. */
  readonly newestInboundAt: number | null;
  /** How often the contact's newest text was said in this session before. */
  readonly repeats: number;
  /** The other side answers like a machine. */
  readonly isLoop: boolean;
  readonly now: number;
}

/** The gates once more, and what has been used up, before a model is asked. */
export function decideBegin(state: AutomationState, { assistant, newestInboundAt, repeats, isLoop, now }: BeginFacts): BeginDecision {
  if (whoAnswers(state, assistant) !== 'assistant' || !assistant || !isUnanswered(state)) return { kind: 'drop' };
  if (newestInboundAt === null || now - newestInboundAt >= MAX_AGE_MS) return { kind: 'missed' };
  const { limits, handoff } = assistant.draft;
  const spent = spentOn(state, now);
  const isSpent = spent.tokens >= limits.tokensPerConversationPerDay || spent.messages >= limits.messagesPerConversationPerDay;
  if (isLoop) return { kind: 'handoff', reason: 'loop' };
  if (isSpent) return { kind: 'handoff', reason: 'budget' };
  if (state.turnsInSession >= handoff.maxTurns) return { kind: 'handoff', reason: 'max_turns' };
  if (repeats > handoff.maxRepeat) return { kind: 'handoff', reason: 'repeated' };
  return { kind: 'run' };
}

export function spentOn({ spent }: AutomationState, now: number): AutomationState['spent'] {
  const day = dayOf(now);
  return spent.day === day ? spent : { day, tokens: 0, messages: 0 };
}

/** A turn under way, as it was when it began. */
export interface TurnToken {
  readonly epoch: number;
  /** The `inboundVersion` that it has read. */
  readonly version: number;
  /** The `newestInboundId` that it has read. */
  readonly upTo: number;
}

export type CommitVerdict =
  | 'commit'
  /** The contact wrote on: the next turn answers all of it. */
  | 'superseded'
  /** A person stepped in, or the assistant may no longer answer here. */
  | 'aborted';

export interface CommitFacts {
  readonly turn: TurnToken;
  readonly holdsLease: boolean;
  readonly assistant: AnsweringAssistant | null;
  /** It was given up in the middle because the contact wrote on. */
  readonly wasInterrupted: boolean;
  /** It hands over instead of answering: that stays right when the contact writes on. */
  readonly isHandoff: boolean;
}

/** May what a turn has made be sent? Asked with the conversation's row locked. */
export function decideCommit(state: AutomationState, facts: CommitFacts): CommitVerdict {
  const { turn, holdsLease, assistant, wasInterrupted, isHandoff } = facts;
  if (!holdsLease || state.epoch !== turn.epoch || whoAnswers(state, assistant) !== 'assistant') return 'aborted';
  if (wasInterrupted) return 'superseded';
  const isCurrent = state.inboundVersion === turn.version || isHandoff || state.burstAborts >= MAX_BURST_ABORTS;
  return isCurrent ? 'commit' : 'superseded';
}

export interface TurnUse {
  readonly tokens: number;
  readonly messages: number;
  readonly now: number;
}

/** What was answered is answered; what came meanwhile waits for the next turn. */
export function turnCommitted<S extends AutomationState>(state: S, turn: TurnToken, use: TurnUse & { readonly discloses: boolean }): S {
  const hasNewer = state.newestInboundId > turn.upTo;
  const rest = hasNewer ? { ...state, burstStartedAt: use.now, burstAborts: 0, turnDueAt: state.turnDueAt ?? use.now } : disarm(state);
  return {
    ...withUse(rest, use),
    answeredUpTo: Math.max(state.answeredUpTo, turn.upTo),
    turnsInSession: state.turnsInSession + (use.messages > 0 ? 1 : 0),
    disclosedAt: use.discloses ? use.now : state.disclosedAt,
    missedAt: null,
  };
}

export function turnSuperseded<S extends AutomationState>(state: S, use: TurnUse): S {
  return { ...withUse(state, use), burstAborts: state.burstAborts + 1, turnDueAt: state.turnDueAt ?? use.now };
}

/** Counts what was used, whatever became of it. */
export function withUse<S extends AutomationState>(state: S, { tokens, messages, now }: TurnUse): S {
  return { ...state, spent: addSpent(spentOn(state, now), { day: dayOf(now), tokens, messages }) };
}

/** Does a running turn end because this came in? Not when the contact has been made to wait twice already. */
export function interruptsTurn(state: Pick<AutomationState, 'burstAborts'>): boolean {
  return state.burstAborts < MAX_BURST_ABORTS;
}

/** An edit or revoke of something that the running or waiting turn looks at. */
export function inboundChanged<S extends AutomationState>(state: S): S {
  return state.turnDueAt === null ? state : { ...state, inboundVersion: state.inboundVersion + 1 };
}
