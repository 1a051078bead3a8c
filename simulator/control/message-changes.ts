import { editMessage, revokeMessage } from '../acts/change-message';
import { reportStatus } from '../acts/status-timeline';
import type { FoundMessage } from '../customers';
import { objectIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { identityOf } from './identity';

/** `POST /_simulator/customers/{id}/messages/{wamid}/edit`, e.g. with `{ text: { body } }` or `{ image: { caption } }` */
export function postEdit(world: World, request: ControlRequest): object {
  const found = findOfCustomer(world, request);
  if (found.message.direction !== 'in') throw new ControlError('Customers can edit their own messages only.');
  return change(world, found, objectBody(request));
}

/** `POST /_simulator/customers/{id}/messages/{wamid}/revoke` */
export function postRevoke(world: World, request: ControlRequest): object {
  const found = findOfCustomer(world, request);
  if (found.message.direction !== 'in') throw new ControlError('Customers can delete their own messages only.');
  return remove(world, found);
}

/** `POST /_simulator/customers/{id}/messages/{wamid}/played`: the customer listens to a voice message. */
export function postPlayed(world: World, request: ControlRequest): object {
  const { customer, message } = findOfCustomer(world, request);
  const isVoice = objectIn(message.content, 'audio')?.['voice'] === true;
  if (message.direction !== 'out' || !isVoice) throw new ControlError('Only a voice message of the business can be played.');
  if (message.status === 'delivered' || message.status === 'read') reportStatus(world, customer, { message, status: 'played' });
  return {};
}

/** A text or a caption can be written anew; nothing can that is already deleted. */
export function change(world: World, found: FoundMessage, body: WireObject): object {
  const { type, revokedAt } = found.message;
  if (revokedAt !== undefined) throw new ControlError('The message is deleted.', 409);
  if (!['text', 'image', 'video', 'document'].includes(type)) throw new ControlError(`A message of type ${type} cannot be edited.`);
  if (!objectIn(body, type)) throw new ControlError(`The body must have "${type}", e.g. { "text": { "body": "…" } }.`);
  editMessage(world, found, body);
  return {};
}

export function remove(world: World, found: FoundMessage): object {
  if (found.message.revokedAt !== undefined) throw new ControlError('The message is deleted.', 409);
  revokeMessage(world, found);
  return {};
}

export function findMessage(world: World, wamid: string): FoundMessage {
  const found = world.customers.messageById(wamid);
  if (found) return found;
  throw new ControlError(`There is no message ${wamid}.`, 404);
}

function findOfCustomer(world: World, request: ControlRequest): FoundMessage {
  const found = findMessage(world, request.params['wamid'] ?? '');
  if (found.customer === world.customers.find(identityOf(request), found.customer.phoneNumberId)) return found;
  throw new ControlError('The message is in the chat of somebody else.', 404);
}
