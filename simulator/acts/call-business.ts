import { randomBytes } from 'node:crypto';
import { numberById } from '../accounts/find';
import { isBlocked } from '../customer';
import type { CustomerIdentity } from '../identity';
import { contactOf } from '../webhooks/build-webhook';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { meetCustomer } from './meet-customer';
import { publishNumberChange } from './publish-webhook';

interface Call {
  phoneNumberId: string;
  from: CustomerIdentity;
  /** How long they talked; 0 if nobody answered. */
  seconds: number;
}

/** A customer calls. It opens the window like a message, whether answered or not. */
export function callBusiness(world: World, { from, seconds, phoneNumberId }: Call): string {
  const customer = meetCustomer(world, { identity: from, phoneNumberId });
  const startedAt = Math.floor(world.now() / 1000);
  const id = `wacid.${randomBytes(18).toString('base64url')}`;
  // It rings on the phone, and nobody hears.
  if (isBlocked(customer)) return id;
  const common = {
    id,
    ...(customer.waId === undefined ? {} : { from: customer.waId }),
    ...(customer.userId === undefined ? {} : { from_user_id: customer.userId }),
    to: numberById(world, phoneNumberId).displayPhoneNumber,
    direction: 'USER_INITIATED',
  };
  const session = { sdp_type: 'offer', sdp: 'v=0\r\n' };
  const end =
    seconds === 0
      ? { status: 'FAILED' }
      : { status: 'COMPLETED', start_time: String(startedAt), end_time: String(startedAt + seconds), duration: seconds };
  const publish = (call: WireObject) =>
    publishNumberChange(world, {
      phoneNumberId,
      field: 'calls',
      value: { contacts: [contactOf(customer)], calls: [{ ...common, ...call }] },
    });
  publish({ event: 'connect', timestamp: String(startedAt), session });
  publish({ event: 'terminate', timestamp: String(startedAt + seconds), ...end });
  customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, startedAt * 1000);
  world.changes.announce();
  return id;
}
