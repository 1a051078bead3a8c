import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { errorCodes } from '../../../contracts/error-codes';
import { largestFile, type FileRefusal } from '../../../contracts/file-types';
import type { MediaFile } from '../../../contracts/media';
import { cleanFilename, decideFile, displayName } from '../../../domain/file-rules';
import { fileRefusalText } from '../../../domain/file-refusal-text';
import { inspectFile } from '../media/inspect-file';
import type { MediaStore } from '../media/media-store';
import { receiveBytes, TooManyBytesError, type ReceivedBytes } from '../media/receive-bytes';
import type { Database } from '../repositories/database';
import type { InboxScope } from '../repositories/inbox-scope';
import { newMediaDocumentId, type MediaRepository } from '../repositories/media-repository';
import { toMediaDto, type StoredMedia } from '../repositories/media-row';
import { visibleMedia } from '../repositories/media-scope';
import type { AnnounceMedia } from './announce-media';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly media: MediaRepository;
  readonly store: () => Promise<MediaStore>;
  readonly temporaryFolder: string;
  readonly announceMedia: AnnounceMedia;
  readonly wakeFetch: () => void;
  readonly clock: () => number;
}

export interface IncomingFile {
  readonly bytes: Readable;
  readonly filename: string;
  readonly origin: 'upload' | 'library';
}

/** Files that people bring, and the files that they may see. */
export function createMediaFiles({ database, media, store, temporaryFolder, announceMedia, wakeFetch, clock }: Dependencies) {
  return {
    /**
     * Takes a file for sending; what it is decides its content.
     * @throws WhatsAppError `whatsapp.file_refused`; nothing of it is kept then
     */
    async receive({ bytes, filename, origin }: IncomingFile, userId: number | null): Promise<MediaFile> {
      const received = await take(bytes);
      try {
        return await keep(received, { filename, origin, userId });
      } finally {
        await rm(received.path, { force: true });
      }
    },

    /** Null: there is none, or none that this person may see. */
    async find(documentId: string, scope: InboxScope): Promise<StoredMedia | null> {
      const visible = await visibleMedia(database.knex, [documentId], scope);
      if (!visible.has(documentId)) return null;
      const [file] = await media.findByDocumentIds(database.knex, [documentId]);
      return file ?? null;
    },

    /** Begins anew with a file that could not be fetched. */
    async refetch(documentId: string, scope: InboxScope): Promise<MediaFile> {
      const file = await this.find(documentId, scope);
      if (!file) throw notFound();
      if (file.state === 'failed' && file.metaMediaId !== null) {
        await database.transaction(async ({ trx, afterCommit }) => {
          await media.save(trx, { id: file.id, now: clock() }, { state: 'pending', attempts: 0, nextAttemptAt: clock(), reason: null });
          await announceMedia(trx, file.id, afterCommit);
        });
        wakeFetch();
      }
      const [fresh] = await media.findByDocumentIds(database.knex, [documentId]);
      return toMediaDto(fresh ?? file);
    },
  };

  async function take(bytes: Readable): Promise<ReceivedBytes> {
    try {
      return await receiveBytes(bytes, { folder: temporaryFolder, limit: largestFile });
    } catch (error) {
      if (error instanceof TooManyBytesError) throw refusal('too_large', error.limit);
      throw error;
    }
  }

  async function keep(
    received: ReceivedBytes,
    { filename, origin, userId }: { filename: string; origin: IncomingFile['origin']; userId: number | null },
  ): Promise<MediaFile> {
    const facts = await inspectFile(received.path, { filename: cleanFilename(filename), size: received.size });
    const decision = decideFile(facts);
    if (!decision.accepted) throw refusal(decision.reason, decision.limit);
    const { kind, mimeType } = decision.type;
    const documentId = newMediaDocumentId();
    const at = await (await store()).put({ key: documentId, path: received.path, size: received.size, mimeType });
    const now = clock();
    await media.insert(
      database.knex,
      [
        {
          documentId,
          state: 'stored',
          kind,
          mimeType,
          size: received.size,
          filename: displayName(filename, decision.type),
          sha256: received.sha256,
          origin,
          storageKey: at.key,
          storageUrl: at.url,
          metaMediaId: null,
          metaPhoneNumberId: null,
          metaExpiresAt: null,
          nextAttemptAt: null,
          reason: null,
          uploadedById: userId,
        },
      ],
      now,
    );
    const [file] = await media.findByDocumentIds(database.knex, [documentId]);
    if (!file) throw new Error('[whatsapp] The file could not be stored.');
    return toMediaDto(file);
  }
}

export type MediaFiles = ReturnType<typeof createMediaFiles>;

export function notFound(): WhatsAppError {
  return new WhatsAppError(errorCodes.mediaNotFound, 'There is no such file.', { status: 404 });
}

export function refusal(reason: FileRefusal, limit?: number): WhatsAppError {
  return new WhatsAppError(errorCodes.fileRefused, fileRefusalText(reason, limit), {
    details: { reason, ...(limit !== undefined && { limit }) },
  });
}
