/** `TIER_2K` → 2000; null where there is no limit or the word is not known. */
export function peopleOfTier(tier: string | null): number | null {
  const [, digits, unit] = /^TIER_(\d+)(K|M)?$/.exec(tier ?? '') ?? [];
  if (digits === undefined) return null;
  return Number(digits) * ({ K: 1_000, M: 1_000_000 }[unit ?? ''] ?? 1);
}
