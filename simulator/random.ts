export interface SeededRandom {
  /** From 0 up to, but never, 1. */
  next(): number;
  restart(seed: number): void;
}

/** Repeatable random numbers: a run with faults can be played again from its seed (mulberry32). */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
    restart(newSeed) {
      state = newSeed >>> 0;
    },
  };
}
