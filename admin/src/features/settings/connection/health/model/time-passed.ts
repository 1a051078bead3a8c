const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
] as const;

export type PassedUnit = (typeof units)[number]['unit'];

/** In the largest unit that fills: "12 s ago" must not read "now" where seconds tell that all is well. */
export function timePassed(at: number, now: number): { readonly count: number; readonly unit: PassedUnit } {
  const passed = Math.max(0, now - at);
  const { unit, ms } = units.find((each) => passed >= each.ms) ?? { unit: 'second', ms: 1_000 };
  return { count: Math.floor(passed / ms), unit };
}
