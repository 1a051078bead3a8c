import type { Customer } from '../customer';
import type { WireObject } from '../wire';
import type { World } from '../world';

/** `GET /_simulator/state`: what a test compares with. */
export function describeState(world: World): WireObject {
  return {
    customers: world.customers.all().map(describeCustomer),
    webhooks: world.webhooks.counts(),
    requests: world.requests.all(),
  };
}

function describeCustomer(customer: Customer): WireObject {
  const { waId, userId, profileName, blockedAt, messages } = customer;
  return {
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
