import { isKnownContent } from '../contracts/known-content';
import type { FileSource } from '../contracts/file-content';
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

/** How it is kept: every field that a received message of the type has is there. */
export function storedContent(content: Exclude<OutboundContent, { type: 'template' }>): KnownContent {
  switch (content.type) {
    case 'text':
    case 'reaction':
    case 'interactive':
    case 'contacts':
      return content;
    case 'image':
      return { type: 'image', image: { ...fileOf(content.image), caption: content.image.caption ?? null } };
    case 'video':
      return { type: 'video', video: { ...fileOf(content.video), caption: content.video.caption ?? null } };
    case 'audio':
      return { type: 'audio', audio: { ...fileOf(content.audio), voice: content.audio.voice ?? false } };
    case 'document': {
      const { caption = null, filename = null } = content.document;
      return { type: 'document', document: { ...fileOf(content.document), caption, filename } };
    }
    case 'sticker':
      return { type: 'sticker', sticker: { ...fileOf(content.sticker), animated: false } };
    case 'location': {
      const { latitude, longitude, name = null, address = null } = content.location;
      return { type: 'location', location: { latitude, longitude, name, address, url: null } };
    }
  }
}

function fileOf({ media = null, link = null }: Nullable<FileSource>) {
  return { media, link };
}

type Nullable<T> = { readonly [Key in keyof T]?: T[Key] | null };
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
