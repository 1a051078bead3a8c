import type { SendFailure } from '../../../domain/send-failure';
import type { MediaStore } from '../media/media-store';
import type { MediaClient } from '../meta/media-client';
import { MetaApiError } from '../meta/meta-api-error';
import type { MetaMediaIds } from '../meta/build-file-payload';
import type { Database } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import type { StoredMedia } from '../repositories/media-row';
import type { OutboxRepository } from '../repositories/outbox-repository';
import type { Connection } from './connection';
import { describeError, type Logger } from './logger';

interface Dependencies {
  readonly database: Database;
  readonly media: MediaRepository;
  readonly outbox: OutboxRepository;
  readonly client: MediaClient;
  readonly store: () => Promise<MediaStore>;
  readonly wakeOutbox: () => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

export type UploadState =
  | { readonly kind: 'ready'; readonly mediaIds: MetaMediaIds }
  /** Under way: ask again. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: SendFailure };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Meta keeps uploads for 30 days (reference section 4); the last one is left for the way. */
const META_KEEPS_MS = 29 * DAY_MS;
const UPLOAD_TIMEOUT_MS = 10 * 60 * 1000;
/** A message may wait in the queue for so long after its files were found ready. */
const SPARE_MS = 60 * 60 * 1000;

/**
 * Brings files to Meta before the message that names them is sent. An upload is no send: it can be repeated without
 * harm, so a file that a crash interrupted is simply brought again.
 */
export function createUploadFiles({ database, media, outbox, client, store, wakeOutbox, logger, clock }: Dependencies) {
  const underWay = new Map<number, Promise<void>>();
  const failures = new Map<number, SendFailure>();

  /** Meta's ids of these files; what is missing begins to be brought. */
  function ensure(files: readonly StoredMedia[], connection: Connection): UploadState {
    const mediaIds = new Map<string, string>();
    let isWaiting = false;
    for (const file of files) {
      const id = usableId(file, connection.phoneNumberId);
      const failure = failures.get(file.id);
      if (id !== null) {
        mediaIds.set(file.documentId, id);
      } else if (failure && !underWay.has(file.id)) {
        failures.delete(file.id);
        return { kind: 'failed', failure };
      } else {
        isWaiting = true;
        begin(file, connection);
      }
    }
    return isWaiting ? { kind: 'waiting' } : { kind: 'ready', mediaIds };
  }

  function begin(file: StoredMedia, connection: Connection): void {
    if (underWay.has(file.id)) return;
    const work = bring(file, connection)
      .catch((error: unknown) => {
        logger.warn(`Bringing a file to Meta failed: ${describeError(error)}`);
        failures.set(file.id, toFailure(error));
      })
      .then(async () => {
        underWay.delete(file.id);
        await outbox.hurryForMedia(database.knex, file.id, clock());
        wakeOutbox();
      })
      .catch((error: unknown) => logger.warn(`A file is with Meta, its message waits for the sweep: ${describeError(error)}`));
    underWay.set(file.id, work);
  }

  async function bring(file: StoredMedia, connection: Connection): Promise<void> {
    const { phoneNumberId } = connection;
    const same =
      file.sha256 === null
        ? null
        : await media.findUploaded(database.knex, { sha256: file.sha256, phoneNumberId, validAt: clock() + DAY_MS });
    const known = same && same.mimeType === file.mimeType ? same : null;
    const metaMediaId = known?.metaMediaId ?? (await send(file, connection));
    const metaExpiresAt = known?.metaExpiresAt ?? clock() + META_KEEPS_MS;
    await media.save(database.knex, { id: file.id, now: clock() }, { metaMediaId, metaPhoneNumberId: phoneNumberId, metaExpiresAt });
  }

  async function send(file: StoredMedia, connection: Connection): Promise<string> {
    const { storageKey: key, storageUrl: url, size, mimeType, filename } = file;
    const bytes = await (await store()).read({ key: key ?? '', url });
    const upload = { bytes, size: size ?? 0, mimeType: mimeType ?? 'application/octet-stream', filename: filename ?? 'file' };
    return client.upload(connection, upload, AbortSignal.timeout(UPLOAD_TIMEOUT_MS));
  }

  function usableId(file: StoredMedia, phoneNumberId: string): string | null {
    const isFresh = file.metaPhoneNumberId === phoneNumberId && (file.metaExpiresAt ?? 0) > clock() + SPARE_MS;
    return isFresh ? file.metaMediaId : null;
  }

  return {
    ensure,
    /** Meta refused the ids: the next message with one of these files, or with the same bytes, brings it again. */
    async forget(files: readonly StoredMedia[]): Promise<void> {
      for (const file of files) await media.forgetUploaded(database.knex, file, clock());
    },
    async settled(): Promise<void> {
      await Promise.all(underWay.values());
    },
  };
}

export type UploadFiles = ReturnType<typeof createUploadFiles>;

/** An upload that may have arrived did no harm: it is tried again like one that did not. */
function toFailure(error: unknown): SendFailure {
  if (!(error instanceof MetaApiError)) {
    return { category: 'transient', code: null, title: 'The file could not be brought to WhatsApp', details: null };
  }
  const { category, code, message, details } = error;
  const isRepeatable = category === 'ambiguous' || category === 'not-sent';
  // What Meta refuses of an upload it refuses of the file.
  const kind = isRepeatable ? 'transient' : category === 'content' ? 'media' : category;
  return { category: kind, code, title: message, details };
}
