import type { Trouble } from '../../contracts/trouble';
import { attention, bad } from './meta-trouble';

/** All that is known of how webhooks come. */
export interface WebhookState {
  /** The address that Meta is to call. */
  readonly url: string;
  /** How it answered our own call; null: this process does not listen, so it was not called. */
  readonly answer: { readonly status: number | null; readonly isEcho: boolean; readonly reason: string } | null;
  /** Where Meta says that it sends the app's webhooks; null: nowhere. */
  readonly subscription: { readonly callbackUrl: string; readonly fields: readonly string[] } | null;
  /** The account is subscribed to the app. Null: it could not be asked yet. */
  readonly account: { readonly isSubscribed: boolean; readonly override: string | null } | null;
  readonly numberOverride: string | null;
}

export function webhookTroubles(state: WebhookState): Trouble[] {
  return [...addressTroubles(state), ...subscriptionTroubles(state), ...overrideTroubles(state)];
}

function addressTroubles({ url, answer }: WebhookState): Trouble[] {
  if (answer === null) return [];
  if (answer.status === null) return [bad('address-silent', null, { url, reason: answer.reason })];
  return answer.isEcho ? [] : [bad('address-wrong-answer', 'verifyToken', { url, status: answer.status })];
}

function subscriptionTroubles({ url, subscription, account }: WebhookState): Trouble[] {
  if (!subscription) return [bad('webhook-not-verified', null)];
  return [
    ...(sameAddress(subscription.callbackUrl, url) ? [] : [bad('webhook-elsewhere', null, { url: subscription.callbackUrl })]),
    ...(subscription.fields.includes('messages') ? [] : [bad('webhook-field-missing', null, { field: 'messages' })]),
    ...(account?.isSubscribed === false ? [bad('webhook-not-subscribed', 'wabaId')] : []),
  ];
}

function overrideTroubles({ url, account, numberOverride }: WebhookState): Trouble[] {
  const override = numberOverride ?? account?.override ?? null;
  return override === null || sameAddress(override, url) ? [] : [bad('webhook-elsewhere', null, { url: override })];
}

/** One slash at the end makes no difference to us. */
function sameAddress(left: string, right: string): boolean {
  return left.replace(/\/$/, '') === right.replace(/\/$/, '');
}

/** Meta cannot call an address on this machine or in the local network, unless Meta is a stand-in there. */
export function localAddressTrouble({ isLocal, isMetaLocal }: { readonly isLocal: boolean; readonly isMetaLocal: boolean }): Trouble[] {
  return isLocal && !isMetaLocal ? [attention('address-local', null)] : [];
}
