import { maskInSentence } from '../../../domain/masking';
import { normalizeMessage } from './normalize-message';
import type { InboundEvent } from './inbound-event';
import type { Rejection, WireItem } from './item-parser';
import { asArray, asNumber, asObject, asText, type WireObject } from './wire';

/** A piece of history with its place in the webhook. */
export interface HistoryPart {
  readonly path: string;
  parse(): InboundEvent | Rejection;
}

/**
 * Takes a chunk of the phone app's history apart: `history[].threads[].messages[]` (reference section 1.9). Who wrote
 * tells the business number; the other side is the thread's person, also where a message does not repeat it.
 */
export function historyParts(chunk: unknown, wire: Omit<WireItem, 'item' | 'isHistory'>, path: string): HistoryPart[] {
  const body = asObject(chunk);
  const errors = asArray(body?.errors).map((error, index) => ({ path: `${path}.errors.${index}`, parse: () => reportedError(error) }));
  const threads = asArray(body?.threads).flatMap((element, threadIndex) => {
    const thread = asObject(element) ?? {};
    return asArray(thread.messages).map((message, index) => {
      const own = `${path}.threads.${threadIndex}.messages.${index}`;
      return { path: own, parse: () => parseMessage(message, thread, { ...wire, source: { ...wire.source, path: own } }) };
    });
  });
  const parts = [...errors, ...threads];
  return parts.length > 0
    ? parts
    : [{ path, parse: () => ({ reason: 'not_handled', details: 'This piece of history holds no messages.' }) }];
}

const MAX_DETAILS = 300;

export function reportedError(error: unknown): Rejection {
  const body = asObject(error);
  const details = asText(asObject(body?.error_data)?.details) ?? asText(body?.message) ?? asText(body?.title) ?? 'Meta gave no reason.';
  const sentence = maskInSentence(details).slice(0, MAX_DETAILS).toWellFormed();
  return { reason: 'reported_error', details: `Meta reports ${asNumber(body?.code) ?? 'an error'}: ${sentence}` };
}

function parseMessage(message: unknown, thread: WireObject, wire: Omit<WireItem, 'item' | 'isHistory'>): InboundEvent | Rejection {
  const item = asObject(message);
  if (!item) return { reason: 'malformed', details: 'Expected an object.' };
  const isOurs = isBusiness(item, wire.value);
  return normalizeMessage({ ...wire, item: withPerson(item, thread, isOurs), isHistory: true }, isOurs ? 'outbound' : 'inbound');
}

function isBusiness({ from, to, to_user_id: toUserId }: WireObject, value: WireObject): boolean {
  const own = digits(asText(asObject(value.metadata)?.display_phone_number));
  const sender = digits(asText(from));
  return sender === '' ? asText(to) !== null || asText(toUserId) !== null : sender === own;
}

function withPerson(item: WireObject, thread: WireObject, isOurs: boolean): WireObject {
  const context = asObject(thread.context);
  const waId = thread.id ?? context?.wa_id;
  return isOurs
    ? { ...item, to: item.to ?? waId, to_user_id: item.to_user_id ?? context?.user_id }
    : { ...item, from: item.from ?? waId, from_user_id: item.from_user_id ?? context?.user_id };
}

function digits(text: string | null): string {
  return text?.replace(/\D/g, '') ?? '';
}
