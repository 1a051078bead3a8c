import type { BusinessNumber } from '../accounts/account';
import { objectIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { success, type GraphAnswer } from './graph-request';

// Meta takes the dots away by itself after this.
const typingMs = 25_000;

/** `POST /{phone}/messages` with `status: "read"`: the business has read, and may be writing. */
export function markRead(world: World, number: BusinessNumber, body: WireObject): GraphAnswer {
  if (textIn(body, 'status') !== 'read') {
    throw new GraphError(100, { message: '(#100) Param status must be one of {READ}.' });
  }
  const wamid = textIn(body, 'message_id');
  if (!wamid) throw new GraphError(100, { message: '(#100) The parameter message_id is required.' });
  const isTyping = wantsTyping(body);

  const found = world.customers.messageById(wamid);
  if (found?.message.direction !== 'in' || found.customer.phoneNumberId !== number.id) {
    if (world.heardWamids.has(wamid)) return success;
    throw new GraphError(131009, {
      details: `Message ID is not of a message to this number: ${wamid}`,
    });
  }
  const { customer, message } = found;
  // One mark covers everything before it in the chat.
  const upTo = customer.messages.indexOf(message);
  customer.messages.slice(0, upTo + 1).forEach((earlier) => {
    if (earlier.direction === 'in') earlier.status = 'read';
  });
  if (isTyping) {
    customer.typingUntil = world.now() + typingMs;
    world.timers.after(typingMs, () => world.changes.announce());
  }
  world.changes.announce();
  return success;
}

function wantsTyping(body: WireObject): boolean {
  if (body['typing_indicator'] === undefined) return false;
  if (textIn(objectIn(body, 'typing_indicator') ?? {}, 'type') === 'text') return true;
  throw new GraphError(100, {
    message: "(#100) Param typing_indicator['type'] must be one of {TEXT}.",
  });
}
