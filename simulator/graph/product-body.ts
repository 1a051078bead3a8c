import { isObject, type WireObject } from '../wire';
import { GraphError } from './graph-error';

/** A body that says it is about WhatsApp, as messages and the block list must. */
export function productBody(body: unknown): WireObject {
  if (!isObject(body) || body['messaging_product'] === undefined) {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) Param messaging_product must be one of {WHATSAPP}.' });
  }
  return body;
}
