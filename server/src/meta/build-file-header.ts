import type { InteractiveHeader } from '../../../contracts/interactive-content';
import { buildFilePayload, type MetaMediaIds } from './build-file-payload';
import { withoutEmpty } from './without-empty';

type FileHeader = Extract<InteractiveHeader, { type: 'image' | 'video' | 'document' }>;

/** A header with a file, of an interactive message or of a template: both have the same form (reference section 3.10). */
export function buildFileHeader(header: FileHeader, mediaIds: MetaMediaIds): Record<string, unknown> {
  const { type } = header;
  switch (type) {
    case 'image':
      return { type, image: buildFilePayload(header.image, mediaIds) };
    case 'video':
      return { type, video: buildFilePayload(header.video, mediaIds) };
    case 'document': {
      const { filename } = header.document;
      return { type, document: { ...buildFilePayload(header.document, mediaIds), ...withoutEmpty({ filename }) } };
    }
  }
}
