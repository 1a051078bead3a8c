import type { CustomerIdentity } from './identity';
import type { ShownTemplate } from './template';
import type { WireObject } from './wire';

/** Somebody in a chat with one number of the business: to another number the same person is another customer. */
export interface Customer extends CustomerIdentity {
  phoneNumberId: string;
  profileName: string;
  username?: string;
  messages: Message[];
  /** The window clock: when the customer last wrote, in milliseconds. */
  lastInboundAt: number | null;
  /** Set for this customer alone; otherwise the setting `autoRead` holds. */
  readsAtOnce?: boolean;
  /** The business is writing until then, in milliseconds. */
  typingUntil: number | null;
  /** In milliseconds: the business does not want to hear of this customer since then. */
  blockedAt?: number;
  /** The next message of the business is accepted and then fails with this code. */
  failNextWith: number | null;
}

/** `direction` as the business sees it: `in` was written by the customer. */
export interface Message {
  wamid: string;
  direction: 'in' | 'out';
  type: string;
  /** Seconds, as text, as on the wire. */
  timestamp: string;
  status: InboundStatus | OutboundStatus;
  /** The other fields as they went over the wire. */
  content: WireObject;
  /** Shown to the person at the phone page. */
  seen: boolean;
  /** Only of a template message: what the phone shows, and what the price depends on. */
  template?: { category: string; shown: ShownTemplate } | undefined;
  /** Written while blocked: never delivered, not even once the block is lifted. */
  isWithheld?: boolean;
  /** Sent from the business' own phone, not through the API. */
  isEcho?: boolean;
  /** Seconds. */
  editedAt?: number;
  /** Seconds: deleted for everyone. */
  revokedAt?: number;
}

/** The customer's own ticks: sent, webhook answered with 200, read by the business. */
type InboundStatus = 'sent' | 'delivered' | 'read';

/** `played` only of a voice message. */
type OutboundStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

export function isBlocked({ blockedAt }: Customer): boolean {
  return blockedAt !== undefined;
}

export function customerId(customer: Customer): string {
  return customer.waId ?? customer.userId ?? '';
}
