import { withPlus, type ContactAddress } from '../../../domain/contact-address';
import type { OutboundContent } from '../../../domain/outbound-content';
import type { Template } from '../../../contracts/template';
import { buildContactPayload } from './build-contact-payload';
import { buildFilePayload, type MetaMediaIds } from './build-file-payload';
import { buildInteractivePayload } from './build-interactive-payload';
import { buildLocationPayload } from './build-location-payload';
import { buildTemplatePayload } from './build-template-payload';
import { withoutEmpty } from './without-empty';

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
  return to.kind === 'wa_id' ? { to: withPlus(to.received) } : { recipient: to.received };
}

function contentPayload(content: OutboundContent, template: Template | null, mediaIds: MetaMediaIds): Payload {
  const { type } = content;
  switch (type) {
    case 'text': {
      const { body, previewUrl } = content.text;
      return { type, text: { body, ...(previewUrl !== undefined && { preview_url: previewUrl }) } };
    }
    case 'image':
      return { type, image: { ...buildFilePayload(content.image, mediaIds), ...withoutEmpty({ caption: content.image.caption }) } };
    case 'video':
      return { type, video: { ...buildFilePayload(content.video, mediaIds), ...withoutEmpty({ caption: content.video.caption }) } };
    case 'audio':
      return { type, audio: { ...buildFilePayload(content.audio, mediaIds), ...(content.audio.voice === true && { voice: true }) } };
    case 'document': {
      const { filename, caption } = content.document;
      return { type, document: { ...buildFilePayload(content.document, mediaIds), ...withoutEmpty({ filename, caption }) } };
    }
    case 'sticker':
      return { type, sticker: buildFilePayload(content.sticker, mediaIds) };
    case 'location':
      return { type, location: buildLocationPayload(content.location) };
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
