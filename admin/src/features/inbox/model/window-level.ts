import { CUSTOMER_SERVICE_WINDOW_MS, customerServiceWindow } from '../../../../../domain/customer-service-window';

import type { CustomerServiceWindowDto } from '../../../../../contracts/conversation';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type WindowLevel =
  | { readonly kind: 'none' }
  | { readonly kind: 'closed'; readonly expiresAt: number }
  | {
      readonly kind: 'open';
      readonly expiresAt: number;
      readonly urgency: 'calm' | 'soon' | 'last-minutes';
      readonly hours: number;
      readonly minutes: number;
    };

/** The window as it stands at `now`, by the same rule as on the server. */
export function windowLevel({ expiresAt }: CustomerServiceWindowDto, now: number): WindowLevel {
  const expiry = expiresAt === null ? null : Date.parse(expiresAt);
  const window = customerServiceWindow(expiry === null ? null : expiry - CUSTOMER_SERVICE_WINDOW_MS, now);
  if (window.expiresAt === null) return { kind: 'none' };
  if (window.state === 'closed') return { kind: 'closed', expiresAt: window.expiresAt };
  const left = window.expiresAt - now;
  return {
    kind: 'open',
    expiresAt: window.expiresAt,
    urgency: left <= 30 * MINUTE_MS ? 'last-minutes' : left <= 4 * HOUR_MS ? 'soon' : 'calm',
    hours: Math.floor(left / HOUR_MS),
    minutes: Math.floor((left % HOUR_MS) / MINUTE_MS),
  };
}
