interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that a test holds in its hands: it jumps from timer to timer, and lets promises settle in between. */
export function createVirtualClock(startAt: number) {
  let now = startAt;
  let order = 0;
  const timers = new Set<Timer>();

  function after(ms: number, run: () => void): () => void {
    const timer = { at: now + Math.max(0, ms), order: (order += 1), run };
    timers.add(timer);
    return () => timers.delete(timer);
  }

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer;
    }
    return first;
  }

  return {
    now: () => now,
    after,
    /** Until nothing is left to happen, or for so long. @returns false when something still was */
    async runAll(limitMs: number): Promise<boolean> {
      const end = now + limitMs;
      await settled();
      for (let timer = next(); timer; timer = next()) {
        if (timer.at > end) return false;
        timers.delete(timer);
        now = timer.at;
        timer.run();
        await settled();
      }
      return true;
    },
  };
}

export type VirtualClock = ReturnType<typeof createVirtualClock>;

/** All promises that can go on have gone on. */
async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
