import type { VirtualClock } from './virtual-clock';

/** The engine's worker on a virtual clock: one portion after another, never two at once. */
export function createVirtualWorker(clock: VirtualClock, run: () => Promise<boolean>) {
  let isAwake = false;
  let hasNews = false;
  let isDead = false;

  async function work(): Promise<void> {
    do {
      hasNews = false;
      if (await run()) hasNews = true;
    } while (hasNews && !isDead);
    isAwake = false;
  }

  function wake(): void {
    hasNews = true;
    if (isAwake || isDead) return;
    isAwake = true;
    void work();
  }

  return {
    wake,
    wakeAt: (at: number) => {
      clock.after(at - clock.now(), wake);
    },
    /** As by `kill -9`. */
    kill(): void {
      isDead = true;
    },
  };
}
