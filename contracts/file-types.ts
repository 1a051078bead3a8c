/** What a file is for WhatsApp. */
export const fileKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileType {
  readonly kind: FileKind;
  readonly mimeType: string;
  /** The first one names stored files. */
  readonly extensions: readonly string[];
}

const MB = 1024 * 1024;
const OFFICE_XML = 'application/vnd.openxmlformats-officedocument';

/** All that Meta takes (reference section 4) and rule 10 of the architecture lists. */
export const fileTypes: readonly FileType[] = [
  { kind: 'image', mimeType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { kind: 'image', mimeType: 'image/png', extensions: ['png'] },
  { kind: 'sticker', mimeType: 'image/webp', extensions: ['webp'] },
  { kind: 'video', mimeType: 'video/mp4', extensions: ['mp4'] },
  { kind: 'video', mimeType: 'video/3gpp', extensions: ['3gp'] },
  { kind: 'audio', mimeType: 'audio/aac', extensions: ['aac'] },
  { kind: 'audio', mimeType: 'audio/amr', extensions: ['amr'] },
  { kind: 'audio', mimeType: 'audio/mpeg', extensions: ['mp3'] },
  { kind: 'audio', mimeType: 'audio/mp4', extensions: ['m4a', 'mp4'] },
  { kind: 'audio', mimeType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
  { kind: 'document', mimeType: 'text/plain', extensions: ['txt'] },
  { kind: 'document', mimeType: 'application/pdf', extensions: ['pdf'] },
  { kind: 'document', mimeType: 'application/msword', extensions: ['doc'] },
  { kind: 'document', mimeType: `${OFFICE_XML}.wordprocessingml.document`, extensions: ['docx'] },
  { kind: 'document', mimeType: 'application/vnd.ms-excel', extensions: ['xls'] },
  { kind: 'document', mimeType: `${OFFICE_XML}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { kind: 'document', mimeType: 'application/vnd.ms-powerpoint', extensions: ['ppt'] },
  { kind: 'document', mimeType: `${OFFICE_XML}.presentationml.presentation`, extensions: ['pptx'] },
];

/** Bytes that Meta takes of each kind. */
export const fileSizeLimits: Readonly<Record<FileKind, number>> = {
  image: 5 * MB,
  video: 16 * MB,
  audio: 16 * MB,
  document: 100 * MB,
  /** Of an animated one; a still one may have `stillStickerLimit`. */
  sticker: 500 * 1024,
};
export const stillStickerLimit = 100 * 1024;
/** Above this a voice note has no play icon on the phone until it is loaded. */
export const voiceNotePlayLimit = 512 * 1024;
/** The largest file of any kind, in bytes; also what customers may send. */
export const largestFile = 100 * MB;

/** Why a file is refused; stable, for the panel's texts and for tests. */
export const fileRefusals = [
  'empty',
  'too_large',
  /** Bytes that no rule knows. */
  'unknown_type',
  /** A known type that WhatsApp does not take, such as GIF or HEIC. */
  'type_not_taken',
  /** HTML, SVG, scripts and programs, whatever they are called. */
  'dangerous',
  'macros',
  /** Ogg without Opus, or with more than one channel. */
  'not_opus_mono',
  /** Encrypted or damaged: the content does not show what it is. */
  'unreadable',
  /** The name says another family than the content. */
  'name_mismatch',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];
