import type { MediaFile } from '../../../../../contracts/media';
import type { HeaderDraft } from '../../../components/content-fields/drafts';

/** The files that a header names, for the bubble until the server's row is here. */
export function filesOfHeader(header: HeaderDraft): readonly MediaFile[] {
  if (header.kind === 'none' || header.kind === 'text') return [];
  return header.file?.shown ? [header.file.shown] : [];
}
