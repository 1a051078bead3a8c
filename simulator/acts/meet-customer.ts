import type { Customer } from '../customer';
import { heardKey } from '../heard';
import type { CustomerIdentity } from '../identity';
import type { World } from '../world';

/** When the customer last wrote, whether known here or only from a webhook posted by hand. */
export function lastInboundAt(world: World, identity: CustomerIdentity, phoneNumberId: string): number | null {
  const customer = world.customers.find(identity, phoneNumberId);
  if (customer) return customer.lastInboundAt;
  const ids = [identity.waId, identity.userId].filter((id) => id !== undefined);
  return ids.map((id) => world.heard.get(heardKey(id, phoneNumberId))).find((heard) => heard !== undefined)?.writtenAt ?? null;
}

interface Meeting {
  identity: CustomerIdentity;
  phoneNumberId: string;
  profileName?: string | undefined;
}

/** The customer of that identity, with the window that webhooks posted by hand have opened. */
export function meetCustomer(world: World, { identity, phoneNumberId, profileName }: Meeting): Customer {
  const customer = world.customers.meet(identity, phoneNumberId, profileName);
  for (const id of [customer.waId, customer.userId]) {
    const key = heardKey(id ?? '', phoneNumberId);
    const heard = world.heard.get(key);
    if (heard === undefined) continue;
    world.heard.delete(key);
    customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, heard.writtenAt);
  }
  return customer;
}
