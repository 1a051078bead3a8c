import type { Customer } from '../customer';
import type { CustomerIdentity } from '../identity';
import type { World } from '../world';

/** When the customer last wrote, whether known here or only from a webhook posted by hand. */
export function lastInboundAt(world: World, identity: CustomerIdentity): number | null {
  const customer = world.customers.find(identity);
  if (customer) return customer.lastInboundAt;
  const ids = [identity.waId, identity.userId].filter((id) => id !== undefined);
  return ids.map((id) => world.heard.get(id)).find((heard) => heard !== undefined)?.writtenAt ?? null;
}

/** The customer of that identity, with the window that webhooks posted by hand have opened. */
export function meetCustomer(world: World, identity: CustomerIdentity, profileName?: string): Customer {
  const customer = world.customers.meet(identity, profileName);
  for (const id of [customer.waId, customer.userId]) {
    const heard = id === undefined ? undefined : world.heard.get(id);
    if (id === undefined || heard === undefined) continue;
    world.heard.delete(id);
    customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, heard.writtenAt);
  }
  return customer;
}
