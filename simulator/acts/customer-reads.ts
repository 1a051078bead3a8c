import type { Customer } from '../customer';
import type { World } from '../world';
import { readsAtOnce, reportStatus } from './status-timeline';

/** The person at the phone page opens the chat: what arrived there is seen and read. */
export function customerOpens(world: World, customer: Customer): void {
  for (const message of customer.messages) message.seen = true;
  customerReads(world, customer);
}

export function customerReads(world: World, customer: Customer): void {
  for (const message of customer.messages) {
    const isUnread = message.direction === 'out' && message.status === 'delivered';
    if (isUnread) reportStatus(world, customer, { message, status: 'read' });
  }
  world.changes.announce();
}

export function chooseReadsAtOnce(world: World, customer: Customer, value: boolean): void {
  customer.readsAtOnce = value;
  if (readsAtOnce(world, customer)) customerReads(world, customer);
  world.changes.announce();
}
