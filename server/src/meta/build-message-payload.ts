import type { SendableContent } from '../../../contracts/message-content';
import type { Template } from '../../../contracts/template';
import type { ContactAddress } from '../../../domain/contact-address';
import { buildTemplatePayload } from './build-template-payload';

export interface MessageDraft {
  readonly to: ContactAddress;
  readonly content: SendableContent;
  /** Needed for templates: tells which variable goes where. */
  readonly template: Template | null;
  readonly replyToWamid: string | null;
  readonly correlationId: string;
}

/** Ours → the body of `POST /{phone}/messages` (reference section 3). */
export function buildMessagePayload({ to, content, template, replyToWamid, correlationId }: MessageDraft): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(to),
    ...(replyToWamid !== null && { context: { message_id: replyToWamid } }),
    biz_opaque_callback_data: correlationId,
    ...contentPayload(content, template),
  };
}

/** Phones go into `to` with a plus, ids into `recipient` (reference sections 2.5 and 10). */
function recipient(to: ContactAddress): Record<string, string> {
  return to.kind === 'wa_id' ? { to: `+${to.received.replace(/^\+/, '')}` } : { recipient: to.received };
}

function contentPayload(content: SendableContent, template: Template | null): Record<string, unknown> {
  switch (content.type) {
    case 'text': {
      const { body, previewUrl } = content.text;
      return { type: 'text', text: { body, ...(previewUrl !== undefined && { preview_url: previewUrl }) } };
    }
    case 'template':
      return { type: 'template', template: buildTemplatePayload(content.template, template) };
  }
}
