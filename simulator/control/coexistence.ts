import { callBusiness } from '../acts/call-business';
import { echoMessage } from '../acts/echo-message';
import { publishNumberChange } from '../acts/publish-webhook';
import type { FoundMessage } from '../customers';
import { objectsIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalText, parseTimestamp, refuseUnknown, requiredText } from './fields';
import { identityFrom } from './identity';
import { numberOf } from './number';
import { change, findMessage, remove } from './message-changes';

const ownFields = ['to', 'type', 'timestamp', 'phoneNumberId'];

/** `POST /_simulator/coexistence/echo` with `{ to, type, <type>, timestamp? }`: the business writes on its phone. */
export function postEcho(world: World, request: ControlRequest): { wamid: string } {
  const body = objectBody(request);
  const { wamid } = echoMessage(world, {
    phoneNumberId: numberOf(world, request, body).id,
    to: identityFrom(requiredText(body, 'to')),
    type: requiredText(body, 'type'),
    content: Object.fromEntries(Object.entries(body).filter(([name]) => !ownFields.includes(name))),
    timestamp: parseTimestamp(body['timestamp']),
  });
  return { wamid };
}

/** `POST /_simulator/coexistence/edit` with `{ wamid, <type> }`: of a customer's message or of an echo. */
export function postEchoEdit(world: World, request: ControlRequest): object {
  const body = objectBody(request);
  return change(world, findChangeable(world, body), body);
}

/** `POST /_simulator/coexistence/revoke` with `{ wamid }` */
export function postEchoRevoke(world: World, request: ControlRequest): object {
  return remove(world, findChangeable(world, objectBody(request)));
}

function findChangeable(world: World, body: WireObject): FoundMessage {
  const found = findMessage(world, requiredText(body, 'wamid'));
  if (found.message.direction === 'in' || found.message.isEcho === true) return found;
  throw new ControlError('What was sent through the API cannot be changed on the phone.');
}

/** `POST /_simulator/coexistence/contacts` with `{ contacts: [{ id, fullName?, firstName?, action }] }` */
export function postContacts(world: World, request: ControlRequest): { contacts: number } {
  const body = objectBody(request);
  const contacts = objectsIn(body, 'contacts');
  if (contacts.length === 0) throw new ControlError('"contacts" must be a list of { id, fullName, firstName, action }.');
  const value = { state_sync: contacts.map((contact) => syncItem(world, contact)) };
  publishNumberChange(world, { phoneNumberId: numberOf(world, request, body).id, field: 'smb_app_state_sync', value });
  return { contacts: contacts.length };
}

function syncItem(world: World, contact: WireObject): WireObject {
  refuseUnknown(contact, ['id', 'fullName', 'firstName', 'username', 'action']);
  const { waId, userId } = identityFrom(requiredText(contact, 'id'));
  const action = oneOf({ action: 'add', ...contact }, 'action', ['add', 'remove']);
  const fullName = optionalText(contact, 'fullName');
  // Who is removed has no names any more.
  const names = action === 'remove' ? {} : { full_name: fullName, first_name: optionalText(contact, 'firstName') ?? fullName };
  return {
    type: 'contact',
    contact: { ...names, phone_number: waId, user_id: userId, username: optionalText(contact, 'username') },
    action,
    metadata: { timestamp: String(Math.floor(world.now() / 1000)) },
  };
}

/** `POST /_simulator/coexistence/call` with `{ from, seconds? }`: missed, if they do not talk. */
export function postCall(world: World, request: ControlRequest): { id: string } {
  const body = objectBody(request);
  refuseUnknown(body, ['from', 'seconds', 'phoneNumberId']);
  const seconds = body['seconds'] ?? 0;
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0) throw new ControlError('"seconds" must be a whole number.');
  const phoneNumberId = numberOf(world, request, body).id;
  return { id: callBusiness(world, { phoneNumberId, from: identityFrom(requiredText(body, 'from')), seconds }) };
}
