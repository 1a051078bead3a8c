import type { WebhookRow } from '../../../../../../contracts/webhook-log';

/** What was asked again: the whole truth from `from` on, newest first. */
export interface News {
  readonly from: number;
  readonly rows: readonly WebhookRow[];
}

/** Of two that came at nearly the same moment the earlier one may be seen later. */
const OVERLAP_MS = 5_000;
/** Rows that are asked again at most: what waits longer shows on the next look. */
const MOST_AGAIN = 40;

/** From when on the list is asked again: what is new, and what was still waiting to be merged. Empty: from `otherwise`. */
export function liveSince(rows: readonly WebhookRow[], otherwise: number): number {
  const [newest] = rows;
  if (!newest) return otherwise;
  const again = rows.slice(0, MOST_AGAIN);
  const waiting = again.filter(({ state }) => state === 'received').map(at);
  return Math.max(otherwise, Math.min(at(newest) - OVERLAP_MS, ...waiting));
}

export function withNews(known: News | null, { from, rows }: News): News {
  const older = known?.rows.filter((row) => at(row) < from) ?? [];
  return { from: Math.min(from, known?.from ?? from), rows: [...rows, ...older] };
}

/** Pages as they were loaded, with what came since above them. */
export function shownRows(pages: readonly WebhookRow[], news: News | null): readonly WebhookRow[] {
  if (news === null) return pages;
  return [...news.rows, ...pages.filter((row) => at(row) < news.from)];
}

function at({ receivedAt }: WebhookRow): number {
  return Date.parse(receivedAt);
}
