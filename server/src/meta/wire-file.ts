import type { FileKind } from '../../../contracts/file-types';
import { plainMimeType } from '../../../domain/plain-mime-type';
import { asText, type WireObject } from './wire';

/** A file that a customer sent, as the webhook names it. */
export interface WireFile {
  readonly kind: FileKind;
  /** Meta's media id; null where it sent none, and then there is nothing to fetch. */
  readonly metaMediaId: string | null;
  /** Without parameters, such as `audio/ogg`. */
  readonly mimeType: string | null;
  /** As Meta wrote it: base64 or hex of 32 bytes. */
  readonly sha256: string | null;
  readonly filename: string | null;
}

export function wireFile(kind: FileKind, body: WireObject): WireFile {
  const mimeType = asText(body.mime_type);
  return {
    kind,
    metaMediaId: asText(body.id),
    mimeType: mimeType === null ? null : plainMimeType(mimeType),
    sha256: asText(body.sha256),
    filename: asText(body.filename),
  };
}
