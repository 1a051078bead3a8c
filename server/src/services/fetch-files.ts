import { rm } from 'node:fs/promises';

import { largestFile } from '../../../contracts/file-types';
import { MAX_FAILURES_PER_HOUR, FAILURE_WINDOW_MS, nextFetch, type FetchProblem } from '../../../domain/next-fetch';
import { receiveBytes, TooManyBytesError } from '../media/receive-bytes';
import type { MediaStore } from '../media/media-store';
import type { MediaClient } from '../meta/media-client';
import { MetaApiError } from '../meta/meta-api-error';
import { HostRefusedError } from '../meta/outgoing-hosts';
import type { Database } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import type { StoredMedia } from '../repositories/media-row';
import type { AnnounceMedia } from './announce-media';
import type { Connection, Connections } from './connection';
import { describeError, type Logger } from './logger';
import { toHex } from './receive-files';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly media: MediaRepository;
  readonly client: MediaClient;
  readonly store: () => Promise<MediaStore>;
  /** Where files lie while they come. */
  readonly temporaryFolder: string;
  readonly announceMedia: AnnounceMedia;
  readonly wakeAt: (at: number) => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

const AT_ONCE = 4;
/** A file that is not there by then is tried again; longer than a download may take. */
const CLAIM_MS = 6 * 60 * 1000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60 * 1000;

class FetchError extends Error {
  constructor(
    readonly problem: FetchProblem,
    /** Meta answered with an error, and counts it. */
    readonly isCounted: boolean,
  ) {
    super(`A file could not be fetched: ${problem}.`);
  }
}

/** Fetches what customers sent, in the background: the message is there at once, its file follows. */
export function createFetchFiles(dependencies: Dependencies) {
  const { database, connections, media, client, store, temporaryFolder, announceMedia, wakeAt, logger, clock } = dependencies;

  /** @returns true when more may be due */
  return async function fetchFiles(): Promise<boolean> {
    const connection = connections.current();
    if (!connection) return false;
    const room = await roomBeforeMetaBlocks(connection.phoneNumberId);
    if (room <= 0) return false;
    const due = await media.due(database.knex, clock(), Math.min(AT_ONCE, room));
    if (due.length === 0) {
      const next = await media.nextDueAt(database.knex);
      if (next !== null) wakeAt(next);
      return false;
    }
    await Promise.all(due.map((file) => fetchOne(file, connection)));
    return true;
  };

  /** How many more errors Meta may count now; at none, the next try waits until the oldest is forgotten. */
  async function roomBeforeMetaBlocks(phoneNumberId: string): Promise<number> {
    const now = clock();
    const recent = await media.failuresSince(database.knex, phoneNumberId, now - FAILURE_WINDOW_MS);
    const room = MAX_FAILURES_PER_HOUR - recent.length;
    if (room <= 0) wakeAt((recent[0] ?? now) + FAILURE_WINDOW_MS + 1);
    return room;
  }

  async function fetchOne(file: StoredMedia, connection: Connection): Promise<void> {
    if (!(await media.claim(database.knex, file, clock() + CLAIM_MS))) return;
    try {
      const stored = await download(file, connection);
      await settle(file, { state: 'stored', ...stored, attempts: file.attempts + 1, nextAttemptAt: null, reason: null });
    } catch (error) {
      await afterFailure(file, error, connection);
    }
  }

  async function download(file: StoredMedia, connection: Connection) {
    const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
    const found = await client.find(connection, file.metaMediaId ?? '');
    if (found.size !== null && found.size > largestFile) throw new FetchError('too-large', false);
    const answer = await client.download(connection, found.url, signal);
    if (answer.status !== 200) {
      answer.bytes.destroy();
      throw new FetchError(problemOfStatus(answer.status), true);
    }
    const received = await receiveBytes(answer.bytes, { folder: temporaryFolder, limit: largestFile, signal });
    try {
      const expected = [found.size, answer.length].filter((size) => size !== null);
      const digests = [file.sha256, found.sha256 === null ? null : toHex(found.sha256)].filter((digest) => digest !== null);
      if (expected.some((size) => size !== received.size) || digests.some((digest) => digest !== received.sha256)) {
        throw new FetchError('wrong-bytes', false);
      }
      const mimeType = file.mimeType ?? found.mimeType;
      const at = await (
        await store()
      ).put({ key: file.documentId, path: received.path, size: received.size, mimeType: mimeType ?? 'application/octet-stream' });
      return { mimeType, size: received.size, sha256: received.sha256, storageKey: at.key, storageUrl: at.url };
    } finally {
      await rm(received.path, { force: true });
    }
  }

  async function afterFailure(file: StoredMedia, error: unknown, { phoneNumberId }: Connection): Promise<void> {
    const now = clock();
    const { problem, isCounted } = toFetchError(error);
    if (isCounted) await media.addFailure(database.knex, phoneNumberId, now);
    const attempts = file.attempts + 1;
    const decision = nextFetch(problem, { attempts, expiresAt: file.metaExpiresAt, now });
    logger.warn(`Fetching a file failed (${problem}), try ${attempts}: ${describeError(error)}`);
    if (decision.kind === 'retry') {
      await media.save(database.knex, { id: file.id, now }, { attempts, nextAttemptAt: decision.at });
      wakeAt(decision.at);
    } else {
      await settle(file, { state: 'failed', attempts, nextAttemptAt: null, reason: decision.reason });
    }
  }

  async function settle(file: StoredMedia, change: Parameters<MediaRepository['save']>[2]): Promise<void> {
    const isKept = await database.transaction(async ({ trx, afterCommit }) => {
      if (!(await media.save(trx, { id: file.id, now: clock() }, change))) return false;
      await announceMedia(trx, file.id, afterCommit);
      return true;
    });
    if (!isKept && change.storageKey) await (await store()).remove({ key: change.storageKey, url: change.storageUrl ?? null });
  }
}

function problemOfStatus(status: number): FetchProblem {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'auth';
  if (status === 429) return 'throttled';
  // A redirect is not followed: it could lead anywhere, with the token.
  return status >= 300 && status < 400 ? 'refused-address' : 'trouble';
}

/** Meta's words for an object that is not there (reference section 7.1). */
const UNKNOWN_OBJECT = new Set([33, 100]);

function toFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  if (error instanceof HostRefusedError) return new FetchError('refused-address', false);
  if (error instanceof TooManyBytesError) return new FetchError('too-large', false);
  if (!(error instanceof MetaApiError)) return new FetchError('trouble', false);
  const { status, code, category } = error;
  if (status === null) return new FetchError('trouble', false);
  if (code !== null && UNKNOWN_OBJECT.has(code)) return new FetchError('gone', true);
  if (category === 'auth') return new FetchError('auth', true);
  if (category === 'throttled') return new FetchError('throttled', true);
  return new FetchError(code === null ? problemOfStatus(status) : 'trouble', true);
}
