import { isObject } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { markRead } from './read-receipt';
import { sendMessage } from './send-message';

/** `POST /{phone}/messages`: messages, read marks and typing share one edge. */
export function postMessages(world: World, { body }: GraphRequest): GraphAnswer {
  if (!isObject(body) || body['messaging_product'] === undefined) {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, {
      message: '(#100) Param messaging_product must be one of {WHATSAPP}.',
    });
  }
  return body['status'] === undefined ? sendMessage(world, body) : markRead(world, body);
}
