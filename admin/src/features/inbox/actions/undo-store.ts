import { useSyncExternalStore } from 'react';

/** Something that was done and can be taken back for a moment. */
export interface UndoOffer {
  readonly text: string;
  /** Words of the button. */
  readonly action: string;
  readonly undo: () => void;
}

const OFFERED_MS = 6_000;

let offer: UndoOffer | null = null;
let timer: { readonly id: ReturnType<typeof setTimeout>; readonly endsAt: number } | null = null;
let leftMs = 0;
const listeners = new Set<() => void>();

/** One at a time, the newest. A module, so that the message goes along when another page of the inbox is shown. */
export const undoStore = {
  get: (): UndoOffer | null => offer,
  offer(next: UndoOffer): void {
    stop();
    publish(next);
    run(OFFERED_MS);
  },
  /** Takes back what is offered; false where nothing is. */
  take(): boolean {
    const taken = offer;
    if (!taken) return false;
    undoStore.dismiss();
    taken.undo();
    return true;
  },
  dismiss(): void {
    stop();
    if (offer) publish(null);
  },
  /** Under the pointer or the focus it stays: nobody has to be quick. */
  hold(): void {
    if (!timer) return;
    leftMs = Math.max(1_000, timer.endsAt - Date.now());
    stop();
  },
  release(): void {
    if (offer && !timer) run(leftMs);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useUndoOffer(): UndoOffer | null {
  return useSyncExternalStore(undoStore.subscribe, undoStore.get);
}

function run(ms: number): void {
  timer = { id: setTimeout(undoStore.dismiss, ms), endsAt: Date.now() + ms };
}

function stop(): void {
  if (timer) clearTimeout(timer.id);
  timer = null;
}

function publish(next: UndoOffer | null): void {
  offer = next;
  listeners.forEach((listener) => listener());
}
