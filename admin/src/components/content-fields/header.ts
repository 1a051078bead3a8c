import { messageLimits } from '../../../../contracts/message-limits';
import type { InteractiveHeader } from '../../../../contracts/interactive-content';
import type { MediaFile } from '../../../../contracts/media';
import { fileDraft, fileSource } from '../media/file-draft';
import type { HeaderDraft } from './drafts';
import { textProblem, type ContentProblem } from './problem';

export function headerProblem(header: HeaderDraft): ContentProblem | null {
  if (header.kind === 'none') return null;
  if (header.kind === 'text') return textProblem(header.text, { limit: messageLimits.headerText, isRequired: true });
  return header.file === null ? { code: 'required' } : null;
}

export function headerContent(header: HeaderDraft): InteractiveHeader | undefined {
  switch (header.kind) {
    case 'none':
      return undefined;
    case 'text':
      return { type: 'text', text: header.text };
    case 'image':
      return header.file ? { type: 'image', image: fileSource(header.file) } : undefined;
    case 'video':
      return header.file ? { type: 'video', video: fileSource(header.file) } : undefined;
    case 'document': {
      if (!header.file) return undefined;
      const { filename } = header.file;
      return { type: 'document', document: { ...fileSource(header.file), ...(filename && { filename }) } };
    }
  }
}

/** @param media the files that the content names, for their pictures */
export function headerDraft(header: InteractiveHeader | undefined, media: readonly MediaFile[]): HeaderDraft {
  if (!header) return { kind: 'none' };
  switch (header.type) {
    case 'text':
      return { kind: 'text', text: header.text };
    case 'image':
      return { kind: 'image', file: fileDraft(header.image, media) };
    case 'video':
      return { kind: 'video', file: fileDraft(header.video, media) };
    case 'document':
      return { kind: 'document', file: fileDraft(header.document, media) };
  }
}
