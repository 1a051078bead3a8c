import { hearMessages } from '../heard';
import type { World } from '../world';

/** Takes note of the customers' messages in a webhook that goes out as it is. */
export function hearWebhook(world: World, body: unknown): void {
  for (const heard of hearMessages(body, world.options.phoneNumberId)) {
    world.heardWamids.add(heard.wamid);
    const customer = world.customers.find(heard);
    if (customer) {
      customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, heard.writtenAt);
      continue;
    }
    for (const id of [heard.waId, heard.userId]) {
      if (id === undefined) continue;
      const before = world.heard.get(id)?.writtenAt ?? 0;
      world.heard.set(id, { ...heard, writtenAt: Math.max(before, heard.writtenAt) });
    }
  }
}
