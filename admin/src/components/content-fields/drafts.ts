import type { FileDraft } from '../media/file-draft';

export type HeaderFileKind = 'image' | 'video' | 'document';

export type HeaderDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: HeaderFileKind; readonly file: FileDraft | null };

export interface ReplyButtonsDraft {
  readonly header: HeaderDraft;
  readonly body: string;
  readonly footer: string;
  readonly buttons: readonly ButtonDraft[];
}
export interface ButtonDraft {
  /** What Meta sends back when it is tapped; made by us and kept when the words change. */
  readonly id: string;
  readonly title: string;
}

export interface ListDraft {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly button: string;
  readonly sections: readonly SectionDraft[];
}
export interface SectionDraft {
  /** Only for the form: tells sections apart while they are moved. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly RowDraft[];
}
export interface RowDraft {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface UrlButtonDraft {
  readonly header: HeaderDraft;
  readonly body: string;
  readonly footer: string;
  readonly displayText: string;
  readonly url: string;
}

/** Numbers as they are typed. */
export interface LocationDraft {
  readonly latitude: string;
  readonly longitude: string;
  readonly name: string;
  readonly address: string;
}

export interface ContactDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly company: string;
}
