/**
 * What an unsuccessful request to Meta means for the message. The error catalogue in `meta/` maps codes to these.
 *
 * - `transient`: Meta's own trouble; try again soon
 * - `not-sent`: nothing left this machine (refused, DNS, TLS); try again, longer
 * - `throttled`: the number's or the app's rate; try again later
 * - `pair-throttled`: too many messages to this contact (131056); only this contact waits
 * - `auth`: the token or the account is refused; a person must reconnect
 * - `window`: outside the customer service window
 * - `recipient`: this contact cannot be reached
 * - `content`: the message itself is refused
 * - `template`: the template cannot be sent as it is
 * - `media`: the file was refused
 * - `policy`: Meta chose not to deliver
 * - `ambiguous`: the request may have arrived; never sent again by itself
 */
export const sendFailureCategories = [
  'transient',
  'not-sent',
  'throttled',
  'pair-throttled',
  'auth',
  'window',
  'recipient',
  'content',
  'template',
  'media',
  'policy',
  'ambiguous',
] as const;

export type SendFailureCategory = (typeof sendFailureCategories)[number];

export interface SendFailure {
  readonly category: SendFailureCategory;
  /** Meta's code; null where Meta never answered. */
  readonly code: number | null;
  readonly title: string;
  readonly details: string | null;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs?: number;
}
