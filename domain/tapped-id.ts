import { isKnownContent } from '../contracts/known-content';
import type { MessageContent } from '../contracts/message-content';

/** The id of the button or row that the contact tapped; null for other messages. */
export function tappedId(content: MessageContent): string | null {
  if (!isKnownContent(content)) return null;
  if (content.type === 'button') return content.button.payload;
  const isChoice =
    content.type === 'interactive' && (content.interactive.kind === 'button_reply' || content.interactive.kind === 'list_reply');
  return isChoice && 'id' in content.interactive ? content.interactive.id : null;
}
