import type { Knex } from 'knex';

import { StaleReadError } from './database-errors';
import { toColumns, toMedia, toMediaRow, type MediaChange, type NewMedia, type StoredMedia } from './media-row';
import { createDocumentId, insertDocuments, insertRows, lockRows, selectByKeys, toNumber, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

const PORTION = 200;

export const newMediaDocumentId = createDocumentId;

export function createMediaRepository() {
  return {
    /** Row ids in the order of the argument. */
    async insert(trx: Knex, files: readonly NewMedia[], now: number): Promise<number[]> {
      const inserted = await insertDocuments(trx, tables.media, { rows: files.map((file) => toMediaRow(file, now)), now: new Date(now) });
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

    /** False: the file was erased in between. */
    async save(trx: Knex, { id, now }: { id: number; now: number }, change: MediaChange): Promise<boolean> {
      const saved = await trx(tables.media)
        .where({ id })
        .where((kept) => void kept.whereNull('state').orWhereNot({ state: 'erased' }))
        .update({ ...toColumns(change), changed_at: now });
      return Number(saved) > 0;
    },

    /** They go out with a message. @throws StaleReadError when one was taken away meanwhile */
    async use(trx: Knex, files: readonly StoredMedia[], { messageId, now }: { messageId: number; now: number }): Promise<void> {
      if (files.length === 0) return;
      const ids = files.map(({ id }) => id);
      assertAll(ids, await trx(tables.media).whereIn('id', ids).update({ changed_at: now }));
      await this.link(
        trx,
        ids.map((mediaId) => ({ messageId, mediaId })),
      );
    },

    /** Everybody who may read the inbox may see them. @throws StaleReadError when one was taken away meanwhile */
    async share(trx: Knex, documentIds: readonly string[], now: number): Promise<void> {
      if (documentIds.length === 0) return;
      const shared = trx(tables.media)
        .whereIn('document_id', [...documentIds])
        .update({ is_shared: true, changed_at: now });
      assertAll(documentIds, await shared);
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

    /** Equal files share an id of Meta's: all of them lose it. */
    async forgetUploaded(trx: Knex, { sha256, metaMediaId }: StoredMedia, now: number): Promise<void> {
      await trx(tables.media)
        .where({ sha_256: sha256, meta_media_id: metaMediaId })
        .update({ meta_media_id: null, meta_expires_at: null, changed_at: now });
    },

    /**
     * Removes the rows of what was brought and never used: in no message, in no object, in no template. Locked, since
     * somebody may use one just now: that changes `changed_at`, and it is left alone.
     */
    async takeUnused(trx: Knex.Transaction, before: number): Promise<StoredMedia[]> {
      const rows = await lockRows(
        trx(`${tables.media} as f`)
          .whereIn('f.origin', ['upload', 'library'])
          .where({ 'f.is_shared': false })
          .where('f.changed_at', '<', before)
          .whereNotExists(trx(`${tables.messageMedia} as l`).select(trx.raw('1')).whereRaw('l.media_id = f.id'))
          .orderBy('f.id')
          .limit(PORTION)
          .select('f.*'),
      );
      const ids = rows.map(({ id }) => Number(id));
      await trx(tables.media).whereIn('id', ids).del();
      return rows.map(toMedia);
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

function assertAll(asked: readonly unknown[], count: unknown): void {
  if (Number(count) !== asked.length) throw new StaleReadError('A file');
}

export type MediaRepository = ReturnType<typeof createMediaRepository>;
