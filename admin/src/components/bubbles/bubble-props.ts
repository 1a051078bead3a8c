import type { ReactNode } from 'react';

import { isKnownContent } from '../../../../contracts/known-content';
import type { KnownContent, MessageContent } from '../../../../contracts/message-content';
import type { Message } from '../../../../contracts/message';

export interface BubbleProps {
  readonly message: Message;
  /** Time and ticks, to be put at the end of the last line. */
  readonly meta: ReactNode;
  /** Ids and words of buttons and rows of this message that were tapped. */
  readonly chosen?: ReadonlySet<string>;
}

export const nothingChosen: ReadonlySet<string> = new Set();

export type ContentOf<T extends KnownContent['type']> = Extract<KnownContent, { type: T }>;

/** The content as we model it for this type, else null. */
export function contentOf<T extends KnownContent['type']>(content: MessageContent, type: T): ContentOf<T> | null {
  return isKnownContent(content) && content.type === type ? (content as ContentOf<T>) : null;
}
