import type { World } from '../world';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { productBody } from './product-body';
import { markRead } from './read-receipt';
import { sendMessage } from './send-message';

/** `POST /{phone}/messages`: messages, read marks and typing share one edge. */
export function postMessages(world: World, { body }: GraphRequest): GraphAnswer {
  const message = productBody(body);
  return message['status'] === undefined ? sendMessage(world, message) : markRead(world, message);
}
