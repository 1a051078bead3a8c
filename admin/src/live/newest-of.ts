interface Row {
  readonly documentId: string;
  readonly changedAt: number;
}

/** The same row from two sources: the newer one is true, whichever came first. */
export function newerOf<R extends Row>(a: R, b: R | undefined): R {
  return b && b.changedAt > a.changedAt ? b : a;
}

/** Puts rows into a map by id. The very same map comes back when nothing was newer. */
export function mergeRows<R extends Row>(known: ReadonlyMap<string, R>, rows: readonly R[]): ReadonlyMap<string, R> {
  const news = rows.filter((row) => (known.get(row.documentId)?.changedAt ?? -1) < row.changedAt);
  if (news.length === 0) return known;
  const merged = new Map(known);
  news.forEach((row) => merged.set(row.documentId, row));
  return merged;
}
