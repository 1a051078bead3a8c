import { customerId, isBlocked, type Customer, type Message } from '../customer';
import type { CustomerIdentity } from '../identity';
import { createWamid } from '../message-id';
import { contactOf, inboundItem } from '../webhooks/build-webhook';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { completeMedia } from './complete-media';
import { meetCustomer } from './meet-customer';
import { publishNumberChange } from './publish-webhook';

export interface CustomerMessage {
  /** The number of the business that they write to. */
  phoneNumberId: string;
  from: CustomerIdentity;
  profileName?: string | undefined;
  username?: string | undefined;
  type: string;
  /** The message's other fields, as in a webhook. */
  content: WireObject;
  /** Seconds; the present if left out. */
  timestamp?: number | undefined;
}

/** A customer writes: the message is kept, opens the window, and goes to the business. */
export function customerWrites(world: World, written: CustomerMessage): Message {
  const customer = meetCustomer(world, { ...written, identity: written.from });
  if (written.username !== undefined) customer.username = written.username;
  const seconds = written.timestamp ?? Math.floor(world.now() / 1000);
  const message: Message = {
    wamid: createWamid(customerId(customer), 'in'),
    direction: 'in',
    type: written.type,
    timestamp: String(seconds),
    status: 'sent',
    content: completeMedia(world, written),
    seen: true,
  };
  world.customers.record(customer, message);
  if (isBlocked(customer)) {
    message.isWithheld = true;
  } else {
    customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, seconds * 1000);
    publishInbound(world, customer, message);
  }
  world.changes.announce();
  return message;
}

export function publishInbound(world: World, customer: Customer, message: Message): void {
  publishNumberChange(world, {
    phoneNumberId: customer.phoneNumberId,
    field: 'messages',
    value: { contacts: [contactOf(customer)], messages: [inboundItem(customer, message)] },
    onDelivered() {
      if (message.status === 'sent') message.status = 'delivered';
      world.changes.announce();
    },
  });
}
