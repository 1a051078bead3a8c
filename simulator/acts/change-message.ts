import { customerId, isBlocked, type Message } from '../customer';
import type { FoundMessage } from '../customers';
import { createWamid } from '../message-id';
import { contactOf, inboundItem } from '../webhooks/build-webhook';
import { objectIn, type WireObject } from '../wire';
import type { World } from '../world';
import { echoItem } from './echo-message';
import { publishNumberChange } from './publish-webhook';

/** Text or caption of a message is written anew, by whoever wrote it: the customer, or the business on its phone. */
export function editMessage(world: World, found: FoundMessage, change: WireObject): void {
  const { message } = found;
  const { type, content } = message;
  message.content = { ...content, [type]: { ...objectIn(content, type), ...objectIn(change, type) } };
  message.editedAt = Math.floor(world.now() / 1000);
  const { context } = message.content;
  const edited = { type, [type]: message.content[type], ...(context === undefined ? {} : { context }) };
  publishChange(world, found, { type: 'edit', edit: { original_message_id: message.wamid, message: edited } });
}

/** A message is deleted for everyone. */
export function revokeMessage(world: World, found: FoundMessage): void {
  found.message.revokedAt = Math.floor(world.now() / 1000);
  publishChange(world, found, { type: 'revoke', revoke: { original_message_id: found.message.wamid } });
}

interface ChangeOfMessage extends WireObject {
  type: string;
}

/** To the business a change is a message of its own, with an id of its own. */
function publishChange(world: World, { customer, message: { direction } }: FoundMessage, { type, ...content }: ChangeOfMessage): void {
  if (direction === 'in' && isBlocked(customer)) {
    world.changes.announce();
    return;
  }
  const item: Message = {
    wamid: createWamid(customerId(customer), direction),
    direction,
    type,
    timestamp: String(Math.floor(world.now() / 1000)),
    status: 'sent',
    content,
    seen: true,
  };
  const contacts = [contactOf(customer)];
  const { phoneNumberId } = customer;
  if (direction === 'in') {
    publishNumberChange(world, { phoneNumberId, field: 'messages', value: { contacts, messages: [inboundItem(customer, item)] } });
  } else {
    const value = { contacts, message_echoes: [echoItem(world, customer, item)] };
    publishNumberChange(world, { phoneNumberId, field: 'smb_message_echoes', value });
  }
  world.changes.announce();
}
