const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** From here on nobody reads milliseconds. */
const MOST_MS = 60_000;

/** In milliseconds while it went by itself, else in the largest unit that fills. */
export function mergedAfter(ms: number): { readonly count: number; readonly unit: 'millisecond' | (typeof units)[number]['unit'] } {
  const large = ms < MOST_MS ? undefined : units.find((each) => ms >= each.ms);
  return large ? { count: Math.floor(ms / large.ms), unit: large.unit } : { count: ms, unit: 'millisecond' };
}
