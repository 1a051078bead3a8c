import type { Customer } from '../customer';
import type { WireObject } from '../wire';
import type { World } from '../world';

/** `GET /_simulator/state`: what a test compares with. */
export function describeState(world: World): WireObject {
  return {
    customers: world.customers.all().map(describeCustomer),
    webhooks: world.webhooks.counts(),
    subscriptions: describeSubscriptions(world),
    requests: world.requests.all(),
  };
}

function describeSubscriptions({ settings, subscription, directory }: World): WireObject {
  return {
    app: { callbackUrl: settings.webhookUrl, ...subscription },
    accounts: [...directory.accounts.values()].map(({ id, isSubscribed, overrideUrl }) => ({ id, isSubscribed, overrideUrl })),
    numbers: [...directory.numbers.values()].map(({ id, overrideUrl }) => ({ id, overrideUrl })),
  };
}

function describeCustomer(customer: Customer): WireObject {
  const { phoneNumberId, waId, userId, profileName, blockedAt, messages } = customer;
  return {
    phoneNumberId,
    waId,
    userId,
    profileName,
    blockedAt,
    messages: messages.map(({ wamid, direction, type, content, timestamp, status, editedAt, revokedAt }) => ({
      ...content,
      wamid,
      direction,
      type,
      timestamp,
      status,
      editedAt,
      revokedAt,
    })),
  };
}
