import type { EventContent } from '../../contracts/message-content';
import type { AnsweringAssistant } from './answering-assistant';
import { armIfUnanswered } from './arm-turn';
import type { AutomationState } from './automation-state';
import { disarm } from './hand-off';
import { beginSession } from './session';
import { whoAnswers } from './who-answers';

type ModeEvent = Extract<EventContent, { kind: 'mode' }>;

export interface PersonStep<S> {
  readonly state: S;
  /** Null: the mode was so already. */
  readonly event: EventContent | null;
}

/** A person wrote: manual (rule 4), what an assistant was thinking is void, and what the contact wrote is answered. */
export function personSent<S extends AutomationState>(state: S, now: number): PersonStep<S> {
  const next = { ...takeOver(state, now), answeredUpTo: state.newestInboundId, handoff: null, missedAt: null };
  return { state: next, event: state.mode === 'manual' ? null : modeEvent(next, null, 'sent') };
}

/** The same from the phone app, unless the conversation was handed back after it: news of it may be late. */
export function phoneAppSent<S extends AutomationState>(state: S, occurredAt: number): S {
  return occurredAt > (state.modeChangedAt ?? -1) ? personSent(state, occurredAt).state : state;
}

/** By the mode switch or by "Stop". */
export function switchToManual<S extends AutomationState>(
  state: S,
  { now, cause }: { readonly now: number; readonly cause: 'switch' | 'stop' },
): PersonStep<S> {
  if (state.mode === 'manual') return { state, event: null };
  const next = takeOver(state, now);
  return { state: next, event: modeEvent(next, null, cause) };
}

export interface AutomaticFacts {
  readonly assistant: AnsweringAssistant | null;
  /** True: its assistant may answer again (hand back, archive). */
  readonly enables: boolean;
  readonly cause: ModeEvent['cause'];
  readonly lastInboundAt: number | null;
  readonly now: number;
}

/** Back to automatic: a new session, and what waits for an answer and is fresh gets one. */
export function switchToAutomatic<S extends AutomationState>(state: S, facts: AutomaticFacts): PersonStep<S> {
  const { assistant, enables, cause, lastInboundAt, now } = facts;
  const assistantEnabled = enables ? state.assistantId !== null : state.assistantEnabled;
  if (state.mode === 'automatic' && assistantEnabled === state.assistantEnabled) return { state, event: null };
  const begun = beginSession(disarm(state), now);
  const next: S = { ...begun, mode: 'automatic', modeChangedAt: now, epoch: state.epoch + 1, assistantEnabled, handoff: null };
  const answers = whoAnswers(next, assistant) === 'assistant' && assistant !== null;
  return {
    state: answers && cause !== 'archive' ? armIfUnanswered(next, { debounce: assistant.draft.debounce, now, lastInboundAt }) : next,
    event: modeEvent(next, answers ? assistant.draft.name : null, cause),
  };
}

/** Another assistant, or none: a new session with whoever answers now. */
export function assignAssistant<S extends AutomationState>(
  state: S,
  facts: {
    readonly assistant: AnsweringAssistant | null;
    readonly isEnabled: boolean;
    readonly lastInboundAt: number | null;
    readonly now: number;
  },
): PersonStep<S> {
  const { assistant, lastInboundAt, now } = facts;
  const isEnabled = facts.isEnabled && assistant !== null;
  if (state.assistantId === (assistant?.id ?? null) && state.assistantEnabled === isEnabled) return { state, event: null };
  const begun = beginSession(disarm(state), now);
  const next: S = { ...begun, epoch: state.epoch + 1, assistantId: assistant?.id ?? null, assistantEnabled: isEnabled };
  const answers = whoAnswers(next, assistant) === 'assistant' && assistant !== null;
  return {
    state: answers ? armIfUnanswered(next, { debounce: assistant.draft.debounce, now, lastInboundAt }) : next,
    event: { kind: 'assistant', assistant: assistant?.draft.name ?? null, isEnabled },
  };
}

/** "Answer now": does not wait for the end of the burst. */
export function answerNow<S extends AutomationState>(state: S, now: number): S {
  return state.turnDueAt === null ? state : { ...state, turnDueAt: Math.min(state.turnDueAt, now) };
}

function takeOver<S extends AutomationState>(state: S, now: number): S {
  return { ...disarm(state), mode: 'manual', modeChangedAt: now, epoch: state.epoch + 1 };
}

function modeEvent({ mode }: AutomationState, assistant: string | null, cause: ModeEvent['cause']): ModeEvent {
  return { kind: 'mode', mode, cause, assistant };
}
