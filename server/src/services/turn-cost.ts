interface Prices {
  readonly input: number | null;
  readonly output: number | null;
  readonly currency: string;
}

/** What tokens cost at these prices per million; null where no price is known. */
export function costOf(
  tokens: { readonly input: number; readonly output: number },
  { input, output, currency }: Prices,
): { readonly amount: number; readonly currency: string } | null {
  if (input === null && output === null) return null;
  return { amount: (tokens.input * (input ?? 0) + tokens.output * (output ?? 0)) / 1_000_000, currency };
}
