import type { MediaFile } from '../../../../contracts/media';

/** What can be shown of a file that a content names. */
export type FileView =
  | { readonly kind: 'stored'; readonly file: MediaFile }
  | { readonly kind: 'pending'; readonly file: MediaFile }
  | { readonly kind: 'failed'; readonly file: MediaFile }
  | { readonly kind: 'removed'; readonly file: MediaFile }
  /** Meta fetched it from a public address; we never had it. */
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'none' };

interface NamedFile {
  readonly media?: string | null | undefined;
  readonly link?: string | null | undefined;
}

export function fileView(files: readonly MediaFile[], named: NamedFile | null | undefined): FileView {
  const file = files.find(({ documentId }) => documentId === named?.media);
  if (file) return { kind: file.state, file };
  if (named?.link && /^https?:\/\//i.test(named.link)) return { kind: 'link', href: named.link };
  return { kind: 'none' };
}
