import type { MediaFile } from '../../../../contracts/media';

/** A file in a form: one of ours, or an address that Meta fetches. `shown` is what is known of it, for its picture. */
export interface FileDraft {
  readonly media: string | null;
  readonly link: string | null;
  readonly filename: string | null;
  readonly shown: MediaFile | null;
}

/** A file that was just uploaded, or taken from the Media Library. */
export function draftOfFile(file: MediaFile): FileDraft {
  return { media: file.documentId, link: null, filename: file.filename, shown: file };
}

interface StoredFile {
  readonly media?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly filename?: string | null | undefined;
}

/** @param known the files that the content names, for their pictures */
export function fileDraft({ media = null, link = null, filename = null }: StoredFile, known: readonly MediaFile[]): FileDraft {
  return { media, link, filename, shown: known.find(({ documentId }) => documentId === media) ?? null };
}

/** As a content names it. */
export function fileSource({ media, link }: FileDraft): { media: string } | { link: string } {
  return media === null ? { link: link ?? '' } : { media };
}
