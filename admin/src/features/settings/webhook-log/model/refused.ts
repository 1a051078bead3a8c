import type { countWebhooks } from '../../../../../../contracts/webhook-log';
import type { ResponseOf } from '../../../../../../contracts/endpoint';

export type WebhookCounts = ResponseOf<typeof countWebhooks>['data'];
export type RefusedReason = keyof WebhookCounts['refused'];

/** Requests that were not let in, the most frequent reason first. */
export function refusedReasons(refused: WebhookCounts['refused']): { readonly reason: RefusedReason; readonly count: number }[] {
  return (Object.entries(refused) as [RefusedReason, number][])
    .map(([reason, count]) => ({ reason, count }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
}

export function refusedCount(refused: WebhookCounts['refused']): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}
