import { newContact } from '../../../components/content-fields/contact';
import { createElementId } from '../../../components/content-fields/element-id';
import { newList } from '../../../components/content-fields/list';
import { newLocation } from '../../../components/content-fields/location';
import { newReplyButtons } from '../../../components/content-fields/reply-buttons';
import { newUrlButton } from '../../../components/content-fields/url-button';
import type { ContentDraft, PersonDraft } from './content-draft';
import type { ObjectKind } from './kinds';

export function newContent(kind: ObjectKind): ContentDraft {
  switch (kind) {
    case 'text':
      return { kind, body: '', previewUrl: false };
    case 'image':
    case 'video':
      return { kind, file: null, caption: '' };
    case 'document':
      return { kind, file: null, caption: '', filename: '' };
    case 'audio':
      return { kind, file: null, isVoice: false };
    case 'sticker':
      return { kind, file: null };
    case 'location':
      return { kind, value: newLocation() };
    case 'contacts':
      return { kind, contacts: [newPerson()] };
    case 'button':
      return { kind, value: newReplyButtons() };
    case 'list':
      return { kind, value: newList() };
    case 'cta_url':
      return { kind, value: newUrlButton() };
    case 'location_request_message':
    case 'request_contact_info':
      return { kind, body: '' };
  }
}

export function newPerson(): PersonDraft {
  return { key: createElementId(), value: newContact(), known: null };
}
