import { declineHistory, shareHistory, type PastMessage } from '../acts/share-history';
import { objectsIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalFlag, optionalText, parseTimestamp, refuseUnknown, requiredText } from './fields';
import { identityFrom } from './identity';
import { numberOf } from './number';

const ownFields = ['direction', 'type', 'timestamp', 'status'];
const defaultChunkSize = 100;

/**
 * `POST /_simulator/coexistence/history` with `{ threads: [{ id, messages: [{ direction, type, <type>, timestamp,
 * status? }] }], chunkSize? }`, or `{ declined: true }`.
 */
export function postHistory(world: World, request: ControlRequest): { webhooks: number } {
  const body = objectBody(request);
  refuseUnknown(body, ['threads', 'chunkSize', 'declined', 'phoneNumberId']);
  const phoneNumberId = numberOf(world, request, body).id;
  if (optionalFlag(body, 'declined')) {
    declineHistory(world, phoneNumberId);
    return { webhooks: 1 };
  }
  const past = objectsIn(body, 'threads').flatMap((thread) => parseThread(thread, phoneNumberId));
  if (past.length === 0) throw new ControlError('"threads" must be a list of { id, messages: [{ direction, type, timestamp }] }.');
  return { webhooks: shareHistory(world, past, { phoneNumberId, chunkSize: chunkSizeOf(body) }) };
}

function parseThread(thread: WireObject, phoneNumberId: string): PastMessage[] {
  const customer = identityFrom(requiredText(thread, 'id'));
  return objectsIn(thread, 'messages').map((message) => {
    const timestamp = parseTimestamp(message['timestamp']);
    if (timestamp === undefined) throw new ControlError('Each message of a history needs its "timestamp".');
    return {
      phoneNumberId,
      customer,
      direction: oneOf(message, 'direction', ['in', 'out']),
      type: requiredText(message, 'type'),
      content: Object.fromEntries(Object.entries(message).filter(([name]) => !ownFields.includes(name))),
      timestamp,
      status: optionalText(message, 'status') ?? 'READ',
    };
  });
}

function chunkSizeOf(body: WireObject): number {
  const size = body['chunkSize'] ?? defaultChunkSize;
  if (typeof size === 'number' && Number.isInteger(size) && size >= 1) return size;
  throw new ControlError('"chunkSize" must be a whole number from 1.');
}
