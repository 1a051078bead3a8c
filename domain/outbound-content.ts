import { isKnownContent } from '../contracts/known-content';
import type { KnownContent, MessageContent } from '../contracts/message-content';
import type { SendableContent } from '../contracts/sendable-content';

/** What can be sent, with Meta's id in place of ours where a message is pointed at. */
export type OutboundContent =
  | Exclude<SendableContent, { type: 'reaction' }>
  | { readonly type: 'reaction'; readonly reaction: { readonly targetWamid: string; readonly emoji: string | null } };

/** What a stored message would be sent as; null for what only customers send. */
export function outboundContent(content: MessageContent): OutboundContent | null {
  if (!isKnownContent(content)) return null;
  switch (content.type) {
    case 'text':
    case 'reaction':
      return content;
    case 'image':
      return { type: 'image', image: present(content.image) };
    case 'video':
      return { type: 'video', video: present(content.video) };
    case 'audio':
      return { type: 'audio', audio: present(content.audio) };
    case 'document':
      return { type: 'document', document: present(content.document) };
    case 'sticker': {
      const { animated: _isTold, ...file } = content.sticker;
      return { type: 'sticker', sticker: present(file) };
    }
    case 'location': {
      const { latitude, longitude, name, address } = content.location;
      return { type: 'location', location: { latitude, longitude, ...present({ name, address }) } };
    }
    case 'contacts':
      return content.contacts.some(({ name }) => name === null) ? null : { type: 'contacts', contacts: content.contacts };
    case 'interactive':
      return isSendable(content.interactive) ? { type: 'interactive', interactive: content.interactive } : null;
    case 'template': {
      const { category: _category, rendered: _rendered, ...template } = content.template;
      return { type: 'template', template };
    }
    default:
      return null;
  }
}

type InteractiveContent = Extract<KnownContent, { type: 'interactive' }>['interactive'];
type SendableInteractive = Extract<SendableContent, { type: 'interactive' }>['interactive'];

function isSendable(interactive: InteractiveContent): interactive is SendableInteractive {
  return !['button_reply', 'list_reply', 'nfm_reply', 'other'].includes(interactive.kind);
}

type Present<T> = { [Key in keyof T as null extends T[Key] ? Key : never]?: NonNullable<T[Key]> } & {
  [Key in keyof T as null extends T[Key] ? never : Key]: T[Key];
};

/** Without what is null. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>;
}
