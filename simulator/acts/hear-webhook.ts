import { hearMessages, heardKey } from '../heard';
import type { World } from '../world';

/** Takes note of the customers' messages in a webhook that goes out as it is. */
export function hearWebhook(world: World, body: unknown): void {
  for (const heard of hearMessages(body, (id) => world.directory.numbers.has(id))) {
    world.heardWamids.add(heard.wamid);
    const customer = world.customers.find(heard, heard.phoneNumberId);
    if (customer) {
      customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, heard.writtenAt);
      continue;
    }
    for (const id of [heard.waId, heard.userId]) {
      if (id === undefined) continue;
      const key = heardKey(id, heard.phoneNumberId);
      const before = world.heard.get(key)?.writtenAt ?? 0;
      world.heard.set(key, { ...heard, writtenAt: Math.max(before, heard.writtenAt) });
    }
  }
}
