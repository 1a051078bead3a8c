import type { ReusableContent } from '../../../../../contracts/sendable-content';
import { contactContent } from '../../../components/content-fields/contact';
import { listContent } from '../../../components/content-fields/list';
import { locationContent } from '../../../components/content-fields/location';
import { replyButtonsContent } from '../../../components/content-fields/reply-buttons';
import { urlButtonContent } from '../../../components/content-fields/url-button';
import { fileSource, type FileDraft } from '../../../components/media/file-draft';
import type { ContentDraft } from './content-draft';

/** The content as the contract has it. What is missing in the draft is missing here too: the schema says so. */
export function writtenContent(draft: ContentDraft): ReusableContent {
  switch (draft.kind) {
    case 'text':
      return { type: 'text', text: { body: draft.body, ...(draft.previewUrl && { previewUrl: true }) } };
    case 'image':
      return { type: 'image', image: captioned(draft) };
    case 'video':
      return { type: 'video', video: captioned(draft) };
    case 'document':
      return {
        type: 'document',
        document: { ...captioned(draft), ...(draft.filename.trim() !== '' && { filename: draft.filename.trim() }) },
      };
    case 'audio':
      return { type: 'audio', audio: { ...source(draft.file), ...(draft.isVoice && { voice: true }) } };
    case 'sticker':
      return { type: 'sticker', sticker: source(draft.file) };
    case 'location':
      return { type: 'location', location: locationContent(draft.value) };
    case 'contacts':
      return { type: 'contacts', contacts: draft.contacts.map(({ value, known }) => contactContent(value, known ?? undefined)) };
    case 'button':
      return { type: 'interactive', interactive: replyButtonsContent(draft.value) };
    case 'list':
      return { type: 'interactive', interactive: listContent(draft.value) };
    case 'cta_url':
      return { type: 'interactive', interactive: urlButtonContent(draft.value) };
    case 'location_request_message':
    case 'request_contact_info':
      return { type: 'interactive', interactive: { kind: draft.kind, body: draft.body } };
  }
}

function captioned({ file, caption }: { readonly file: FileDraft | null; readonly caption: string }) {
  return { ...source(file), ...(caption.trim() !== '' && { caption }) };
}

function source(file: FileDraft | null): { media?: string; link?: string } {
  return file ? fileSource(file) : {};
}
