import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { PluginOptions } from './config/plugin-options';
import { FAILURE_WINDOW_MS } from '../../domain/next-fetch';
import type { Worker } from './engine/worker';
import { cleanFolder, isFolderWritable } from './media/clean-folder';
import type { MediaStore } from './media/media-store';
import type { MediaClient } from './meta/media-client';
import type { Database } from './repositories/database';
import type { MediaRepository } from './repositories/media-repository';
import type { MessageRepository } from './repositories/message-repository';
import type { OutboxRepository } from './repositories/outbox-repository';
import type { Announce } from './services/announce';
import { privateFolder } from './container-privacy';
import { createAnnounceMedia } from './services/announce-media';
import { chooseMediaStore } from './services/choose-media-store';
import type { Connections } from './services/connection';
import { createFetchFiles } from './services/fetch-files';
import type { Logger } from './services/logger';
import { createMediaFiles, type MediaFiles } from './services/media-files';
import { createUploadFiles, type UploadFiles } from './services/upload-files';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly options: PluginOptions;
  readonly database: Database;
  readonly connections: Connections;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly client: MediaClient;
  readonly announce: Announce;
  readonly worker: (name: string, run: () => Promise<boolean>) => Worker;
  readonly wakeOutbox: () => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

export interface Files {
  readonly mediaStore: () => Promise<MediaStore>;
  readonly mediaFiles: MediaFiles;
  readonly uploads: UploadFiles;
  /** Fetches what customers sent. */
  readonly fetching: Worker;
  /** Removes what nobody used, what a dead process left behind, and errors that Meta has forgotten too. */
  tidy(): Promise<Readonly<Record<string, number>>>;
  /** Files can be kept at this moment. */
  areWritable(): Promise<boolean>;
}

/** What was brought and not sent may be wanted a while longer, by a slow hand or an open tab. */
const UNUSED_MS = 7 * 24 * 60 * 60 * 1000;

/** Wires what has to do with files. */
export function createFiles(parts: Parts): Files {
  const { strapi, options, database, connections, media, messages, outbox, client, announce, worker, wakeOutbox, logger, clock } = parts;
  const folder = privateFolder(strapi, options);
  const temporaryFolder = path.join(folder, 'incoming');
  const mediaStore = chooseMediaStore({ strapi, options, folder });
  const announceMedia = createAnnounceMedia({ media, messages, announce, clock });
  const fetching: Worker = worker(
    'file fetch',
    createFetchFiles({
      database,
      connections,
      media,
      client,
      store: mediaStore,
      temporaryFolder,
      announceMedia,
      wakeAt: (at) => fetching.wakeAt(at),
      logger,
      clock,
    }),
  );
  return {
    mediaStore,
    fetching,
    mediaFiles: createMediaFiles({
      database,
      media,
      store: mediaStore,
      temporaryFolder,
      announceMedia,
      wakeFetch: () => fetching.wake(),
      clock,
    }),
    async tidy() {
      const unused = await database.transaction(({ trx }) => media.takeUnused(trx, clock() - UNUSED_MS));
      const store = await mediaStore();
      for (const { storageKey: key, storageUrl: url } of unused) if (key !== null) await store.remove({ key, url });
      await cleanFolder(temporaryFolder, clock());
      await media.forgetFailures(database.knex, clock() - FAILURE_WINDOW_MS);
      return { removed: unused.length };
    },
    areWritable: () => isFolderWritable(folder),
    uploads: createUploadFiles({ database, media, outbox, client, store: mediaStore, wakeOutbox, logger, clock }),
  };
}
