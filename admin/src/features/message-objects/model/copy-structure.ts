import type { HeaderDraft } from '../../../components/content-fields/drafts';
import type { ContentDraft } from './content-draft';

/** For another language: files, places, numbers, addresses and ids stay, words are to be written. */
export function structureOf(draft: ContentDraft): ContentDraft {
  switch (draft.kind) {
    case 'text':
    case 'location_request_message':
    case 'request_contact_info':
      return { ...draft, body: '' };
    case 'image':
    case 'video':
    case 'document':
      return { ...draft, caption: '' };
    case 'audio':
    case 'sticker':
    case 'contacts':
    case 'location':
      return draft;
    case 'button': {
      const { value } = draft;
      const buttons = value.buttons.map((button) => ({ ...button, title: '' }));
      return { ...draft, value: { ...value, header: withoutWords(value.header), body: '', footer: '', buttons } };
    }
    case 'list': {
      const sections = draft.value.sections.map((section) => ({
        ...section,
        title: '',
        rows: section.rows.map((row) => ({ ...row, title: '', description: '' })),
      }));
      return { ...draft, value: { header: '', body: '', footer: '', button: '', sections } };
    }
    case 'cta_url':
      return { ...draft, value: { ...draft.value, header: withoutWords(draft.value.header), body: '', footer: '', displayText: '' } };
  }
}

function withoutWords(header: HeaderDraft): HeaderDraft {
  return header.kind === 'text' ? { ...header, text: '' } : header;
}
