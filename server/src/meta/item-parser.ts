import type { InboundEvent, ItemSource, RejectionReason } from './inbound-event';
import type { WireObject } from './wire';

/** One item of a `value`, with all that its parser needs. */
export interface WireItem {
  readonly item: WireObject;
  readonly value: WireObject;
  readonly source: ItemSource;
  /** Stands in where the payload has no usable time. Epoch milliseconds. */
  readonly receivedAt: number;
  /** From before the number was connected. */
  readonly isHistory: boolean;
}

export type ItemParser = (wire: WireItem) => InboundEvent | Rejection;

export interface Rejection {
  readonly reason: RejectionReason;
  readonly details: string;
}
