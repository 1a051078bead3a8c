import { chooseReadsAtOnce, customerOpens } from '../acts/customer-reads';
import { customerWrites } from '../acts/customer-writes';
import { meetCustomer } from '../acts/meet-customer';
import type { Customer } from '../customer';
import { letTimePass } from '../customer-service-window';
import { textIn } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { optionalText, parseTimestamp, refuseUnknown } from './fields';
import { identityOf } from './identity';
import { numberOf, numberWrittenTo } from './number';

// Set by the simulator, or read by it; all other fields go out as they came.
const ownFields = ['profileName', 'username', 'userId', 'timestamp', 'id', 'from', 'from_user_id', 'type', 'to', 'phoneNumberId'];

/** `POST /_simulator/customers/{waId}/messages` */
export function postCustomerMessage(world: World, request: ControlRequest): { wamid: string } {
  const body = objectBody(request);
  const type = textIn(body, 'type');
  if (!type) {
    throw new ControlError(
      '"type" is missing: the message as in a webhook\'s messages[], e.g. { "type": "text", "text": { "body": "Hi" } }.',
    );
  }
  const content = Object.fromEntries(Object.entries(body).filter(([name]) => !ownFields.includes(name)));
  const { wamid } = customerWrites(world, {
    phoneNumberId: numberWrittenTo(world, request, body).id,
    from: identityOf(request, body),
    profileName: optionalText(body, 'profileName'),
    username: optionalText(body, 'username'),
    type,
    content,
    timestamp: parseTimestamp(body['timestamp']),
  });
  return { wamid };
}

/** `PUT /_simulator/customers/{waId}`: makes a customer, or changes one. */
export function putCustomer(world: World, request: ControlRequest): { id: string } {
  const body = objectBody(request);
  refuseUnknown(body, ['profileName', 'username', 'userId', 'readsAtOnce', 'phoneNumberId']);
  const identity = identityOf(request, body);
  const phoneNumberId = numberOf(world, request, body).id;
  const customer = meetCustomer(world, { identity, phoneNumberId, profileName: optionalText(body, 'profileName') });
  const username = optionalText(body, 'username');
  if (username !== undefined) customer.username = username;
  const readsAtOnce = body['readsAtOnce'];
  if (typeof readsAtOnce === 'boolean') chooseReadsAtOnce(world, customer, readsAtOnce);
  else if (readsAtOnce !== undefined) throw new ControlError('"readsAtOnce" must be true or false.');
  world.changes.announce();
  return { id: identity.waId ?? identity.userId ?? '' };
}

/** `POST /_simulator/customers/{waId}/opened`: the customer looks at the chat. */
export function postOpened(world: World, request: ControlRequest): object {
  const customer = world.customers.find(identityOf(request), numberOf(world, request).id);
  // Somebody of the phone page who has not written yet has nothing to read.
  if (customer) customerOpens(world, customer);
  return {};
}

/** `POST /_simulator/customers/{waId}/pass-time` with `{ hours }`: see `letTimePass`. */
export function postPassTime(world: World, request: ControlRequest): object {
  const hours = objectBody(request)['hours'];
  if (typeof hours !== 'number' || !Number.isFinite(hours) || hours <= 0) {
    throw new ControlError('"hours" must be a number above 0.');
  }
  letTimePass(meet(world, request), hours);
  world.changes.announce();
  return {};
}

/** `POST /_simulator/customers/{waId}/fail-next` with `{ code }`; `null` takes it back. */
export function postFailNext(world: World, request: ControlRequest): object {
  const code = objectBody(request)['code'];
  if (code !== null && !(typeof code === 'number' && Number.isInteger(code))) {
    throw new ControlError('"code" must be one of Meta\'s error codes, e.g. 131026, or null.');
  }
  meet(world, request).failNextWith = code;
  world.changes.announce();
  return {};
}

function meet(world: World, request: ControlRequest): Customer {
  return meetCustomer(world, { identity: identityOf(request), phoneNumberId: numberOf(world, request, objectBody(request)).id });
}
