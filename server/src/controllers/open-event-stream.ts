import type { ServerResponse } from 'node:http';

import type { LiveEvent } from '../../../contracts/live-events';

interface StreamOptions {
  readonly heartbeatMs: number;
  readonly clock: () => number;
  /** Asked with every heartbeat; false ends the stream. */
  isStillAllowed(): Promise<boolean>;
  /** @returns how to unsubscribe */
  subscribe(send: (event: LiveEvent) => void): () => void;
}

/** More unread bytes than this: the reader is gone or hopelessly slow, and asks for the changes when it is back. */
const MAX_BACKLOG_BYTES = 1024 * 1024;

/** Writes events to a response until the reader leaves or may no longer read. */
export function openEventStream(res: ServerResponse, { heartbeatMs, clock, isStillAllowed, subscribe }: StreamOptions): void {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    Connection: 'keep-alive',
    'X-Accel-Buffering': 'no',
  });
  const send = ({ event, ...data }: LiveEvent) => {
    if (res.writableLength > MAX_BACKLOG_BYTES) res.destroy();
    else res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const ping = () => send({ event: 'ping', cursor: clock() });
  const unsubscribe = subscribe(send);
  const timer = setInterval(() => {
    isStillAllowed().then(
      (isAllowed) => (isAllowed ? ping() : res.end()),
      // The database is away for a moment: that says nothing about the login.
      ping,
    );
  }, heartbeatMs);
  res.once('close', () => {
    clearInterval(timer);
    unsubscribe();
  });
  ping();
}
