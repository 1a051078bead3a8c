import { fileTypes, type FileKind } from '../../../../contracts/file-types';

/** For a file dialog: what of these kinds WhatsApp takes. */
export function accepted(...kinds: readonly FileKind[]): string {
  const types = fileTypes.filter(({ kind }) => kinds.includes(kind));
  return [...new Set(types.flatMap(({ mimeType, extensions }) => [mimeType, ...extensions.map((extension) => `.${extension}`)]))].join(',');
}
