import { buildWebhook } from '../webhooks/build-webhook';
import type { WireObject } from '../wire';
import type { World } from '../world';

/** Hands a webhook to the queue; an app that is not subscribed hears nothing. */
export function publishWebhook(world: World, content: WireObject, onDelivered?: () => void): void {
  if (!world.subscription.isSubscribed) return;
  world.webhooks.add(buildWebhook(world.options, content), onDelivered);
}
