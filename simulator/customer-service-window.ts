import type { Customer } from './customer';

const windowMs = 24 * 60 * 60 * 1000;

/** Free messages are allowed for 24 hours after the customer last wrote; templates always. */
export function isWindowOpen(lastInboundAt: number | null, now: number): boolean {
  const expiresAt = windowExpiresAt(lastInboundAt);
  return expiresAt !== null && now < expiresAt;
}

export function windowExpiresAt(lastInboundAt: number | null): number | null {
  return lastInboundAt === null ? null : lastInboundAt + windowMs;
}

/**
 * Lets hours pass for one customer: only this window clock moves. The business has its own
 * timestamp of the last message and cannot notice, as with Meta when clocks disagree.
 */
export function letTimePass(customer: Customer, hours: number): void {
  if (customer.lastInboundAt !== null) customer.lastInboundAt -= hours * 60 * 60 * 1000;
}
