import { fileSizeLimits, fileTypes, largestFile, stillStickerLimit, type FileRefusal, type FileType } from '../contracts/file-types';

/** What the bytes of a file show. */
export interface FileFacts {
  readonly size: number;
  /** As the file is called; decides inside a family only. */
  readonly filename: string;
  /** MIME type by content, without parameters; null where no signature is known. */
  readonly detected: string | null;
  /** Valid UTF-8 without NUL. */
  readonly isText: boolean;
  /** The text begins like HTML, SVG, a script or a mail page. */
  readonly looksExecutable: boolean;
  /** Office macros, wherever they hide. */
  readonly hasMacros: boolean;
  /** An Office file behind a password. */
  readonly isEncrypted: boolean;
  /** Of an MP4 or 3GP file; null where its index cannot be read. */
  readonly hasVideoTrack: boolean | null;
  /** Of an Ogg file with Opus; null for another codec. */
  readonly opusChannels: number | null;
  readonly isAnimated: boolean;
}

export type FileDecision =
  | { readonly accepted: true; readonly type: FileType }
  | { readonly accepted: false; readonly reason: FileRefusal; readonly limit?: number };

/** May this file be sent, and as what? Content decides the family, the name inside it (rule 10 of the architecture). */
export function decideFile(facts: FileFacts): FileDecision {
  if (facts.size === 0) return refused('empty');
  if (facts.size > largestFile) return { accepted: false, reason: 'too_large', limit: largestFile };
  const type = typeOf(facts);
  if (typeof type === 'string') return refused(type);
  const limit = limitOf(type, facts);
  return facts.size > limit ? { accepted: false, reason: 'too_large', limit } : { accepted: true, type };
}

/** The name as it is shown: its ending must fit the content, or a phone opens it with the wrong program. */
export function displayName(filename: string, { extensions }: FileType): string {
  const clean = cleanFilename(filename);
  const extension = extensionOf(clean);
  return extensions.includes(extension) ? clean : `${clean}.${extensions[0] ?? 'bin'}`;
}

const MAX_NAME = 200;

/** Without folders, control characters and direction marks; never empty, never hidden. */
export function cleanFilename(filename: string): string {
  const base = filename.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .trim();
  if (clean === '' || RESERVED.test(clean)) return `file ${clean}`.trim();
  return [...clean].length <= MAX_NAME ? clean : shorten(clean);
}

/** Names that mean a device on Windows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function shorten(name: string): string {
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  const room = MAX_NAME - ending.length;
  return `${[...name.slice(0, name.length - ending.length)].slice(0, room).join('')}${ending}`;
}

export function extensionOf(filename: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}

function typeOf(facts: FileFacts): FileType | FileRefusal {
  const { detected, filename } = facts;
  if (facts.hasMacros || MACRO_TYPES.test(detected ?? '')) return 'macros';
  if (DANGEROUS.has(detected ?? '')) return 'dangerous';
  if (detected === null) return textType(facts);
  if (facts.looksExecutable && facts.isText) return 'dangerous';
  if (detected === OLD_OFFICE) return oldOfficeType(facts);
  if (ISO_MEDIA.has(detected)) return isoMediaType(facts);
  if (detected === 'audio/ogg') return facts.opusChannels === 1 ? byMime('audio/ogg') : 'not_opus_mono';
  // file-type cannot tell an encrypted or damaged archive from any other.
  if (detected === 'application/zip') return ['docx', 'xlsx', 'pptx'].includes(extensionOf(filename)) ? 'unreadable' : 'type_not_taken';
  return fileTypes.find(({ mimeType }) => mimeType === detected) ?? 'type_not_taken';
}

const OLD_OFFICE = 'application/x-cfb';
const MACRO_TYPES = /macroenabled/i;
const ISO_MEDIA = new Set(['video/mp4', 'audio/mp4', 'audio/x-m4a', 'video/x-m4v', 'video/3gpp', 'video/3gpp2']);
const DANGEROUS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-executable',
  'application/vnd.microsoft.portable-executable',
  'application/java-vm',
  'application/wasm',
  'application/x-ms-shortcut',
  'application/x-lnk',
  'application/x-shockwave-flash',
  'application/vnd.android.package-archive',
  'application/x-apple-diskimage',
  'application/java-archive',
  'image/svg+xml',
  'text/html',
]);

function textType({ isText, looksExecutable }: FileFacts): FileType | FileRefusal {
  if (!isText) return 'unknown_type';
  return looksExecutable ? 'dangerous' : byMime('text/plain');
}

/** All three look alike from outside. */
function oldOfficeType({ filename, isEncrypted }: FileFacts): FileType | FileRefusal {
  if (isEncrypted) return 'unreadable';
  const extension = extensionOf(filename);
  const found = fileTypes.find(({ kind, extensions }) => kind === 'document' && extensions.includes(extension));
  return found && ['doc', 'xls', 'ppt'].includes(extension) ? found : 'name_mismatch';
}

function isoMediaType({ detected, hasVideoTrack }: FileFacts): FileType | FileRefusal {
  if (hasVideoTrack === null) return 'unreadable';
  const isMobile = detected === 'video/3gpp' || detected === 'video/3gpp2';
  if (hasVideoTrack) return detected === 'video/3gpp2' ? 'type_not_taken' : byMime(isMobile ? 'video/3gpp' : 'video/mp4');
  return isMobile ? 'type_not_taken' : byMime('audio/mp4');
}

function byMime(mimeType: string): FileType | FileRefusal {
  return fileTypes.find((type) => type.mimeType === mimeType) ?? 'type_not_taken';
}

function limitOf({ kind }: FileType, { isAnimated }: FileFacts): number {
  return kind === 'sticker' && !isAnimated ? stillStickerLimit : fileSizeLimits[kind];
}

function refused(reason: FileRefusal): FileDecision {
  return { accepted: false, reason };
}
