import type { ContactAddress } from '../../../domain/contact-address';
import type { OutboundContent } from '../../../domain/outbound-content';
import type { Template } from '../../../contracts/template';
import { buildContactPayload } from './build-contact-payload';
import { buildFilePayload, type MetaMediaIds } from './build-file-payload';
import { buildInteractivePayload } from './build-interactive-payload';
import { buildTemplatePayload } from './build-template-payload';

export interface MessageDraft {
  readonly to: ContactAddress;
  readonly content: OutboundContent;
  /** Needed for templates: tells which variable goes where. */
  readonly template: Template | null;
  /** Meta's ids of our files, by document id. */
  readonly mediaIds: MetaMediaIds;
  readonly replyToWamid: string | null;
  readonly correlationId: string;
}

type Payload = Record<string, unknown>;

/** Ours → the body of `POST /{phone}/messages` (reference section 3). */
export function buildMessagePayload({ to, content, template, mediaIds, replyToWamid, correlationId }: MessageDraft): Payload {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(to),
    ...(replyToWamid !== null && { context: { message_id: replyToWamid } }),
    biz_opaque_callback_data: correlationId,
    ...contentPayload(content, template, mediaIds),
  };
}

/** Phones go into `to` with a plus, ids into `recipient` (reference sections 2.5 and 10). */
function recipient(to: ContactAddress): Record<string, string> {
  return to.kind === 'wa_id' ? { to: `+${to.received.replace(/^\+/, '')}` } : { recipient: to.received };
}

function contentPayload(content: OutboundContent, template: Template | null, mediaIds: MetaMediaIds): Payload {
  const { type } = content;
  switch (type) {
    case 'text': {
      const { body, previewUrl } = content.text;
      return { type, text: { body, ...(previewUrl !== undefined && { preview_url: previewUrl }) } };
    }
    case 'image':
      return { type, image: { ...buildFilePayload(content.image, mediaIds), ...given({ caption: content.image.caption }) } };
    case 'video':
      return { type, video: { ...buildFilePayload(content.video, mediaIds), ...given({ caption: content.video.caption }) } };
    case 'audio':
      return { type, audio: { ...buildFilePayload(content.audio, mediaIds), ...(content.audio.voice === true && { voice: true }) } };
    case 'document': {
      const { filename, caption } = content.document;
      return { type, document: { ...buildFilePayload(content.document, mediaIds), ...given({ filename, caption }) } };
    }
    case 'sticker':
      return { type, sticker: buildFilePayload(content.sticker, mediaIds) };
    case 'location': {
      const { latitude, longitude, name, address } = content.location;
      return { type, location: { latitude: String(latitude), longitude: String(longitude), ...given({ name, address }) } };
    }
    case 'contacts':
      return { type, contacts: content.contacts.map(buildContactPayload) };
    case 'interactive':
      return { type, interactive: buildInteractivePayload(content.interactive, mediaIds) };
    case 'reaction': {
      const { targetWamid, emoji } = content.reaction;
      // An empty emoji takes the reaction back (reference section 3.3).
      return { type, reaction: { message_id: targetWamid, emoji: emoji ?? '' } };
    }
    case 'template':
      return { type, template: buildTemplatePayload(content.template, template, mediaIds) };
  }
}

/** Without what is missing or empty: Meta refuses an empty caption. */
export function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
