import type { ReactNode } from 'react';

import type { KnownContent, MessageContent } from '../../../../../contracts/message-content';
import type { Message } from '../../../../../contracts/message';

export interface BubbleProps {
  readonly message: Message;
  /** Time and ticks, to be put at the end of the last line. */
  readonly meta: ReactNode;
}

export type ContentOf<T extends KnownContent['type']> = Extract<KnownContent, { type: T }>;

/**
 * The content as we model it for its type, else null. The twin of the contract's `isKnownContent`,
 * without zod, which is not loaded here.
 */
export function contentOf<T extends KnownContent['type']>(content: MessageContent, type: T): ContentOf<T> | null {
  return content.type === type && type in content ? (content as ContentOf<T>) : null;
}
