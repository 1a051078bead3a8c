interface Item {
  readonly quantity: number;
  readonly price: number | null;
  readonly currency: string | null;
}

export interface Total {
  readonly currency: string;
  readonly amount: number;
}

/** One sum for each currency, in the order of their first items. Items without a price are in none. */
export function orderTotals(items: readonly Item[]): Total[] {
  const sums = new Map<string, number>();
  for (const { quantity, price, currency } of items) {
    if (price === null || currency === null) continue;
    sums.set(currency, (sums.get(currency) ?? 0) + price * quantity);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount: Math.round(amount * 1000) / 1000 }));
}
