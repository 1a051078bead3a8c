import type { Knex } from 'knex';

import type { FileKind } from '../../../contracts/file-types';
import type { MediaFile } from '../../../contracts/media';
import { createDocumentId, insertDocuments, insertRows, selectByKeys, toBoolean, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface StoredMedia {
  readonly id: number;
  readonly documentId: string;
  readonly state: MediaFile['state'];
  readonly kind: FileKind;
  readonly mimeType: string | null;
  readonly size: number | null;
  readonly filename: string | null;
  /** Hex. */
  readonly sha256: string | null;
  readonly storageKey: string | null;
  readonly storageUrl: string | null;
  readonly metaMediaId: string | null;
  readonly metaPhoneNumberId: string | null;
  readonly metaExpiresAt: number | null;
  readonly attempts: number;
  readonly nextAttemptAt: number | null;
  readonly reason: string | null;
  readonly isShared: boolean;
  readonly uploadedById: number | null;
}

export interface NewMedia {
  readonly documentId: string;
  readonly state: MediaFile['state'];
  readonly kind: FileKind;
  readonly mimeType: string | null;
  readonly size: number | null;
  readonly filename: string | null;
  readonly sha256: string | null;
  readonly origin: 'inbound' | 'upload' | 'library';
  readonly storageKey: string | null;
  readonly storageUrl: string | null;
  readonly metaMediaId: string | null;
  readonly metaPhoneNumberId: string | null;
  readonly metaExpiresAt: number | null;
  readonly nextAttemptAt: number | null;
  readonly reason: string | null;
  readonly uploadedById: number | null;
}

/** What may change of a file, by column. */
export type MediaChange = Partial<
  Pick<
    StoredMedia,
    | 'state'
    | 'kind'
    | 'mimeType'
    | 'size'
    | 'sha256'
    | 'storageKey'
    | 'storageUrl'
    | 'metaMediaId'
    | 'metaPhoneNumberId'
    | 'metaExpiresAt'
    | 'attempts'
    | 'nextAttemptAt'
    | 'reason'
    | 'isShared'
  >
>;

const COLUMN_OF: Readonly<Record<keyof MediaChange, string>> = {
  state: 'state',
  kind: 'kind',
  mimeType: 'mime_type',
  size: 'size',
  sha256: 'sha_256',
  storageKey: 'storage_key',
  storageUrl: 'storage_url',
  metaMediaId: 'meta_media_id',
  metaPhoneNumberId: 'meta_phone_number_id',
  metaExpiresAt: 'meta_expires_at',
  attempts: 'attempts',
  nextAttemptAt: 'next_attempt_at',
  reason: 'reason',
  isShared: 'is_shared',
};

export const newMediaDocumentId = createDocumentId;

export function createMediaRepository() {
  return {
    /** Row ids in the order of the argument. */
    async insert(trx: Knex, files: readonly NewMedia[], now: number): Promise<number[]> {
      const inserted = await insertDocuments(trx, tables.media, { rows: files.map((file) => toRow(file, now)), now: new Date(now) });
      return inserted.map(({ id }) => id);
    },

    async link(trx: Knex, links: readonly { readonly messageId: number; readonly mediaId: number }[]): Promise<void> {
      const now = new Date();
      const rows = links.map(({ messageId, mediaId }) => withStrapiColumns({ message_id: messageId, media_id: mediaId }, now));
      await insertRows(trx, tables.messageMedia, rows);
    },

    async findByDocumentIds(trx: Knex, documentIds: readonly string[]): Promise<StoredMedia[]> {
      const rows = await selectByKeys(documentIds, (chunk) => trx(tables.media).whereIn('document_id', [...chunk]));
      return rows.map(toMedia);
    },

    /** The files of each message, by the message's row id. */
    async ofMessages(trx: Knex, messageIds: readonly number[]): Promise<Map<number, StoredMedia[]>> {
      const rows: Row[] = await selectByKeys(messageIds, (chunk) =>
        trx(`${tables.messageMedia} as l`)
          .join(`${tables.media} as f`, 'f.id', 'l.media_id')
          .whereIn('l.message_id', [...chunk])
          .orderBy('f.id')
          .select('f.*', 'l.message_id as of_message'),
      );
      const files = new Map<number, StoredMedia[]>();
      for (const row of rows) {
        const messageId = Number(row.of_message);
        files.set(messageId, [...(files.get(messageId) ?? []), toMedia(row)]);
      }
      return files;
    },

    /** Row ids of the messages that show a file. */
    async messagesOf(trx: Knex, mediaId: number): Promise<number[]> {
      const rows: Row[] = await trx(tables.messageMedia).where({ media_id: mediaId }).select('message_id');
      return rows.map((row) => Number(row.message_id));
    },

    async save(trx: Knex, { id, now }: { id: number; now: number }, change: MediaChange): Promise<void> {
      await trx(tables.media)
        .where({ id })
        .update({ ...toColumns(change), changed_at: now });
    },

    async share(trx: Knex, documentIds: readonly string[], now: number): Promise<void> {
      if (documentIds.length === 0) return;
      await trx(tables.media)
        .whereIn('document_id', [...documentIds])
        .update({ is_shared: true, changed_at: now });
    },

    /** Files still to be fetched, the longest waiting first. */
    async due(trx: Knex, now: number, limit: number): Promise<StoredMedia[]> {
      const rows: Row[] = await trx(tables.media)
        .where({ state: 'pending' })
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .limit(limit);
      return rows.map(toMedia);
    },

    async nextDueAt(trx: Knex): Promise<number | null> {
      const row = await trx(tables.media).where({ state: 'pending' }).min({ at: 'next_attempt_at' }).first();
      return toNumber(row?.at);
    },

    /** Only one node gets it: the time of the next try is the claim. */
    async claim(trx: Knex, { id, nextAttemptAt }: StoredMedia, until: number): Promise<boolean> {
      const count = await trx(tables.media)
        .where({ id, state: 'pending', next_attempt_at: nextAttemptAt })
        .update({ next_attempt_at: until });
      return Number(count) === 1;
    },

    /** The same bytes, already at Meta for this number. */
    async findUploaded(
      trx: Knex,
      { sha256, phoneNumberId, validAt }: { sha256: string; phoneNumberId: string; validAt: number },
    ): Promise<StoredMedia | null> {
      const row: Row | undefined = await trx(tables.media)
        .where({ sha_256: sha256, meta_phone_number_id: phoneNumberId })
        .whereIn('origin', ['upload', 'library'])
        .where('meta_expires_at', '>', validAt)
        .whereNotNull('meta_media_id')
        .first();
      return row ? toMedia(row) : null;
    },

    async addFailure(trx: Knex, phoneNumberId: string, at: number): Promise<void> {
      await insertRows(trx, tables.mediaFailures, [withStrapiColumns({ phone_number_id: phoneNumberId, at }, new Date(at))]);
    },

    async failuresSince(trx: Knex, phoneNumberId: string, since: number): Promise<number[]> {
      const rows: Row[] = await trx(tables.mediaFailures)
        .where({ phone_number_id: phoneNumberId })
        .where('at', '>', since)
        .orderBy('at')
        .select('at');
      return rows.map((row) => Number(row.at));
    },

    async forgetFailures(trx: Knex, before: number): Promise<void> {
      await trx(tables.mediaFailures).where('at', '<', before).del();
    },
  };
}

export type MediaRepository = ReturnType<typeof createMediaRepository>;

export function toMediaDto({ documentId, state, kind, mimeType, size, filename, reason }: StoredMedia): MediaFile {
  return { documentId, state, kind, mimeType, size, filename, reason: state === 'failed' ? reason : null };
}

function toColumns(change: MediaChange): Row {
  return Object.fromEntries(Object.entries(change).map(([key, value]) => [COLUMN_OF[key as keyof MediaChange], value]));
}

function toRow(file: NewMedia, now: number): Row {
  return {
    document_id: file.documentId,
    state: file.state,
    kind: file.kind,
    mime_type: file.mimeType?.slice(0, 255) ?? null,
    size: file.size,
    filename: file.filename?.slice(0, 255).toWellFormed() ?? null,
    sha_256: file.sha256,
    origin: file.origin,
    storage_key: file.storageKey,
    storage_url: file.storageUrl,
    meta_media_id: file.metaMediaId,
    meta_phone_number_id: file.metaPhoneNumberId,
    meta_expires_at: file.metaExpiresAt,
    attempts: 0,
    next_attempt_at: file.nextAttemptAt,
    reason: file.reason,
    is_shared: false,
    uploaded_by_id: file.uploadedById,
    changed_at: now,
  };
}

function toMedia(row: Row): StoredMedia {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    state: row.state as StoredMedia['state'],
    kind: row.kind as FileKind,
    mimeType: textOrNull(row.mime_type),
    size: toNumber(row.size),
    filename: textOrNull(row.filename),
    sha256: textOrNull(row.sha_256),
    storageKey: textOrNull(row.storage_key),
    storageUrl: textOrNull(row.storage_url),
    metaMediaId: textOrNull(row.meta_media_id),
    metaPhoneNumberId: textOrNull(row.meta_phone_number_id),
    metaExpiresAt: toNumber(row.meta_expires_at),
    attempts: toNumber(row.attempts) ?? 0,
    nextAttemptAt: toNumber(row.next_attempt_at),
    reason: textOrNull(row.reason),
    isShared: toBoolean(row.is_shared),
    uploadedById: toNumber(row.uploaded_by_id),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
