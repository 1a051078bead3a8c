import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Meta: messages per second of one number (reference section 8.1). */
const STANDARD_PER_SECOND = 80;
const HIGH_PER_SECOND = 1000;
/** Shorter slices than a second: no second holds much more than its share, wherever it begins. */
const SLICES_PER_SECOND = 10;

/** Meta: one message per six seconds to one contact, a burst of 45 borrowed from the future (section 8.2). */
const PAIR_INTERVAL_SECONDS = 6;
const PAIR_BURST = 45;

export interface SendRates {
  /** How many messages this number may send now. */
  available(numberKey: string): Promise<number>;
  /** Takes the right to send one message. Milliseconds to wait, 0 when granted. */
  take(numberKey: string, contactKey: string): Promise<number>;
}

export interface SendRateOptions {
  /** `HIGH` after Meta's upgrade, else `STANDARD`. */
  readonly throughput?: 'STANDARD' | 'HIGH';
}

/** Keeps below Meta's limits, so that nothing is refused for being too fast. Embedded: within this process. */
export function createSendRates({ throughput = 'STANDARD' }: SendRateOptions = {}): SendRates {
  const perSecond = throughput === 'HIGH' ? HIGH_PER_SECOND : STANDARD_PER_SECOND;
  const points = perSecond / SLICES_PER_SECOND;
  const numbers = new RateLimiterMemory({ keyPrefix: 'number', points, duration: 1 / SLICES_PER_SECOND });
  const pairs = new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix: 'pair', points: 1, duration: PAIR_INTERVAL_SECONDS }),
    new RateLimiterMemory({ keyPrefix: 'burst', points: PAIR_BURST - 1, duration: PAIR_BURST * PAIR_INTERVAL_SECONDS }),
  );

  return {
    async available(numberKey) {
      return (await numbers.get(numberKey))?.remainingPoints ?? points;
    },
    async take(numberKey, contactKey) {
      // The number first: what it refuses must not use up the contact's burst.
      const numberWaitMs = await waitFor(() => numbers.consume(numberKey));
      if (numberWaitMs > 0) return numberWaitMs;
      const pairWaitMs = await waitFor(() => pairs.consume(`${numberKey}:${contactKey}`));
      if (pairWaitMs > 0) await numbers.reward(numberKey);
      return pairWaitMs;
    },
  };
}

async function waitFor(consume: () => Promise<unknown>): Promise<number> {
  try {
    await consume();
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}
