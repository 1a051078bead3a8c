import type { FileRefusal } from '../contracts/file-types';

/** What happened and what to do, in plain words; the panel has its own in the reader's language. */
export function fileRefusalText(reason: FileRefusal, limit: number | undefined): string {
  switch (reason) {
    case 'empty':
      return 'The file is empty. Choose another one.';
    case 'too_large':
      return `The file is too large: WhatsApp takes at most ${sizeText(limit ?? 0)} of this kind. Make it smaller, or send a link.`;
    case 'unknown_type':
      return 'What this file is cannot be told. Save it as PDF, or as a picture.';
    case 'type_not_taken':
      return 'WhatsApp does not take files of this type. Convert it: pictures to JPEG or PNG, videos to MP4, documents to PDF.';
    case 'dangerous':
      return 'Programs, scripts, HTML and SVG are never sent. Send a PDF or a picture of it.';
    case 'macros':
      return 'The file holds macros. Save it without them, as docx, xlsx, pptx or PDF.';
    case 'not_opus_mono':
      return 'An Ogg file must hold Opus with one channel. Convert it, or send it as MP3.';
    case 'unreadable':
      return 'The file is damaged or behind a password. Save it again without one.';
    case 'name_mismatch':
      return 'The name must end in .doc, .xls or .ppt, so that it can be opened. Rename it.';
  }
}

function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.round(bytes / 1024)} kB`;
}
