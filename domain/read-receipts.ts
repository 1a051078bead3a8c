import type { GeneralSettings } from '../contracts/general-settings';

/** What happens in a conversation that may tell the customer "read". */
export type ReadOccasion =
  /** A person opened it. */
  | 'opened'
  /** A person or an assistant writes: Meta's sign for it marks as read. */
  | 'writing'
  /** A message of a person or an assistant goes out. */
  | 'answered';

/** Does the customer see two blue ticks now? With `on-open` whoever answers has opened it before. */
export function marksAsRead(when: GeneralSettings['readReceipts'], occasion: ReadOccasion): boolean {
  switch (when) {
    case 'never':
      return false;
    case 'on-reply':
      return occasion !== 'opened';
    case 'on-open':
      return occasion !== 'answered';
  }
}
