import type { FileKind } from '../../../contracts/file-types';
import type { MediaFile } from '../../../contracts/media';
import { textOrNull, toBoolean, toNumber, type Row } from './rows';

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

export function toMediaDto({ documentId, state, kind, mimeType, size, filename, reason }: StoredMedia): MediaFile {
  return { documentId, state, kind, mimeType, size, filename, reason: state === 'failed' || state === 'removed' ? reason : null };
}

export function toColumns(change: MediaChange): Row {
  return Object.fromEntries(Object.entries(change).map(([key, value]) => [COLUMN_OF[key as keyof MediaChange], value]));
}

export function toMediaRow(file: NewMedia, now: number): Row {
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

export function toMedia(row: Row): StoredMedia {
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
