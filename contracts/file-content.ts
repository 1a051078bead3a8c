import { z } from 'zod';

import { documentId } from './endpoint';
import { limitedText, webAddress } from './limited-text';
import { messageLimits } from './message-limits';

/** A file: one of ours by its document id, or a public address that Meta fetches itself. Exactly one of them. */
const fileSource = {
  media: documentId.optional(),
  link: webAddress('link', messageLimits.link).optional(),
};

const oneSource = [
  ({ media, link }: { media?: string | undefined; link?: string | undefined }) => (media === undefined) !== (link === undefined),
  'Give either "media" (the document id of a file) or "link" (a public address), not both.',
] as const;

const caption = limitedText('caption', messageLimits.caption).optional();
const filename = limitedText('filename', messageLimits.filename).optional();

export const captionedFile = z.strictObject({ ...fileSource, caption }).refine(...oneSource);
export const plainFile = z.strictObject(fileSource).refine(...oneSource);
export const namedFile = z.strictObject({ ...fileSource, filename }).refine(...oneSource);
export const documentFile = z.strictObject({ ...fileSource, caption, filename }).refine(...oneSource);
/** `voice`: shown as a voice note; the file must be Ogg with Opus, mono. */
export const audioFile = z.strictObject({ ...fileSource, voice: z.boolean().optional() }).refine(...oneSource);

export interface FileSource {
  readonly media?: string | undefined;
  readonly link?: string | undefined;
}
