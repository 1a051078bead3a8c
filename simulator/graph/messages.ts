import type { BusinessNumber } from '../accounts/account';
import type { World } from '../world';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { productBody } from './product-body';
import { markRead } from './read-receipt';
import { sendMessage } from './send-message';
import { checkMaySend } from './may-send';

/** `POST /{phone}/messages`: messages, read marks and typing share one edge. */
export function postMessages(world: World, number: BusinessNumber, { body }: GraphRequest): GraphAnswer {
  const message = productBody(body);
  checkMaySend(world, number);
  return message['status'] === undefined ? sendMessage(world, number, message) : markRead(world, number, message);
}
