/** Names of the events of `GET /whatsapp/events` (text/event-stream). */
export const liveEventNames = ['conversation', 'message', 'status', 'unread', 'templates', 'turn', 'health', 'ping'] as const;

/** What an assistant does in a turn. */
export type TurnActivity = 'reading' | 'searching' | 'writing' | 'idle';

export type LiveEventName = (typeof liveEventNames)[number];

/**
 * What an event carries: ids, never content. `cursor` is the change time in epoch milliseconds; the client asks
 * `GET /whatsapp/changes?since=cursor` for the rows. `templates` says that the list of templates changed,
 * `turn` what an assistant is doing just now, `health` that the connection's health turned: ask the status again.
 */
export interface LiveEvent {
  readonly event: LiveEventName;
  readonly cursor: number;
  /** The conversation or message that changed. */
  readonly documentId?: string;
  /** For `message` and `status`: the conversation that it belongs to. */
  readonly conversation?: string;
  /** The row left the user's scope, e.g. after a re-assignment. */
  readonly gone?: true;
  /** For `turn`: what the assistant of `conversation` is doing; `idle`: nothing any more. */
  readonly activity?: TurnActivity;
  /** For `turn` while it searches: the key of the source. */
  readonly source?: string;
}

/** A silent stream is dead after this time: the server pings more often. */
export const LIVE_HEARTBEAT_MS = 15_000;
