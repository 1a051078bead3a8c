import { LIVE_HEARTBEAT_MS, type LiveEvent } from '../../../../contracts/live-events';
import { fetchBackend } from '../backend';
import { parseLiveEvent } from './parse-live-event';
import { createSseParser } from './sse-parser';

/** Two heartbeats and a bit: a silent stream is dead. */
const SILENCE_MS = LIVE_HEARTBEAT_MS * 2 + 5_000;

export type StreamEnd =
  { readonly kind: 'closed' } | { readonly kind: 'unauthorized' } | { readonly kind: 'forbidden' } | { readonly kind: 'failed' };

interface StreamOptions {
  readonly token: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: LiveEvent) => void;
}

/**
 * Reads `GET /whatsapp/events` until it ends. Not `EventSource`: the server takes the login
 * from the Authorization header only.
 */
export async function openStream({ token, signal, onEvent }: StreamOptions): Promise<StreamEnd> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const abort = () => silence.abort();
  signal.addEventListener('abort', abort);
  try {
    const response = await fetchBackend('/events', token, {
      headers: { Accept: 'text/event-stream' },
      signal: silence.signal,
    });
    if (response.status === 401) return { kind: 'unauthorized' };
    if (response.status === 403) return { kind: 'forbidden' };
    if (!response.ok || !response.body) return { kind: 'failed' };
    const parse = createSseParser((raw) => {
      const event = parseLiveEvent(raw);
      if (event) onEvent(event);
    });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: 'closed' };
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parse(decoder.decode(value, { stream: true }));
    }
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
