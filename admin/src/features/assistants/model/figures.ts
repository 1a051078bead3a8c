import type { Assistant } from '../../../../../contracts/assistant';

/** Of all its turns, how many were handed to a person; null while there is none. */
export function handoffShare({ turns, handoffs }: Assistant['figures']): number | null {
  return turns === 0 ? null : handoffs / turns;
}

/** Digits after the point that say something: fractions of a cent for one turn, none too many for a month. */
export function costDigits(amount: number): number {
  if (amount === 0) return 0;
  return amount < 1 ? 3 : 2;
}

/** Smaller amounts would read as nothing. */
export const LEAST_COST = 0.001;
