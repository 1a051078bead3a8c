import type { TurnContext } from '../../../domain/automation/turn-context';
import type { Announce } from './announce';
import type { ShowPresence } from './show-presence';
import type { ThinkTurn } from './think';
import type { Think, Timers } from './turn-ports';

interface Dependencies {
  readonly think: ThinkTurn;
  readonly announce: Pick<Announce, 'turn'>;
  readonly presence: Pick<ShowPresence, 'typing'>;
  readonly timers: Timers;
}

/** WhatsApp shows "writing…" for 25 seconds at most. */
const SHOWN_MS = 20_000;

/** A turn, with its signs: the contact sees that somebody writes, the panel what the assistant does. */
export function createThinkAloud({ think, announce, presence, timers }: Dependencies): Think<TurnContext> {
  return async function thinkAloud({ conversationId, assistant, context }, { signal, meter }) {
    void presence.typing(conversationId);
    const again = timers.after(SHOWN_MS, () => void presence.typing(conversationId));
    announce.turn(conversationId, { activity: 'reading' });
    const onActivity = (activity: 'searching' | 'writing', source?: string) => {
      announce.turn(conversationId, { activity, ...(source !== undefined && { source }) });
    };
    try {
      return await think({ assistant, context, signal, meter, onActivity });
    } finally {
      again();
      announce.turn(conversationId, { activity: 'idle' });
    }
  };
}
