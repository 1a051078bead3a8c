import { isUnanswered, type AutomationState } from './automation-state';

export interface Debounce {
  /** Waits so long for another message. */
  readonly windowMs: number;
  /** But no longer than so long after the first. */
  readonly maxMs: number;
}

/** The contact may write on: the turn waits for the end of the burst, within bounds. */
export function armTurn<S extends AutomationState>(state: S, { debounce, now }: { readonly debounce: Debounce; readonly now: number }): S {
  const burstStartedAt = state.burstStartedAt ?? now;
  const longest = burstStartedAt + Math.max(debounce.windowMs, debounce.maxMs);
  return { ...state, burstStartedAt, turnDueAt: Math.max(now, Math.min(now + debounce.windowMs, longest)) };
}

/** Nothing older is answered by itself: after an outage Meta delivers all that waited. */
export const MAX_AGE_MS = 10 * 60 * 1000;

/** What came in while nobody answered is answered now, if it is fresh. */
export function armIfUnanswered<S extends AutomationState>(
  state: S,
  { debounce, now, lastInboundAt }: { readonly debounce: Debounce; readonly now: number; readonly lastInboundAt: number | null },
): S {
  const isFresh = lastInboundAt !== null && now - lastInboundAt < MAX_AGE_MS;
  return isUnanswered(state) && isFresh ? armTurn({ ...state, burstStartedAt: null, burstAborts: 0 }, { debounce, now }) : state;
}
