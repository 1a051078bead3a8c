import { buildWebhook, numberOf, type Change } from '../webhooks/build-webhook';
import type { WireObject } from '../wire';
import type { World } from '../world';

/** Hands a webhook about messages to the queue. */
export function publishWebhook(world: World, content: WireObject, onDelivered?: () => void): void {
  publishNumberChange(world, { field: 'messages', value: content }, onDelivered);
}

/** A change that concerns the phone number: messages, echoes, history, calls. */
export function publishNumberChange(world: World, { field, value }: Change, onDelivered?: () => void): void {
  publish(world, { field, value: { ...numberOf(world.options), ...value } }, onDelivered);
}

/** A change of the account, such as of a template. */
export function publishAccountChange(world: World, { field, value }: Change): void {
  publish(world, { field, value, time: Math.floor(world.now() / 1000) });
}

/** An app that is not subscribed hears nothing. */
function publish(world: World, change: Change, onDelivered?: () => void): void {
  if (!world.subscription.isSubscribed) return;
  world.webhooks.add(buildWebhook(world.options, change), onDelivered);
}
