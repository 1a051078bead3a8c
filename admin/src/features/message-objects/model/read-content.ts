import type { MediaFile } from '../../../../../contracts/media';
import type { ReusableContent } from '../../../../../contracts/sendable-content';
import { contactDraft } from '../../../components/content-fields/contact';
import { createElementId } from '../../../components/content-fields/element-id';
import { listDraft } from '../../../components/content-fields/list';
import { locationDraft } from '../../../components/content-fields/location';
import { replyButtonsDraft } from '../../../components/content-fields/reply-buttons';
import { urlButtonDraft } from '../../../components/content-fields/url-button';
import { fileDraft } from '../../../components/media/file-draft';
import type { ContentDraft } from './content-draft';

/** @param media the files that the content names, for their names and pictures */
export function readContent(content: ReusableContent, media: readonly MediaFile[]): ContentDraft {
  switch (content.type) {
    case 'text':
      return { kind: 'text', body: content.text.body, previewUrl: content.text.previewUrl ?? false };
    case 'image':
      return { kind: 'image', file: fileDraft(content.image, media), caption: content.image.caption ?? '' };
    case 'video':
      return { kind: 'video', file: fileDraft(content.video, media), caption: content.video.caption ?? '' };
    case 'document': {
      const { caption = '', filename = '' } = content.document;
      return { kind: 'document', file: fileDraft(content.document, media), caption, filename };
    }
    case 'audio':
      return { kind: 'audio', file: fileDraft(content.audio, media), isVoice: content.audio.voice ?? false };
    case 'sticker':
      return { kind: 'sticker', file: fileDraft(content.sticker, media) };
    case 'location':
      return { kind: 'location', value: locationDraft(content.location) };
    case 'contacts':
      return {
        kind: 'contacts',
        contacts: content.contacts.map((known) => ({ key: createElementId(), value: contactDraft(known), known })),
      };
    case 'interactive':
      return readInteractive(content.interactive, media);
  }
}

type Interactive = Extract<ReusableContent, { type: 'interactive' }>['interactive'];

function readInteractive(interactive: Interactive, media: readonly MediaFile[]): ContentDraft {
  switch (interactive.kind) {
    case 'button':
      return { kind: 'button', value: replyButtonsDraft(interactive, media) };
    case 'list':
      return { kind: 'list', value: listDraft(interactive) };
    case 'cta_url':
      return { kind: 'cta_url', value: urlButtonDraft(interactive, media) };
    case 'location_request_message':
    case 'request_contact_info':
      return { kind: interactive.kind, body: interactive.body };
  }
}
