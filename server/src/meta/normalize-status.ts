import { messageStatus, type MessageError } from '../../../contracts/message';
import type { MessageStatus } from '../../../contracts/message-statuses';
import { contactAddress, type ContactAddress } from '../../../domain/contact-address';
import type { StatusReport } from '../../../domain/message-status';
import { failureOf } from './error-catalogue';
import type { ItemParser } from './item-parser';
import { asArray, asInstant, asKey, asNumber, asObject, asText, shownWord, type WireObject } from './wire';

/** The statuses that Meta reports; the others of our lattice are our own. */
const REPORTED = new Set(['sent', 'delivered', 'read', 'played', 'failed']);

/** One element of `statuses[]` (reference section 2.4). */
export const normalizeStatus: ItemParser = ({ item, source, receivedAt }) => {
  if (asText(item.type) === 'call') return { reason: 'not_handled', details: 'The status of a call is not handled.' };
  const wamid = asKey(item.id);
  const word = asText(item.status);
  if (wamid === null || word === null) return { reason: 'malformed', details: 'A status needs id and status.' };
  const status = messageStatus.safeParse(word);
  if (!status.success || !REPORTED.has(word)) {
    return { reason: 'not_handled', details: `The status "${shownWord(word)}" is not known.` };
  }
  const at = asInstant(item.timestamp, receivedAt);
  return {
    kind: 'status',
    source,
    occurredAt: at,
    wamid,
    correlationId: asKey(item.biz_opaque_callback_data, 64),
    recipients: recipientsOf(item),
    report: toReport(status.data, at, item.errors),
  };
};

function recipientsOf({ recipient_id: waId, recipient_user_id: userId }: WireObject): ContactAddress[] {
  return [contactAddress('wa_id', asText(waId) ?? ''), contactAddress('bsuid', asText(userId) ?? '')].filter((address) => address !== null);
}

function toReport(status: MessageStatus, at: number, errors: unknown): StatusReport {
  return status === 'failed' || status === 'uncertain' ? { status, at, error: errorOf(errors) } : { status, at };
}

function errorOf(errors: unknown): MessageError {
  const first = asObject(asArray(errors)[0]);
  const code = asNumber(first?.code);
  return {
    code: code === null ? null : Math.trunc(code),
    title: asText(first?.title) ?? asText(first?.message) ?? 'Meta gave no reason',
    details: asText(asObject(first?.error_data)?.details) ?? asText(first?.message),
    category: failureOf(code),
  };
}
