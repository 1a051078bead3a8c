import type { WireObject } from './wire';

/** An e-mail as its provider got it. */
export interface Email extends WireObject {
  id: string;
  /** When it came, as an ISO date. */
  at: string;
}
