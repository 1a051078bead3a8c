import type { SendFailure } from '../../../domain/send-failure';
import type { GraphOutcome } from './graph-client';
import { MetaApiError } from './meta-api-error';
import { asArray, asNumber, asObject, asText } from './wire';

export type SendOutcome =
  { readonly kind: 'accepted'; readonly wamid: string } | { readonly kind: 'failed'; readonly failure: SendFailure };

/**
 * What became of a message. Without an answer that we can read, the request may have arrived: that is
 * `ambiguous`, unless nothing left this machine (reliability, F41).
 */
export function sendOutcomeOf(outcome: GraphOutcome): SendOutcome {
  if (outcome.kind === 'no-answer') {
    return outcome.isBeforeSend
      ? failed({ category: 'not-sent', code: null, title: 'Meta could not be reached', details: outcome.code })
      : failed({ category: 'ambiguous', code: null, title: 'WhatsApp did not confirm', details: outcome.code });
  }
  const { status, body, retryAfterMs } = outcome;
  const wamid = asText(asObject(asArray(asObject(body)?.messages)[0])?.id);
  if (status === 200 && wamid !== null) return { kind: 'accepted', wamid };
  // An error without a code is a gateway's: it says nothing about the message either.
  if (asNumber(asObject(asObject(body)?.error)?.code) !== null) {
    const { code, message, details, category } = MetaApiError.fromAnswer(status, body);
    return failed({ category, code, title: message, details, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  }
  // 429 comes from in front of the API; a success or a gateway's page says nothing about the message.
  if (status === 429) {
    return failed({
      category: 'throttled',
      code: null,
      title: 'Too many requests',
      details: null,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
  if (status >= 500 || status < 400) {
    return failed({ category: 'ambiguous', code: null, title: 'WhatsApp did not confirm', details: `HTTP ${status}` });
  }
  return failed({ category: 'content', code: null, title: `Meta refused the request (HTTP ${status})`, details: null });
}

function failed(failure: SendFailure): SendOutcome {
  return { kind: 'failed', failure };
}
