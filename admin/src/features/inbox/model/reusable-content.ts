import { isKnownContent } from '../../../../../contracts/known-content';
import type { Message } from '../../../../../contracts/message';
import type { ReusableContent } from '../../../../../contracts/sendable-content';

/** A message as one that can be kept and sent again; null where it has no such form. */
export function reusableContent({ content, media, revokedAt }: Message): ReusableContent | null {
  if (revokedAt !== null || !isKnownContent(content)) return null;
  const hasFile = (file: { readonly media: string | null; readonly link: string | null }) =>
    file.media === null ? file.link !== null : media.some(({ documentId, state }) => documentId === file.media && state === 'stored');
  switch (content.type) {
    case 'text':
      return content;
    case 'image':
      return hasFile(content.image) ? { type: 'image', image: withCaption(content.image) } : null;
    case 'video':
      return hasFile(content.video) ? { type: 'video', video: withCaption(content.video) } : null;
    case 'audio':
      return hasFile(content.audio) ? { type: 'audio', audio: { ...source(content.audio), voice: content.audio.voice } } : null;
    case 'document': {
      const { filename } = content.document;
      return hasFile(content.document)
        ? { type: 'document', document: { ...withCaption(content.document), ...(filename && { filename }) } }
        : null;
    }
    case 'sticker':
      return hasFile(content.sticker) ? { type: 'sticker', sticker: source(content.sticker) } : null;
    case 'location': {
      const { latitude, longitude, name, address } = content.location;
      return { type: 'location', location: { latitude, longitude, ...(name && { name }), ...(address && { address }) } };
    }
    case 'contacts':
      // What Meta takes needs a name; a customer's card may have none.
      return content.contacts.every(({ name }) => name?.firstName || name?.lastName) ? content : null;
    case 'interactive':
      switch (content.interactive.kind) {
        case 'button':
        case 'list':
        case 'cta_url':
        case 'location_request_message':
        case 'request_contact_info':
          return { type: 'interactive', interactive: content.interactive };
        default:
          return null;
      }
    default:
      return null;
  }
}

interface StoredFile {
  readonly media: string | null;
  readonly link: string | null;
}

function source({ media, link }: StoredFile): { media: string } | { link: string } {
  return media === null ? { link: link ?? '' } : { media };
}

function withCaption(file: StoredFile & { readonly caption: string | null }) {
  return { ...source(file), ...(file.caption && { caption: file.caption }) };
}
