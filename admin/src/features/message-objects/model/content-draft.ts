import type { ContactCard } from '../../../../../contracts/contact-card';
import type { ContactDraft, ListDraft, LocationDraft, ReplyButtonsDraft, UrlButtonDraft } from '../../../components/content-fields/drafts';
import type { FileDraft } from '../../../components/media/file-draft';

/** A content as it is written: what is still missing is empty, numbers are as they are typed. */
export type ContentDraft =
  | { readonly kind: 'text'; readonly body: string; readonly previewUrl: boolean }
  | { readonly kind: 'image' | 'video'; readonly file: FileDraft | null; readonly caption: string }
  | { readonly kind: 'document'; readonly file: FileDraft | null; readonly caption: string; readonly filename: string }
  | { readonly kind: 'audio'; readonly file: FileDraft | null; readonly isVoice: boolean }
  | { readonly kind: 'sticker'; readonly file: FileDraft | null }
  | { readonly kind: 'location'; readonly value: LocationDraft }
  | { readonly kind: 'contacts'; readonly contacts: readonly PersonDraft[] }
  | { readonly kind: 'button'; readonly value: ReplyButtonsDraft }
  | { readonly kind: 'list'; readonly value: ListDraft }
  | { readonly kind: 'cta_url'; readonly value: UrlButtonDraft }
  | { readonly kind: 'location_request_message' | 'request_contact_info'; readonly body: string };

export interface PersonDraft {
  /** Only for the form: tells cards apart. */
  readonly key: string;
  readonly value: ContactDraft;
  /** What the form does not show stays as it was. */
  readonly known: ContactCard | null;
}
