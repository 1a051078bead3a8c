import type { MediaFile } from '../../../../../../contracts/media';
import type { SendableContentInput } from '../../../../../../contracts/sendable-content';

/** The message of one file. What it becomes is what the server found it to be. */
export function fileContent({ documentId, kind, filename }: MediaFile, caption: string): SendableContentInput {
  const words = caption.trim() === '' ? {} : { caption: caption.trim() };
  switch (kind) {
    case 'image':
      return { type: 'image', image: { media: documentId, ...words } };
    case 'video':
      return { type: 'video', video: { media: documentId, ...words } };
    case 'document':
      return { type: 'document', document: { media: documentId, ...words, ...(filename !== null && { filename }) } };
    case 'audio':
      return { type: 'audio', audio: { media: documentId } };
    case 'sticker':
      return { type: 'sticker', sticker: { media: documentId } };
  }
}
