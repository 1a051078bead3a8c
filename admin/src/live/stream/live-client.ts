import type { LiveEvent } from '../../../../contracts/live-events';
import { connectionStatus, refreshConnectionStatus } from '../connection-status';
import { entities } from '../entities';
import { liveStore, serverNow, type LiveConnection } from '../live-store';
import { userOfToken } from '../session';
import { turnStore } from '../turn-store';
import { openTabChannel, whileLeading, type TabChannel } from './browser-leader';
import { createChangesPuller, type ChangesPuller } from './changes-puller';
import { fetchChanges, type Changes, type ChangesResult } from './fetch-changes';
import { openStream } from './open-stream';
import { FAILURES_BEFORE_POLLING, POLL_INTERVAL_MS, reconnectDelay } from './reconnect-delay';

type TabMessage =
  | { readonly kind: 'changes'; readonly changes: Changes }
  | { readonly kind: 'connection'; readonly connection: LiveConnection }
  | { readonly kind: 'fresh' }
  /** The list of templates changed. */
  | { readonly kind: 'templates' }
  /** The connection's health turned. */
  | { readonly kind: 'health' }
  /** What an assistant does. */
  | { readonly kind: 'turn'; readonly event: LiveEvent }
  /** A new tab asks how things stand. */
  | { readonly kind: 'hello' };

export interface LiveClient {
  /** The token of the moment; null closes everything. A renewed one goes on where the old one ended. */
  useToken(token: string | null): void;
}

export function createLiveClient(): LiveClient {
  let current: LiveSession | null = null;
  return {
    useToken(token) {
      const user = token === null ? null : userOfToken(token);
      if (current && current.user !== user) {
        current.close();
        current = null;
        entities.clear();
        turnStore.clear();
      }
      if (token === null || user === null) return;
      if (current) current.renew(token);
      else current = startSession(user, token);
    },
  };
}

interface LiveSession {
  readonly user: string;
  renew(token: string): void;
  close(): void;
}

function startSession(user: string, firstToken: string): LiveSession {
  const stop = new AbortController();
  let token = firstToken;
  let wake: () => void = () => undefined;
  let isLeading = false;
  let isStreaming = false;

  const channel: TabChannel<TabMessage> | null = openTabChannel(`whatsapp-live:${user}`, (message) => {
    if (isLeading) {
      if (message.kind === 'hello') tell(liveStore.get().connection);
      return;
    }
    if (message.kind === 'changes') {
      apply(message.changes);
      puller.cursor = Math.max(puller.cursor ?? 0, message.changes.cursor);
    } else if (message.kind === 'connection') {
      liveStore.set({ connection: message.connection });
    } else if (message.kind === 'fresh') {
      liveStore.set({ asOf: Date.now() });
    } else if (message.kind === 'templates') {
      renewTemplates();
    } else if (message.kind === 'health') {
      void refreshConnectionStatus();
    } else if (message.kind === 'turn') {
      turnStore.tell(message.event, serverNow());
    }
  });

  const tell = (connection: LiveConnection): void => {
    liveStore.set({ connection });
    channel?.post({ kind: 'connection', connection });
  };
  const tellTemplates = (): void => {
    renewTemplates();
    channel?.post({ kind: 'templates' });
  };
  const tellHealth = (): void => {
    void refreshConnectionStatus();
    channel?.post({ kind: 'health' });
  };
  const tellTurn = (event: LiveEvent): void => {
    turnStore.tell(event, serverNow());
    channel?.post({ kind: 'turn', event });
  };
  const markFresh = (): void => {
    liveStore.set({ asOf: Date.now() });
    channel?.post({ kind: 'fresh' });
  };
  const onResult = (result: ChangesResult): void => {
    if (result.kind !== 'changes' || stop.signal.aborted) return;
    apply(result.changes);
    channel?.post({ kind: 'changes', changes: result.changes });
    markFresh();
  };
  const puller: ChangesPuller = createChangesPuller({
    fetchSince: (cursor) => fetchChanges(cursor, token),
    onResult,
    isHidden: () => document.visibilityState === 'hidden',
  });

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const nextToken = (used: string): Promise<void> => (token === used ? pause(2 ** 31 - 1) : Promise.resolve());

  const lead = async (): Promise<void> => {
    isLeading = true;
    let failures = 0;
    let wasOpen = false;
    while (!stop.signal.aborted) {
      const used = token;
      let isFirst = true;
      const end = await openStream({
        token: used,
        signal: stop.signal,
        onEvent: (event) => {
          puller.cursor ??= event.cursor;
          if (event.event === 'ping') markFresh();
          // The first event shows that nothing on the way holds the stream back, and ends a gap.
          isStreaming = true;
          if (isFirst || liveStore.get().connection !== 'live') tell('live');
          // What changed during a gap nobody told.
          if (isFirst) turnStore.clear();
          if (event.event === 'templates' || (isFirst && wasOpen)) tellTemplates();
          if (event.event === 'turn') tellTurn(event);
          // What turned during a gap nobody told.
          if (event.event === 'health' || (isFirst && wasOpen)) tellHealth();
          if (isFirst || bringsRows(event)) void puller.pull();
          isFirst = false;
          wasOpen = true;
          failures = 0;
        },
      });
      isStreaming = false;
      if (stop.signal.aborted) return;
      if (end.kind === 'unauthorized' || end.kind === 'forbidden') {
        tell(end.kind === 'forbidden' ? 'denied' : 'paused');
        await nextToken(used);
        continue;
      }
      // The server ends the stream when its token expires; a renewed one may be here already.
      failures += end.kind === 'failed' ? 1 : 0;
      tell(connectionAfter(failures));
      if (failures >= FAILURES_BEFORE_POLLING) await poll(failures);
      else await pause(reconnectDelay(failures, Math.random()));
    }
  };

  /** Keeps the rows fresh until it is time to try the stream again. */
  const poll = async (failures: number): Promise<void> => {
    const used = token;
    const result = await fetchChanges(puller.cursor ?? Date.now() + liveStore.get().clockOffsetMs, used);
    if (stop.signal.aborted) return;
    onResult(result);
    if (result.kind === 'changes') puller.cursor = result.changes.cursor;
    if (result.kind === 'unauthorized' || result.kind === 'forbidden') {
      tell(result.kind === 'forbidden' ? 'denied' : 'paused');
      return nextToken(used);
    }
    tell(result.kind === 'changes' ? 'polling' : 'offline');
    await pause(Math.min(POLL_INTERVAL_MS, reconnectDelay(failures, Math.random())));
  };

  const onOnline = (): void => {
    if (isStreaming) tell('live');
    wake();
  };
  const onOffline = (): void => {
    if (isLeading) tell('offline');
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  whileLeading(`whatsapp-live:${user}`, stop.signal, lead);
  // The unread count and the server's clock, before anything happens.
  void connectionStatus();
  channel?.post({ kind: 'hello' });

  return {
    user,
    renew(next) {
      if (next === token) return;
      token = next;
      wake();
    },
    close() {
      stop.abort();
      wake();
      channel?.close();
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
    },
  };
}

/** Whether rows may have changed. A turn's row says that it runs, not what it does meanwhile. */
function bringsRows({ event, activity }: LiveEvent): boolean {
  if (event === 'turn') return activity === 'reading' || activity === 'idle';
  return event !== 'ping' && event !== 'templates' && event !== 'health';
}

function renewTemplates(): void {
  liveStore.set({ templatesEpoch: liveStore.get().templatesEpoch + 1 });
}

function connectionAfter(failures: number): LiveConnection {
  return failures === 0 || navigator.onLine ? 'reconnecting' : 'offline';
}

function apply(changes: Changes): void {
  if (changes.reset) {
    entities.clear();
    liveStore.set({ epoch: liveStore.get().epoch + 1, unread: changes.unread });
    return;
  }
  entities.apply(changes);
  liveStore.set({ unread: changes.unread });
}
