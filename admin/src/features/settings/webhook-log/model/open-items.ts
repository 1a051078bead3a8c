import type { WebhookDetail } from '../../../../../../contracts/webhook-log';

type Item = WebhookDetail['items'][number];

/** What is set aside and not settled. */
export function openItems({ items }: Pick<WebhookDetail, 'items'>): Item[] {
  return items.filter(({ settledAt }) => settledAt === null);
}

/** Changes of the same request in which nothing is set aside. */
export function othersMerged({ changes, items }: Pick<WebhookDetail, 'changes' | 'items'>): number {
  const open = openItems({ items });
  return (changes ?? []).filter(({ path }) => !open.some((item) => item.path === path || item.path.startsWith(`${path}.`))).length;
}

/** Which change to show first: the one with something set aside. */
export function firstChange({ changes, items }: Pick<WebhookDetail, 'changes' | 'items'>): number {
  const [first] = openItems({ items });
  if (first === undefined) return 0;
  return Math.max(
    0,
    (changes ?? []).findIndex(({ path }) => first.path === path || first.path.startsWith(`${path}.`)),
  );
}
