import type { HandoffReason } from '../../contracts/assistant-tools';
import type { AutomationState } from './automation-state';

/** No turn waits any more. */
export function disarm<S extends AutomationState>(state: S): S {
  return { ...state, turnDueAt: null, burstStartedAt: null, burstAborts: 0 };
}

/** A person goes on (rule 11): manual, the assistant disabled until it is handed back, and what it was thinking void. */
export function handOff<S extends AutomationState>(
  state: S,
  { reason, summary, now }: { readonly reason: HandoffReason; readonly summary: string | null; readonly now: number },
): S {
  return {
    ...disarm(state),
    mode: 'manual',
    modeChangedAt: now,
    epoch: state.epoch + 1,
    assistantEnabled: false,
    // It is answered by the handover: handed back, the assistant must not read the wish for a person again.
    answeredUpTo: state.newestInboundId,
    handoff: { reason, summary, at: now },
  };
}
