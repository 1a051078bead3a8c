import { errorCodes } from '../contracts/error-codes';
import type { FileKind } from '../contracts/file-types';
import type { MediaFile } from '../contracts/media';
import type { OutboundContent } from './outbound-content';
import { filesOfContent, type ContentFile } from './files-of-content';
import { refuse, type Refusal } from './send-decision';

/** A stored file, as far as the rule needs it. */
export interface SendableFile {
  readonly documentId: string;
  readonly kind: FileKind;
  readonly mimeType: string | null;
  readonly state: MediaFile['state'];
}

const VOICE_TYPE = 'audio/ogg';

/** Are all files that a content names here, and of the kind that it needs? Null: yes. */
export function refuseFiles(content: OutboundContent, files: readonly SendableFile[]): Refusal | null {
  for (const part of filesOfContent(content)) {
    if (part.media === null) continue;
    const refusal = refuseFile(
      part,
      files.find(({ documentId }) => documentId === part.media),
    );
    if (refusal) return refusal;
  }
  return null;
}

function refuseFile({ kind, path, isVoice }: ContentFile, file: SendableFile | undefined): Refusal | null {
  if (!file) return refuse(errorCodes.mediaNotFound, `${path}: there is no such file. Choose it again.`, { path });
  if (file.state === 'removed') {
    return refuse(errorCodes.mediaNotUsable, `${path}: the file was removed, since files are not kept for longer. Choose another.`, {
      path,
    });
  }
  if (file.state !== 'stored') {
    return refuse(errorCodes.mediaNotUsable, `${path}: the file is not here yet. Try again in a moment.`, { path });
  }
  if (file.kind !== kind) {
    return refuse(errorCodes.mediaNotUsable, `${path}: the file is of the kind ${file.kind}, and a file of the kind ${kind} is needed.`, {
      path,
      kind: file.kind,
      needed: kind,
    });
  }
  if (isVoice && file.mimeType !== VOICE_TYPE) {
    return refuse(errorCodes.mediaNotUsable, `${path}: a voice note must be Ogg with Opus. Send it as an audio file instead.`, { path });
  }
  return null;
}
