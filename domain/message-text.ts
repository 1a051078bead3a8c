import { isKnownContent } from '../contracts/known-content';
import type { Interactive } from '../contracts/interactive-content';
import type { MessageContent } from '../contracts/message-content';

/**
 * The words of a message, for search, previews and quotes; null where it has none.
 * Labels such as "Photo" are the reader's language and belong to the panel.
 */
export function messageText(content: MessageContent): string | null {
  if (!isKnownContent(content)) return null;
  switch (content.type) {
    case 'text':
      return content.text.body;
    case 'template':
      return content.template.rendered?.body ?? null;
    case 'image':
      return content.image.caption;
    case 'video':
      return content.video.caption;
    case 'document':
      return content.document.caption ?? content.document.filename;
    case 'location':
      return content.location.name ?? content.location.address;
    case 'contacts':
      return (
        content.contacts
          .map(({ name }) => name?.formattedName ?? '')
          .filter(Boolean)
          .join(', ') || null
      );
    case 'button':
      return content.button.text;
    case 'interactive':
      return interactiveText(content.interactive);
    case 'reaction':
      return content.reaction.emoji;
    case 'order':
      return content.order.text || null;
    case 'system':
      return content.system.body;
    case 'unsupported':
      return content.unsupported.details;
    case 'audio':
    case 'sticker':
    case 'call':
    case 'event':
    case 'request_welcome':
    case 'media_placeholder':
      return null;
  }
}

function interactiveText(interactive: Interactive): string | null {
  switch (interactive.kind) {
    case 'button_reply':
    case 'list_reply':
      return interactive.title;
    case 'nfm_reply':
      return interactive.body;
    case 'other':
      return interactive.text;
    default:
      return interactive.body;
  }
}
