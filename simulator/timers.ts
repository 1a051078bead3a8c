export interface Timers {
  after(delayMs: number, act: () => void): () => void;
  clear(): void;
}

/** Timers that can all be taken back at once: on a reset, and when the simulator closes. */
export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  return {
    after(delayMs, act) {
      const timer = setTimeout(() => {
        running.delete(timer);
        act();
      }, delayMs);
      running.add(timer);
      return () => {
        clearTimeout(timer);
        running.delete(timer);
      };
    },
    clear() {
      running.forEach((timer) => clearTimeout(timer));
      running.clear();
    },
  };
}
