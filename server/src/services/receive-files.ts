import type { Knex } from 'knex';

import type { MessageContent } from '../../../contracts/message-content';
import type { MessageEvent } from '../meta/inbound-event';
import type { WireFile } from '../meta/wire-file';
import { newMediaDocumentId, type MediaRepository } from '../repositories/media-repository';
import type { NewMedia } from '../repositories/media-row';

/** A message's content with the document id of its file, and the file's row to be. */
export interface ReceivedContent {
  readonly content: MessageContent;
  readonly file: NewMedia | null;
}

/** Names the file of a message: the row is made with the message, the bytes are fetched afterwards. */
export function receiveFile({ content, occurredAt, files: [file] }: MessageEvent, now: number): ReceivedContent {
  if (!file) return { content, file: null };
  const documentId = newMediaDocumentId();
  const { type } = content;
  const body = (content as unknown as Record<string, object>)[type] ?? {};
  return { content: { ...content, [type]: { ...body, media: documentId } }, file: toMedia(file, { documentId, occurredAt, now }) };
}

/** Makes the rows and says which message shows which. */
export async function storeFiles(
  trx: Knex,
  media: MediaRepository,
  { files, now }: { readonly files: readonly { readonly messageId: number; readonly file: NewMedia }[]; readonly now: number },
): Promise<void> {
  if (files.length === 0) return;
  const ids = await media.insert(
    trx,
    files.map(({ file }) => file),
    now,
  );
  await media.link(
    trx,
    files.map(({ messageId }, index) => ({ messageId, mediaId: ids[index] ?? Number.NaN })),
  );
}

const MAX_META_ID = 64;

const META_KEEPS_MS = 7 * 24 * 60 * 60 * 1000;

function toMedia(
  { kind, metaMediaId, mimeType, sha256, filename }: WireFile,
  { documentId, occurredAt, now }: { documentId: string; occurredAt: number; now: number },
): NewMedia {
  const isThere = metaMediaId !== null && metaMediaId.length <= MAX_META_ID && /^[\x21-\x7e]+$/.test(metaMediaId);
  return {
    documentId,
    state: isThere ? 'pending' : 'failed',
    kind,
    mimeType,
    size: null,
    filename,
    sha256: sha256 === null ? null : toHex(sha256),
    origin: 'inbound',
    storageKey: null,
    storageUrl: null,
    metaMediaId: isThere ? metaMediaId : null,
    metaPhoneNumberId: null,
    // Meta forgets it a week after the message (reference section 4).
    metaExpiresAt: occurredAt + META_KEEPS_MS,
    nextAttemptAt: isThere ? now : null,
    reason: isThere ? null : 'WhatsApp did not say where the file is.',
    uploadedById: null,
  };
}

/** Webhooks write base64, the Graph API hex (reference section 2.2). Null: not the 32 bytes of a digest. */
export function toHex(digest: string): string | null {
  if (/^[0-9a-f]{64}$/i.test(digest)) return digest.toLowerCase();
  const bytes = Buffer.from(digest, 'base64');
  return bytes.length === 32 ? bytes.toString('hex') : null;
}
