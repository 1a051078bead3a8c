import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** While the other is saturated, work gets this share of the time. */
const SHARE = 0.05;
const LONGEST_REST_MS = 2_000;
const LOOK_EVERY_MS = 20;

/**
 * Lets work rest between its portions while something more urgent is saturated: Meta waits for the webhook's answer,
 * nobody waits for the merge. The rest ends as soon as the rush does.
 */
export function yieldTo(isSaturated: () => boolean, run: () => Promise<boolean>): () => Promise<boolean> {
  let restUntil = 0;
  return async () => {
    while (isSaturated() && performance.now() < restUntil) await delay(LOOK_EVERY_MS);
    const start = performance.now();
    try {
      return await run();
    } finally {
      const end = performance.now();
      restUntil = end + Math.min((end - start) * (1 / SHARE - 1), LONGEST_REST_MS);
    }
  };
}
