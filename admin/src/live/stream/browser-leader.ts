/** What the leading tab tells the others. */
export interface TabChannel<T> {
  post(message: T): void;
  close(): void;
}

/**
 * One stream per browser: HTTP/1.1 allows six connections to a host, and a stream per tab would use them up.
 * `lead` runs while this tab holds the lock; when it closes, the next tab takes over.
 * Without locks (plain http off localhost) every tab leads itself.
 */
export function whileLeading(name: string, signal: AbortSignal, lead: () => Promise<void>): void {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) {
    void lead();
    return;
  }
  locks.request(name, { signal }, lead).catch(() => {
    // Aborted while waiting: this tab no longer wants the stream.
  });
}

/** Null where tabs cannot share: without locks each tab has its own stream and needs no news. */
export function openTabChannel<T>(name: string, onMessage: (message: T) => void): TabChannel<T> | null {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks || typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<T>) => onMessage(data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}
