import type { KnownContent } from '../../../contracts/message-content';
import { contactRef } from './normalize-contact';
import type { ItemParser } from './item-parser';
import { asInstant, asKey, asNumber, asText, cleanText } from './wire';

type Call = Extract<KnownContent, { type: 'call' }>['call'];

/** One element of `calls[]`: begin and end of a call come on their own and become one message (reference section 1.10). */
export const normalizeCall: ItemParser = ({ item, value, source, receivedAt }) => {
  const wamid = asKey(item.id);
  if (wamid === null) return { reason: 'malformed', details: 'A call needs an id.' };
  const isOurs = asText(item.direction) === 'BUSINESS_INITIATED';
  const contact = isOurs
    ? contactRef({ waId: item.to, userId: item.to_user_id }, value)
    : contactRef({ waId: item.from, userId: item.from_user_id }, value);
  if (!contact) return { reason: 'no_identity', details: 'Nothing names the person who calls.' };
  // The end of a call must not move the message: both parts carry the same time where Meta tells it.
  const begunAt = asInstant(item.start_time ?? item.timestamp, receivedAt);
  return {
    kind: 'message',
    source,
    occurredAt: begunAt,
    wamid,
    direction: isOurs ? 'outbound' : 'inbound',
    author: isOurs ? 'phone-app' : 'contact',
    type: 'call',
    content: { type: 'call', call: callOf(asText(item.event), asText(item.status), asNumber(item.duration)) },
    files: [],
    raw: cleanText(JSON.stringify(item)),
    contact,
    replyToWamid: null,
    targetWamid: null,
    forwarded: false,
    participant: null,
    referral: null,
    product: null,
    isHistory: false,
    reached: null,
  };
};

function callOf(event: string | null, status: string | null, duration: number | null): Call {
  if (event !== 'terminate') return { outcome: 'ringing', durationSeconds: null };
  if (status === 'COMPLETED') return { outcome: 'answered', durationSeconds: duration === null ? null : Math.trunc(duration) };
  return { outcome: 'missed', durationSeconds: null };
}
