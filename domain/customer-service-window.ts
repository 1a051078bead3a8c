/** Meta: any message is allowed for 24 hours after the contact's last one (reference section 8.5). */
export const CUSTOMER_SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;

export type WindowState = 'open' | 'closed' | 'none';

export interface CustomerServiceWindow {
  /** `none`: the contact has never written. */
  readonly state: WindowState;
  /** Epoch milliseconds; null when the contact has never written. */
  readonly expiresAt: number | null;
}

/**
 * The window as it stands at `now`, computed from the payload's time of the last inbound message, never from
 * its arrival. All instants in epoch milliseconds.
 */
export function customerServiceWindow(lastInboundAt: number | null, now: number): CustomerServiceWindow {
  if (lastInboundAt === null) return { state: 'none', expiresAt: null };
  const expiresAt = lastInboundAt + CUSTOMER_SERVICE_WINDOW_MS;
  return { state: now < expiresAt ? 'open' : 'closed', expiresAt };
}

export function isWindowOpen(lastInboundAt: number | null, now: number): boolean {
  return customerServiceWindow(lastInboundAt, now).state === 'open';
}
