import { accountOf, numberById } from '../accounts/find';
import type { Account, BusinessNumber } from '../accounts/account';
import { listensTo } from '../app-subscription';
import { buildWebhook, numberOf, type Change } from '../webhooks/build-webhook';
import type { World } from '../world';

interface NumberChange extends Change {
  phoneNumberId: string;
  onDelivered?: (() => void) | undefined;
}

/** A change that concerns a phone number: messages, echoes, history, calls. */
export function publishNumberChange(world: World, { phoneNumberId, field, value, onDelivered }: NumberChange): void {
  const number = numberById(world, phoneNumberId);
  const account = accountOf(world, number);
  if (!isHeard(world, account, field)) return;
  const body = buildWebhook(account.id, { field, value: { ...numberOf(number), ...value } });
  world.webhooks.add(body, { targetUrl: () => callbackOf(world, number), onDelivered });
}

/** A change of an account, such as of a template. An override is for messages only, so it goes to the app's callback. */
export function publishAccountChange(world: World, account: Account, { field, value }: Change): void {
  if (!isHeard(world, account, field)) return;
  const body = buildWebhook(account.id, { field, value, time: Math.floor(world.now() / 1000) });
  world.webhooks.add(body, { targetUrl: () => world.settings.webhookUrl });
}

/** Where the messages of a number go: its own callback comes before that of its account, and that before the app's. */
export function callbackOf(world: World, number: BusinessNumber): string | null {
  return number.overrideUrl ?? accountOf(world, number).overrideUrl ?? world.settings.webhookUrl;
}

/** Nothing goes to an app that has not subscribed to the account and the field, or that is still in development. */
function isHeard({ settings, subscription }: World, account: Account, field: string): boolean {
  return account.isSubscribed && settings.appMode === 'live' && listensTo(subscription, field);
}
