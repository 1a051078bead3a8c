const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

export type TimeUnit = (typeof steps)[number]['unit'];

/** In the largest unit that fills, so that a countdown reads "9 days", "54 min". Null when it is over. */
export function timeLeft(until: string, now: number): { readonly count: number; readonly unit: TimeUnit } | null {
  const left = Date.parse(until) - now;
  if (left <= 0) return null;
  const step = steps.find(({ ms }) => left >= ms) ?? { unit: 'minute', ms: 60_000 };
  return { count: Math.max(1, Math.floor(left / step.ms)), unit: step.unit };
}
