const DOTS = 14;

/** A secret as it may be shown: dots, and the four characters by which a person knows it again. */
export function masked(last4: string | null, dots = DOTS): string {
  return `${'•'.repeat(dots)}${last4 ?? ''}`;
}
