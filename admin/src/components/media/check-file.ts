import { fileSizeLimits, fileTypes, largestFile, type FileKind, type FileRefusal } from '../../../../contracts/file-types';

/** What the name and the browser say of a file. The server looks into it and decides. */
interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export type FileCheck =
  | {
      readonly kind: 'fits';
      /** Null where only the content can tell. */
      readonly as: FileKind | null;
      readonly canConvert: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly reason: FileRefusal;
      /** Bytes allowed, where it is too large. */
      readonly limit: number | null;
      /** A picture that may be made into one that fits. */
      readonly canConvert: boolean;
    };

const PICTURES = new Set(['heic', 'heif', 'gif', 'bmp', 'tif', 'tiff', 'avif', 'jfif']);
const DANGEROUS = new Set([
  'htm',
  'html',
  'xhtml',
  'svg',
  'js',
  'mjs',
  'exe',
  'msi',
  'bat',
  'cmd',
  'sh',
  'php',
  'jar',
  'apk',
  'com',
  'scr',
]);
const MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm']);
const NOT_TAKEN = new Set([
  'mov',
  'avi',
  'mkv',
  'webm',
  'wmv',
  'wav',
  'flac',
  'zip',
  'rar',
  '7z',
  'gz',
  'csv',
  'rtf',
  'odt',
  'ods',
  'odp',
  'json',
  'xml',
]);

/** A first look, before anything is uploaded: by name, kind and size only. */
export function checkFile({ name, type, size }: FileFacts): FileCheck {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (size === 0) return refused('empty');
  if (DANGEROUS.has(extension) || type === 'text/html' || type === 'image/svg+xml') return refused('dangerous');
  if (MACROS.has(extension)) return refused('macros');
  if (PICTURES.has(extension) || /^image\/(heic|heif|gif|bmp|tiff|avif)$/.test(type)) {
    return { ...refused('type_not_taken'), canConvert: true };
  }
  if (NOT_TAKEN.has(extension)) return refused('type_not_taken');
  const as = kindOf(extension, type);
  const limit = as === null ? largestFile : fileSizeLimits[as];
  const isPicture = as === 'image' || as === 'sticker';
  if (size > limit) return { kind: 'refused', reason: 'too_large', limit, canConvert: isPicture };
  return { kind: 'fits', as, canConvert: as === 'sticker' };
}

function kindOf(extension: string, type: string): FileKind | null {
  const byName = fileTypes.filter(({ extensions }) => extensions.includes(extension));
  // mp4 and 3gp are sound or film: the browser's word decides here.
  const byBoth = byName.find(({ mimeType }) => mimeType === type) ?? byName.find(({ kind }) => kind !== 'audio') ?? byName[0];
  return byBoth?.kind ?? fileTypes.find(({ mimeType }) => mimeType === type)?.kind ?? null;
}

function refused(reason: FileRefusal): Extract<FileCheck, { kind: 'refused' }> {
  return { kind: 'refused', reason, limit: null, canConvert: false };
}
