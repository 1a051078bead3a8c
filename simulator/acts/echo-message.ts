import { numberById } from '../accounts/find';
import { customerId, type Customer, type Message } from '../customer';
import type { CustomerIdentity } from '../identity';
import { createWamid } from '../message-id';
import { contactOf } from '../webhooks/build-webhook';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { completeMedia } from './complete-media';
import { meetCustomer } from './meet-customer';
import { publishNumberChange } from './publish-webhook';

interface Echo {
  phoneNumberId: string;
  to: CustomerIdentity;
  type: string;
  content: WireObject;
  /** Seconds; the present if left out. */
  timestamp?: number | undefined;
}

/** Somebody of the business writes from the phone app; the API hears of it. */
export function echoMessage(world: World, { phoneNumberId, to, type, content, timestamp }: Echo): Message {
  const customer = meetCustomer(world, { identity: to, phoneNumberId });
  const message: Message = {
    wamid: createWamid(customerId(customer), 'out'),
    direction: 'out',
    type,
    timestamp: String(timestamp ?? Math.floor(world.now() / 1000)),
    // Its ticks are shown in the phone app; no statuses of it reach the API.
    status: 'read',
    content: completeMedia(world, { type, content, phoneNumberId }),
    seen: false,
    isEcho: true,
  };
  world.customers.record(customer, message);
  publishNumberChange(world, {
    phoneNumberId,
    field: 'smb_message_echoes',
    value: { contacts: [contactOf(customer)], message_echoes: [echoItem(world, customer, message)] },
  });
  world.changes.announce();
  return message;
}

/** A message of the business, as echoes and history have it. */
export function echoItem(world: World, customer: Customer, { wamid, timestamp, type, content }: Message): WireObject {
  const { waId, userId, phoneNumberId } = customer;
  return {
    from: numberById(world, phoneNumberId).displayPhoneNumber,
    ...(waId === undefined ? {} : { to: waId }),
    ...(userId === undefined ? {} : { to_user_id: userId }),
    id: wamid,
    timestamp,
    type,
    ...content,
  };
}
