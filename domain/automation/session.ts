import { customerServiceWindow } from '../customer-service-window';
import type { AutomationState } from './automation-state';

/** A new stretch for the assistant to look back on: what was counted per session begins anew. */
export function beginSession<S extends AutomationState>(state: S, at: number): S {
  return { ...state, sessionStartedAt: at, turnsInSession: 0, waitingSentAt: null, fallbackSentAt: null };
}

/** The first message begins one, and one that comes after the window had closed; else the waiting message would go out once in a lifetime. */
export function sessionOfInbound<S extends AutomationState>(state: S, { at, previousAt }: { at: number; previousAt: number | null }): S {
  const hasEnded = state.sessionStartedAt === null || previousAt === null || customerServiceWindow(previousAt, at).state === 'closed';
  return hasEnded && at > (state.sessionStartedAt ?? -1) ? beginSession(state, at) : state;
}
