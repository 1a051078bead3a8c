import { webhookKinds, webhookStates } from '../../../../../../contracts/webhook-log';
import type { WebhookFilter } from '../../../../api/webhook-log-api';

/** From when on: the log keeps a few days, and is asked by a beginning alone. */
export const webhookDays = ['hour', 'today', 'yesterday', 'week'] as const;
export type WebhookDay = (typeof webhookDays)[number];

export interface WebhookPlace {
  readonly filter: Omit<WebhookFilter, 'since'>;
  readonly day: WebhookDay | null;
  /** The webhook that is open beside the table. */
  readonly open: string | null;
}

/** As the address says it; what it cannot mean is no filter. */
export function readWebhookPlace(search: URLSearchParams): WebhookPlace {
  const open = search.get('open') ?? '';
  return {
    filter: {
      kind: webhookKinds.find((known) => known === search.get('kind')) ?? null,
      state: webhookStates.find((known) => known === search.get('state')) ?? null,
    },
    day: webhookDays.find((known) => known === search.get('day')) ?? null,
    open: /^[a-z0-9]{24}$/.test(open) ? open : null,
  };
}

const HOUR_MS = 3_600_000;
const DAYS_BACK: Readonly<Record<Exclude<WebhookDay, 'hour'>, number>> = { today: 0, yesterday: 1, week: 6 };

/** Where a choice begins, in the reader's days. Null: at the beginning of the log. */
export function sinceOf(day: WebhookDay | null, now: number): number | null {
  if (day === null) return null;
  if (day === 'hour') return now - HOUR_MS;
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - DAYS_BACK[day]);
  return date.getTime();
}
